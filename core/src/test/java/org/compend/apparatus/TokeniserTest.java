package org.compend.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TokeniserTest {

  @Test
  void partsSentencesButNotAtAbbreviationsInitialsAndNumbers() {
    assertThat(sentences("en", "Mr. J. Smith of the U.S. Army paid $3.50. Dr. Jones paid no. 7."))
        .containsExactly("Mr. J. Smith of the U.S. Army paid $3.50.", "Dr. Jones paid no. 7.");
  }

  @Test
  void knowsOrdinalsByWhatTheyCount() {
    assertThat(sentences("de", "Am 11. und 12. März kamen 40. Sie kamen seit dem 19. Jahrhundert."))
        .containsExactly("Am 11. und 12. März kamen 40.", "Sie kamen seit dem 19. Jahrhundert.");
    assertThat(sentences("de", "Er las z. B. Karten, d. h. Seekarten. Major a. D. Moos kam."))
        .containsExactly("Er las z. B. Karten, d. h. Seekarten.", "Major a. D. Moos kam.");
    assertThat(sentences("de", "Ihr 100. Geburtstag war am Montag. Es kamen 100. Keiner ging."))
        .containsExactly("Ihr 100. Geburtstag war am Montag.", "Es kamen 100.", "Keiner ging.");
  }

  @Test
  void leavesTheClosingMarkAndWhatGoesOnInLowerCaseWithTheSentence() {
    assertThat(sentences("en", "“Really?” she asked. “No.” He left."))
        .containsExactly("“Really?” she asked.", "“No.”", "He left.");
  }

  @Test
  void partsEnglishContractionsAndFrenchElisions() {
    assertThat(tokens("en", "It's John’s, don't"))
        .containsExactly("It", "'s", "John", "’s", ",", "do", "n't");
    assertThat(tokens("fr", "L’homme qu'il aime"))
        .containsExactly("L’", "homme", "qu'", "il", "aime");
    assertThat(tokens("en", "O'Brien of AT&T")).containsExactly("O'Brien", "of", "AT&T");
  }

  @Test
  void endsWhatDoesNotEndOfItself() {
    assertThat(sentences("en", "and ".repeat(1000)))
        .extracting(sentence -> sentence.split(" ").length)
        .containsExactly(400, 400, 200);
  }

  @Test
  void givesNothingForNothing() {
    assertThat(sentences("en", " \n ")).isEmpty();
  }

  private static List<String> sentences(String language, String text) {
    return new Tokeniser(Locale.of(language))
        .sentences(text).stream().map(at -> text.substring(at.start(), at.end())).toList();
  }

  private static List<String> tokens(String language, String text) {
    return new Tokeniser(Locale.of(language)).tokens(text).stream().map(Token::text).toList();
  }
}
