package org.compend.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingTimeTest {

  @Test
  void wordsOfSpacedScripts() {
    assertThat(ReadingTime.minutes("don’t ".repeat(230 * 5))).isEqualTo(5);
    assertThat(ReadingTime.minutes("слово ".repeat(190 * 3))).isEqualTo(3);
  }

  @Test
  void charactersOfChineseAndJapanese() {
    assertThat(ReadingTime.minutes("读书，".repeat(1000))).isEqualTo(5);
  }

  @Test
  void aFewWordsTakeAMinuteAndNoneTakeNoTime() {
    assertThat(ReadingTime.minutes("Hello")).isEqualTo(1);
    assertThat(ReadingTime.minutes(" — ")).isZero();
  }
}
