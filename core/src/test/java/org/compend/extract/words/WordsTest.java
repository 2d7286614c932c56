package org.compend.extract.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "'  The Mill, again ', the mill again",
    "'The mill’s weir – “mended” … at last', the mills weir mended at last",
    "'Where the Mill‑Race ends', where the mill race ends",
    "ÉTÉ à l’Écluse, ete a lecluse",
    "Ŝtormo ﬁnas, stormo finas",
    "МЕЛЬНИЦА № 7, мельница no 7",
    "水車小屋（７）, 水車小屋 7",
    "'–…”', ''"
  })
  void keysAreTheLettersAndDigitsInLowerCaseWithoutAccents(String text, String key) {
    assertThat(Words.key(text)).isEqualTo(key);
  }
}
