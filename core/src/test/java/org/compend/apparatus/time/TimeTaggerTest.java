package org.compend.apparatus.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.compend.apparatus.time.Mention.Basis;
import org.compend.apparatus.time.Mention.Edge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeTaggerTest {
  private static final TimeTagger TAGGER = new TimeTagger();
  private static final LocalDate WEDNESDAY = LocalDate.of(2013, 3, 20);

  static List<String> sentences() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(TimeTaggerTest.class.getResourceAsStream("times.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void findsWhatIsMarked(String line) {
    String marked = line.substring(3);
    String text = marked.replaceAll("\\[([^=]+)=[^]]+]", "$1");
    StringBuilder found = new StringBuilder(text);
    List<Stretch> stretches =
        TAGGER.stretches(List.of(text), Locale.of(line.substring(0, 2)), WEDNESDAY);
    for (Stretch stretch : stretches.reversed()) {
      found.insert(stretch.last().end(), "=" + stretch.value() + "]");
      found.insert(stretch.first().start(), "[");
    }
    assertThat(found).hasToString(marked);
  }

  private static List<Mention> find(String... paragraphs) {
    return TAGGER.find(List.of(paragraphs), Locale.ENGLISH, WEDNESDAY);
  }

  @Test
  void saysHowItFoundOut() {
    assertThat(find("He left in June 2010, came back the following month and died last week."))
        .extracting(Mention::value, Mention::basis)
        .containsExactly(
            tuple("2010-06", Basis.STATED),
            tuple("2010-07", Basis.TEXT),
            tuple("2013-W11", Basis.ARTICLE));
  }

  @Test
  void saysWhichPartOfAPeriodIsMeant() {
    assertThat(find("In early May 2010, by mid-August 2011 and at the end of 2012."))
        .extracting(Mention::value, Mention::edge)
        .containsExactly(
            tuple("2010-05", Edge.START), tuple("2011-08", Edge.MID), tuple("2012", Edge.END));
  }

  @Test
  void givesATimeOfDayToTheDaySpokenOfLast() {
    assertThat(find("On 3 May 2010 the doors opened at 9:30 a.m.", "They closed at 8 p.m. today."))
        .extracting(Mention::value)
        .containsExactly("2010-05-03", "2010-05-03T09:30", "2013-03-20T20:00");
  }

  @Test
  void takesADateThatStandsAloneForThatOfAnArticleWithoutOne() {
    assertThat(
            TAGGER.find(List.of("May 7, 2005", "The ship sank on Friday."), Locale.ENGLISH, null))
        .extracting(Mention::value)
        .containsExactly("2005-05-07", "2005-05-06");
  }

  @Test
  void leavesOutWhatItCannotReckon() {
    assertThat(
            TAGGER.find(List.of("The ship sank on Friday, two days later."), Locale.ENGLISH, null))
        .isEmpty();
    assertThat(TAGGER.find(List.of("31 fabulember 2001"), Locale.of("xx"), WEDNESDAY)).isEmpty();
  }

  @Test
  void putsUpWithAnything() {
    String odd = "' 's 1990 ' ’ – - ( 0 99999999999999999999 12:99 p.m. 2001-13-45 32 May";
    for (String language : Locale.getISOLanguages()) {
      assertThat(TAGGER.find(List.of(odd, "", "2021-09-10"), Locale.of(language), WEDNESDAY))
          .extracting(Mention::value)
          .contains("2021-09-10");
    }
  }
}
