package org.compend.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Towns with what they lie in. */
class TownsTest {
  private static final Gazetteer GAZETTEER = new Gazetteer("en");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It is in Harlow, [PLACE Alabama].|PLACE Harlow, Alabama",
        "It is in [PERSON Harlow Mills], [PLACE Alabama], too.|PLACE Harlow Mills, Alabama",
        // But not what only looks so.
        "It is in [PLACE Kenya], [PLACE Uganda] and Harlow.|PLACE Kenya/PLACE Uganda",
        "It is in [PLACE Harlow], [PLACE Weston].|PLACE Harlow/PLACE Weston",
        "In Harlow, says [PERSON Moss], [PLACE Alabama] is green.|PERSON Moss/PLACE Alabama",
        "Moss, [PLACE Alabama], agrees.|PLACE Alabama",
      })
  void aTownIsOneNameWithWhatItLiesIn(String text, String names) {
    assertThat(
            new BracketedNames(text)
                .first((sentence, found) -> Towns.whole(sentence, found, GAZETTEER)))
        .isEqualTo(names);
  }

  @Test
  void tellsTheTownAndWhatItLiesIn() {
    assertThat(Towns.alone("Harlow, Alabama")).isEqualTo("Harlow");
    assertThat(Towns.land("Harlow, Alabama")).isEqualTo("Alabama");
    assertThat(Towns.land("Harlow")).isNull();
  }
}
