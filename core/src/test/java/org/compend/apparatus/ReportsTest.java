package org.compend.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsTest {
  private static final Annotator ANNOTATOR = new Annotator();

  private static List<String> reported(Locale locale, String... sentences) {
    return ANNOTATOR
        .annotate("", List.of(String.join(" ", sentences)), locale)
        .quotations()
        .stream()
        .map(Quotation::text)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mrs. Julia Weston said late on Monday night that the harbour stays open.",
        "Mrs. Julia Weston told the council that the harbour stays open.",
        "Mrs. Julia Weston also pointed out that the harbour stays open.",
        "Mrs. Julia Weston, who does not own a boat, said that the harbour stays open.",
        "Mrs. Julia Weston declined to come but said that the harbour stays open."
      })
  void whatIsReportedFollowsWhenOrToWhomItIsSaid(String sentence) {
    assertThat(reported(Locale.ENGLISH, sentence)).containsExactly("the harbour stays open");
  }

  @Test
  void whatTwoSayTogetherIsEachOnes() {
    String met = "Mrs. Julia Weston met Mr. Thomas Brandt.";
    assertThat(tellers(met, "Weston and Brandt said that the harbour stays open."))
        .containsExactly("Julia Weston", "Thomas Brandt");
    assertThat(tellers(met, "The lawyers of Weston and Brandt said that the harbour stays open."))
        .isEmpty();
  }

  private static List<@Nullable String> tellers(String... sentences) {
    return ANNOTATOR
        .annotate("", List.of(String.join(" ", sentences)), Locale.ENGLISH)
        .quotations()
        .stream()
        .<@Nullable String>map(Quotation::speaker)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mrs. Julia Weston announced a plan that will close the harbour for years.",
        "Mrs. Julia Weston offers powerful tools that help the town with its harbour.",
        "Mrs. Julia Weston said he is unconvinced that the harbour stays open.",
        "Mrs. Julia Weston found no evidence that the harbour stays open."
      })
  void whatDescribesSomethingIsNotReported(String sentence) {
    assertThat(reported(Locale.ENGLISH, sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mrs. Julia Weston denied that the harbour would be closed for years.",
        "Mrs. Julia Weston denied that she had said that the harbour would be closed.",
        "Mrs. Julia Weston has never said that the harbour would be closed.",
        "Mrs. Julia Weston did not say that the harbour would be closed.",
        "Mrs. Julia Weston refused to say that the harbour would be closed.",
        "Mrs. Julia Weston rejected claims that the harbour would be closed.",
        "Mrs. Julia Weston had read that the harbour would be closed.",
        "Mrs. Julia Weston stopped short of saying that the harbour would be closed.",
        "Mrs. Julia Weston could not confirm that the harbour would be closed.",
        "Mrs. Julia Weston was also told that the harbour would be closed.",
        "The brother of Mrs. Julia Weston said that the harbour would be closed.",
        "Critics of Mrs. Julia Weston said that the harbour would be closed.",
        "Nobody knows whether Mrs. Julia Weston said that the harbour would be closed.",
        "Mrs. Julia Weston said that would be the end of the harbour.",
        "Did Mrs. Julia Weston say that the harbour would be closed?",
        "Officials in Norway said that the harbour would be closed.",
        "The guidelines for boats (Norway) state that the harbour would be closed.",
        "Some friends of Mrs. Julia Weston, and those who think that the harbour would be closed, came.",
        "The new mayor told Mrs. Julia Weston that the harbour would be closed.",
        "The catch of the whole harbour, according to Mrs. Julia Weston, has halved since the war."
      })
  void whatSomebodyDidNotSayIsNotReported(String sentence) {
    assertThat(reported(Locale.ENGLISH, sentence)).isEmpty();
  }

  @Test
  void norInGermanAndFrench() {
    Locale french = Locale.FRENCH;
    String frau = "Die Sprecherin Julia Weston ";
    assertThat(reported(Locale.GERMAN, frau + "sagte, dass der Hafen noch offen ist."))
        .containsExactly("der Hafen noch offen ist");
    assertThat(reported(Locale.GERMAN, frau + "sagte nicht, dass der Hafen noch offen ist."))
        .isEmpty();
    assertThat(reported(Locale.GERMAN, frau + "weigerte sich zu sagen, dass der Hafen offen ist."))
        .isEmpty();
    String dame = "La ministre Julie Verdier ";
    assertThat(reported(french, dame + "a affirmé que le port restera ouvert."))
        .containsExactly("le port restera ouvert");
    assertThat(reported(french, dame + "s'inquiète et affirme que le port restera ouvert."))
        .containsExactly("le port restera ouvert");
    assertThat(reported(french, dame + "n'a pas affirmé que le port restera ouvert.")).isEmpty();
    assertThat(reported(french, dame + "a démenti que le port restera ouvert.")).isEmpty();
  }
}
