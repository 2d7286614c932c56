package org.compend.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
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

  @Test
  void directionComesFromTheScriptOfTheTagThenTheLanguageThenTheText() {
    assertThat(Direction.of(Locale.forLanguageTag("fa"))).isEqualTo(Direction.RIGHT_TO_LEFT);
    assertThat(Direction.of(Locale.forLanguageTag("iw"))).isEqualTo(Direction.RIGHT_TO_LEFT);
    assertThat(Direction.of(Locale.forLanguageTag("az-Arab"))).isEqualTo(Direction.RIGHT_TO_LEFT);
    assertThat(Direction.of(Locale.forLanguageTag("yi-Latn"))).isEqualTo(Direction.LEFT_TO_RIGHT);
    assertThat(Direction.of(Locale.forLanguageTag("ru"))).isEqualTo(Direction.LEFT_TO_RIGHT);
    assertThat(Direction.of(Locale.ROOT, "שלום EPUB עולם")).isEqualTo(Direction.RIGHT_TO_LEFT);
    assertThat(Direction.of(Locale.ROOT, "12 — ?")).isEqualTo(Direction.LEFT_TO_RIGHT);
  }
}
