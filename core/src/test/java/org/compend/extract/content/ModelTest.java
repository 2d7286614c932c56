package org.compend.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.compend.extract.words.WordHashes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forests were taught with these groups: another number would have them judge nonsense. */
class ModelTest {
  @ParameterizedTest
  @CsvSource({
    "comments, 0",
    "related, 1",
    "newsletter, 2",
    "sharebar, 4",
    "byline, 7",
    "caption, 8",
    "tags, 9",
    "standfirst, 10",
    "toc, 11",
    "hidden, 12"
  })
  void wordsInNamesBelongToTheirGroups(String word, int group) {
    assertThat((int) Model.groups().get(WordHashes.hash(word)) >> group & 1).as(word).isEqualTo(1);
    assertThat((int) Model.groups().get(WordHashes.hash(word)) >> WordWeights.GROUPS).isZero();
  }

  @ParameterizedTest
  @CsvSource({"words", "are", "what"})
  void whatATableTellsAboutItselfIsNoneOfItsWords(String word) {
    assertThat(Model.groups().get(WordHashes.hash(word))).isZero();
  }
}
