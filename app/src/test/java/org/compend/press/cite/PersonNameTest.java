package org.compend.press.cite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ines Calloway | Calloway, Ines",
        "Piet van der Meer | van der Meer, Piet",
        "沈禾 | 沈禾",
        "汐見 遥 | 汐見 遥",
        "Maria De Lindt | De Lindt, Maria",
        "Allied Press | Allied Press",
        "The Lighthouse | The Lighthouse",
        "Reuters | Reuters"
      })
  void familyNameComesFirstWhereThereIsOne(String signed, String inverted) {
    assertThat(PersonName.of(signed).inverted()).isEqualTo(inverted);
  }
}
