package org.compend.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class DirectionTest {
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
