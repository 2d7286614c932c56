package org.compend.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationMarksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "She said: “We are late.” | “We are late.”",
        "She said: \"We are late.\" | \"We are late.\"",
        "Sie sagte: „Wir sind spät.“ | „Wir sind spät.“",
        "Sie sagte: »Wir sind spät.« | »Wir sind spät.«",
        "Elle dit : « Nous sommes en retard. » | « Nous sommes en retard. »",
        "Hon sade: ”Vi är sena.” | ”Vi är sena.”",
        "彼女は「遅れます」と言った。 | 「遅れます」",
        "He said, ‘We are late.’ | ‘We are late.’",
        "Closed by the wrong mark: “We are late.“ he said | “We are late.“",
        "Closed by the wrong mark: “We are late.\" he said | “We are late.\"",
        "The outer: “He said ‘no’ to me.” | “He said ‘no’ to me.”",
        "Within dashes—“so to speak”—it ends | “so to speak”"
      })
  void findsWhatStandsBetweenTheMarksOfAnyLanguage(String text, String quoted) {
    assertThat(found(text)).containsExactly(quoted);
  }

  @Test
  void keepsTwoOfOneParagraphApart() {
    assertThat(found("“No,” she said. “Never.”")).containsExactly("“No,”", "“Never.”");
  }

  @Test
  void takesInchesAndApostrophesForWhatTheyAre() {
    assertThat(found("The dogs' owner's 12\" pipe, and the '90s.")).isEmpty();
  }

  @Test
  void goesOnWithAQuotationThatTheNextParagraphReopens() {
    List<Quoted> found =
        QuotationMarks.find(
            List.of("“It was long and it was hard.", "“Nobody came,” he said.", "He left."));
    assertThat(found).extracting(Quoted::continued).containsExactly(false, true);
    assertThat(found.getFirst().end()).isEqualTo("“It was long and it was hard.".length());
  }

  @Test
  void leavesAMarkAloneThatNothingCloses() {
    assertThat(found("He called it a “plan and went home without a word.")).isEmpty();
  }

  private static List<String> found(String text) {
    return QuotationMarks.find(List.of(text)).stream()
        .map(at -> text.substring(at.start(), at.end()))
        .toList();
  }
}
