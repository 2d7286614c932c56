package org.compend.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside “Harlow” and tells what it names. */
class NameSurroundingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mayor Harlow came.",
        "Harlow said so.",
        "Her daughter Harlow came.",
        "The girl, Harlow, came.",
        "A woman named Harlow came.",
        "Harlow, 35, came.",
        "Harlow (16) came.",
        "Harlow, his eldest son, came.",
      })
  void aPersonsNameHasPersonalWordsBesideIt(String text) {
    assertThat(signs(text).arePersonal(mention(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A ship named Harlow came.",
        "Harlow, 2019, is a film.",
        "Harlow (2019) is a film.",
        "The firm Harlow grew.",
      })
  void otherNamesHaveNone(String text) {
    assertThat(signs(text).arePersonal(mention(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Today Harlow announced it.", "Harlow will grow.", "Then Harlow was sold."})
  void aBodyActs(String text) {
    assertThat(signs(text).areOfOneWhoActs(mention(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"The Harlow said so.", "Harlow villages grew.", "The Harlow are many."})
  void aPeopleDoesNot(String text) {
    assertThat(signs(text).areOfOneWhoActs(mention(text))).isFalse();
  }

  private static Passage passage(String text) {
    List<Sentence> sentences = new Tokeniser(Locale.ENGLISH).sentences(text);
    List<Token> tokens = sentences.getFirst().tokens();
    int at = 0;
    while (!tokens.get(at).is("Harlow")) {
      at++;
    }
    NameTagger.Span name = new NameTagger.Span(at, at + 1, NameKind.PEOPLE);
    return Passage.of(0, text, text, sentences, List.of(List.of(name)));
  }

  private static Passage.Mention mention(String text) {
    return passage(text).mentions().getFirst();
  }

  private static NameSurroundings signs(String text) {
    return new NameSurroundings(List.of(passage(text)), Speech.of("en"));
  }
}
