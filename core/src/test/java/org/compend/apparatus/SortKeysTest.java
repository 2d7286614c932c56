package org.compend.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortKeysTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Anna Moss|Moss, Anna",
        "Jan van den Berg|van den Berg, Jan",
        "Benedikt XVI.|Benedikt XVI.",
        // Where the family's name stands first, by the form of the given name.
        "Wang Xiaohong|Wang Xiaohong",
        "Liu Meiling|Liu Meiling",
        "Bae Jung-ho|Bae Jung-ho",
        "Ma Xun|Ma Xun",
        // Both are families’ names.
        "Yang Li|Li, Yang",
        // An article is no given name.
        "Karim Al-faruq|Al-faruq, Karim",
        "Meiling Liu|Liu, Meiling",
        "Song Harding|Harding, Song",
        "Anna Smith-Jones|Smith-Jones, Anna",
        "Mei Wang|Wang, Mei",
        // More syllables than Chinese given names have.
        "Mao Tanida|Tanida, Mao",
      })
  void aPersonStandsUnderTheNameOfTheFamily(String name, String key) {
    assertThat(SortKeys.ofPerson(name, Map.of())).isEqualTo(key);
  }
}
