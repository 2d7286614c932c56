package org.compend.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who speaks, by the form of the sentence that says so. */
class SpeakersTest {
  private static final String PEOPLE =
      "Mrs. Julia Weston, the mayor, met Mr. Thomas Brandt and Mr. Peter Quaid in London.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A verb that is no verb of saying, beside the words.
        "“Go back to the harbour,” Weston barked.|Julia Weston",
        "“Nobody asked the keepers,” sniffed Brandt.|Thomas Brandt",
        "When Brandt was asked about the bill, Weston shot back, “Ask the keeper instead.”|Julia"
            + " Weston",
        // What the main clause tells goes before what leads up to it.
        "When Brandt left the council, Weston released a statement: “We owe him much.”|Julia Weston",
        // A participle is the subject's.
        "Weston went after Brandt, calling him “a total disaster”.|Julia Weston",
        // What somebody is said to want is in the words of who says so.
        "Weston told the council that Brandt wants to “drag us all backward”.|Julia Weston",
        // A noun that looks like a verb hides none.
        "Brandt said in his letter that in the present state, “nobody is safe”.|Thomas Brandt",
        // Who is named with much explained between name and verb, after a question.
        "“Is it in our interest?” Peter Quaid, the keeper of the light and an adviser to the town,"
            + " said on Monday.|Peter Quaid",
        // An attribution that ends in an abbreviation.
        "“The tide was low,” Brandt told us at Port Ellis, S.C. “The wind was high.”|Thomas Brandt",
        // Who passes on what somebody called something does not call it so.
        "Weston called the bill “a total disaster,” according to Thomas Brandt.|Julia Weston",
        // A country speaks where it is the subject.
        "France accused the town of “plain piracy at sea”.|France",
      })
  void aSpeakerIsFoundInWhateverFormItIsTold(String paragraph, String speaker) {
    assertThat(speakers(PEOPLE, paragraph)).isNotEmpty().containsOnly(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The harbour will never open, said Thomas Brandt, the keeper of the light.|Thomas Brandt",
        "Brandt said Quaid had seen it all.|Thomas Brandt",
        "Quaid left early. The harbour will open, Brandt said.|Thomas Brandt",
      })
  void aPronounRatherMeansWhoWasReportedLast(String paragraph, String speaker) {
    assertThat(speakers(PEOPLE, paragraph, "“We shall see what they do,” he said."))
        .last()
        .isEqualTo(speaker);
    assertThat(speakers(PEOPLE, paragraph + " “We shall see what they do,” he said."))
        .last()
        .isEqualTo(speaker);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“He will never give in,” said one Brandt supporter.",
        "“He will never give in,” said a spokesman for Thomas Brandt.",
        "“He will never give in,” the Weston campaign said.",
        "Thomas Brandt sent a statement. “He will never give in,” the statement said.",
        // Somebody without a known name signs.
        "“This is the book of the year for everybody here.” – tidewalker",
        // What somebody did not call it.
        "Julia Weston refused to call it “a plain and simple theft”.",
        "Thomas Brandt did not describe the harbour as “a shame for us all”.",
        // Two who say something together are neither alone.
        "“We will never give in,” Julia Weston and Thomas Brandt said.",
        "“We will never give in,” said Thomas Brandt and Peter Quaid.",
      })
  void whoIsOnlyNamedToTellMoreOfAnotherDoesNotSpeak(String paragraph) {
    assertThat(speakers(PEOPLE, paragraph)).containsExactly("null");
  }

  @Test
  void aPronounMeansNobodyWhomItsOwnSentenceNamesBehindIt() {
    assertThat(speakers("Thomas Brandt came late.", "He accused Thomas Brandt of “plain piracy”."))
        .containsExactly("null");
  }

  @Test
  void whatBelongsToSomebodyIsNotHe() {
    assertThat(
            speakers(
                "Thomas Brandt, the owner of the brewery, came late.",
                "“The beer is good,” the brewery said."))
        .containsExactly("null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jan Lind sagte, die Ernte sei gut.|die Ernte sei gut",
        "Jan Lind sagte am Abend, das Wetter bleibe trocken.|das Wetter bleibe trocken",
        // What follows in the same mood is still his.
        "Jan Lind sagte, die Ernte sei gut. Man müsse nur noch warten.|die Ernte sei gut/Man müsse nur noch warten",
        "Jan Lind wies den Vorwurf zurück. In diesem Jahr habe es nicht geregnet.|In diesem Jahr habe es nicht geregnet",
        "Wie Jan Lind mitteilte, ist die Ernte gut.|ist die Ernte gut",
        "Laut dem Bauern Jan Lind ist die Ernte in diesem Jahr gut.|ist die Ernte in diesem Jahr gut",
        "Jan Lind zufolge ist die Ernte gut.|ist die Ernte gut",
        "Die Ernte ist gut, so Jan Lind.|Die Ernte ist gut",
        "Die Ernte sei gut, sagte Jan Lind.|Die Ernte sei gut",
      })
  void germanTellsByItsVerbsWhatIsReported(String paragraph, String reported) {
    List<Quotation> quotations = german(paragraph);
    assertThat(quotations).extracting(Quotation::speaker).containsOnly("Jan Lind");
    assertThat(quotations).extracting(Quotation::text).containsExactly(reported.split("/", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jan Lind fuhr in die Stadt. Das Ende der Ernte kam bald.",
        "Jan Lind ging nach Hause. Es war, als sei nichts geschehen.",
        "Jan Lind traf Eva Ohm. Die Ernte sei gut.",
        "Die Ernte sei gut. Jan Lind kam am Abend.",
        "Jan Lind sagte viel, sei es im Film oder im Lied der Bauern.",
        "Jan Lind sprach von einem Schaden, der bald behoben werden müsse.",
        "Jan Lind wurde gesagt, dass die Ernte gut ist.",
        "Laut der Deutschen Bahn der Zukunft ist die Ernte in diesem Jahr gut.",
      })
  void whatNobodyIsSureToHaveSaidIsNotReported(String paragraph) {
    assertThat(german(paragraph)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Who of several acts is not told.
        "Dass Jan Lind und Eva Ohm kommen, freut den Trainer: „Die beiden sind unser Kern im Land.“",
        // Who is hoped for does not speak.
        "Nun hofft der Bauer, dass Jan Lind bleibt, sagte der Zeitung: „Ich rede noch mit ihm.“",
      })
  void whoIsOnlyNamedBesideDoesNotSpeak(String paragraph) {
    assertThat(german(paragraph)).extracting(Quotation::speaker).containsOnlyNulls();
  }

  private static List<Quotation> german(String paragraph) {
    return new Annotator()
        .annotate("", List.of("Jan Lind und Eva Ohm sind Bauern.", paragraph), Locale.GERMAN)
        .quotations();
  }

  private static List<String> speakers(String... paragraphs) {
    List<String> speakers = new ArrayList<>();
    new Annotator()
        .annotate("", List.of(paragraphs), Locale.ENGLISH).quotations().stream()
            .filter(quotation -> quotation.kind().isVerbatim())
            .forEach(quotation -> speakers.add(String.valueOf(quotation.speaker())));
    return speakers;
  }
}
