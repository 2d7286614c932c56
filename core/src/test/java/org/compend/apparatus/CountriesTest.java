package org.compend.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a text speaks of a country without naming it by itself. */
class CountriesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Japanese government officials met.|Japan",
        "Japanese authorities met.|Japan",
        "Japanese Prime Minister Anna Moss left.|Japan",
        "Japanese airlines fly.|Japan",
        "Japanese poems rhyme.|Japanese",
        "Japanese is hard.|Japanese",
        "Martian authorities met.|Martian",
        "Japanese|Japanese",
      })
  void anAdjectiveSpeaksOfTheCountryBeforeWhatIsOfTheState(String text, String name) {
    Sentence sentence = new Tokeniser(Locale.ENGLISH).sentences(text).getFirst();
    NameTagger.Span people = new NameTagger.Span(0, 1, NameKind.PEOPLE);
    NameTagger.Span told = Countries.spokenOf(sentence, List.of(people)).getFirst();
    assertThat(told.name() == null ? NameParts.words(sentence, 0, 1) : told.name()).isEqualTo(name);
    assertThat(told.kind()).isEqualTo(told.name() == null ? NameKind.PEOPLE : NameKind.PLACE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The [PLACE Singapore] dollar fell.|OTHER Singapore dollar",
        "The [PEOPLE Canadian] dollar fell.|OTHER Canadian dollar",
        "A [PLACE Singapore] dollar fell.|PLACE Singapore",
        "The [PLACE Singapore] team won.|PLACE Singapore",
        "The [PLACE Harlow] dollar fell.|PLACE Harlow",
      })
  void theCurrencyOfACountryIsOneName(String text, String names) {
    assertThat(new BracketedNames(text).first(Countries::currencies)).isEqualTo(names);
  }

  @Test
  void anOverlookedAdjectiveSpeaksOfItsCountryToo() {
    Sentence sentence =
        new Tokeniser(Locale.ENGLISH).sentences("The Japanese army left Harlow.").getFirst();
    NameTagger.Span harlow = new NameTagger.Span(4, 5, NameKind.PLACE);
    assertThat(Countries.spokenOf(sentence, List.of(harlow)))
        .containsExactly(new NameTagger.Span(1, 2, NameKind.PLACE, "Japan"), harlow);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "U.S. Treasury|U.S.",
        "United States House of Representatives|United States",
        "Kenya Police|Kenya",
        "U.S. dollar|U.S.",
        "Singapore Airlines|-",
        "Harlow Police|-",
        "Japan|-",
      })
  void theNameOfItsBodyBeginsWithThatOfAState(String body, String country) {
    assertThat(Countries.owner(body)).isEqualTo(country);
  }
}
