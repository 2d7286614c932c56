package org.compend.press.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.compend.apparatus.work.Work;
import org.compend.press.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {
  private static final Words ENGLISH = Words.in(Locale.ENGLISH);

  private static final Work.Named PAGE =
      new Work.Named(
          Work.Form.PAGE, null, List.of(), null, List.of(), URI.create("https://a.example/b"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a count of the tides, | “a count of the tides”",
        "Tide tables | “Tide tables”",
        "潮汐表 | “潮汐表”",
        "reported | ''",
        "40 points | ''",
        "last week | ''",
        "https://a.example/b | ''",
      })
  void wordsOfALinkStandForAWorkWhereTheyNameSomething(String words, String heading) {
    assertThat(new Reference(PAGE, null, null, words).heading(ENGLISH)).isEqualTo(heading);
  }

  @Test
  void marksAreThoseOfTheLanguageThatCites() {
    Reference tables = new Reference(PAGE, null, null, "Where is the tide?");
    assertThat(tables.line(Words.in(Locale.GERMAN))).endsWith(": „Where is the tide?“");
    assertThat(tables.line(Words.in(Locale.FRENCH))).endsWith(": «\u00a0Where is the tide?\u00a0»");
    assertThat(tables.line(Words.in(Locale.JAPANESE))).endsWith(": 「Where is the tide?」");
  }

  @Test
  void namesThatStandAloneEndInAFullStop() {
    assertThat(new Reference(PAGE, null, null, "reported").mark(ENGLISH)).isEqualTo(".");
    assertThat(new Reference(PAGE, null, null, "Tide tables").mark(ENGLISH)).isEqualTo(": ");
  }
}
