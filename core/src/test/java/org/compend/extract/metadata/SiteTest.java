package org.compend.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteTest {
  private final Site site =
      new Site(
          "Harbour Watch",
          Set.of("harbour watch", "millrace"),
          Set.of("harbourwatch", "millrace"),
          "");

  @ParameterizedTest
  @CsvSource({
    "Harbour Watch, true",
    "HarbourWatch, true",
    "The Harbour Watch, true",
    "Mill Race, true",
    "The Mill Race, false",
    "Harbour, false",
    "Harbour Watchers, false",
    "'', false",
    "–, false"
  })
  void knowsItsNamesWrittenInOneWordOrSeveral(String text, boolean own) {
    assertThat(site.is(text)).isEqualTo(own);
  }
}
