package org.compend.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class GivenNamesTest {
  @Test
  void knowsNamesOfManyCountriesInTheirScripts() {
    assertThat(GivenNames.all())
        .contains("ada", "grzegorz", "chiamaka", "yukiko", "jean-baptiste", "надежда", "ελένη")
        .containsAll(GivenNames.men())
        .containsAll(GivenNames.women());
  }

  @Test
  void hasEachNameInLowerCaseAndTellsMenFromWomen() {
    assertThat(GivenNames.all()).allMatch(name -> name.equals(name.toLowerCase(Locale.ROOT)));
    assertThat(GivenNames.women()).contains("marina").doesNotContain("otto");
    assertThat(GivenNames.men()).contains("otto").doesNotContain("marina");
  }

  @Test
  void hasNoFormsOfAddressAndNoOffices() {
    assertThat(GivenNames.all())
        .isNotEmpty()
        .doesNotContain("", "madame", "monsieur", "herrn", "widow", "directrice", "bundeskanzler");
  }
}
