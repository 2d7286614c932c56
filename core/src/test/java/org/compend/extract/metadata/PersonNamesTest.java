package org.compend.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.compend.extract.words.Phrases;
import org.compend.extract.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {
  private final PersonNames names = new PersonNames(Phrases.read(Vocabulary.class, "bylines.txt"));

  @ParameterizedTest
  @CsvSource({
    "Ada Lind, 2",
    "A. J. Nora Quill, 2",
    "Anna-Lena Quill, 2",
    "Ванда Петренко, 0",
    "Надежда Петренко, 2",
    "Quill Nora, 1",
    "Harbour Watch, 0",
    "Q., 0"
  })
  void findsGivenNames(String name, int given) {
    assertThat(names.given(name)).isEqualTo(given);
  }

  @Test
  void takesCapitalisedWordsForPersonsWhateverTheyAreCalled() {
    assertThat(names.person("Harbour Watch")).isTrue();
    assertThat(names.person("harbour watch")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"undefined, true", "Site Admin, true", "管理员, true", "관리자, true", "Nora Guest, false"})
  void knowsWhatProgramsWriteWhereNobodySigned(String name, boolean placeholder) {
    assertThat(names.placeholder(name, Words.key(name))).isEqualTo(placeholder);
  }

  @ParameterizedTest
  @CsvSource({
    "nquill, true",
    "NoraQ, true",
    "nora.quill, true",
    "Nora2, true",
    "Nora, false",
    "McQuill, false",
    "nora quill, false",
    "Nora-Marie, false",
    "NORA, false",
    "ナタリー・ホワイト, false",
    "राजेश, false",
    "李明, false"
  })
  void tellsAccountsFromNames(String name, boolean account) {
    assertThat(PersonNames.account(name)).isEqualTo(account);
  }
}
