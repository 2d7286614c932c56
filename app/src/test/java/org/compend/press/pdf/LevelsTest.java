package org.compend.press.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LevelsTest {
  @Test
  void levelsLeaveNoneOut() {
    Levels levels = new Levels(3);
    assertThat(levels.of(4)).isEqualTo(4);
    assertThat(levels.of(6)).isEqualTo(5);
    assertThat(levels.of(4)).isBetween(4, 5);
    assertThat(levels.of(2)).isEqualTo(4);
    assertThat(levels.of(3)).isEqualTo(5);
  }
}
