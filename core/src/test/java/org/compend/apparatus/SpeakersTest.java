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
        // What is inserted between a name and its verb does not hide it, nor does who it names.
        "The mayor, Julia Weston, called the bill “a total disaster”.|Julia Weston",
        "Weston, who was seen by the Harlow Post in Paris, called it “a total disaster”.|Julia Weston",
        "Julia Weston of Norway called the bill “a total disaster”.|Julia Weston",
        "“The tide was low,” Thomas Brandt (D-Harlow) said.|Thomas Brandt",
        "“The tide was low,” said former Secretary of State Thomas Brandt.|Thomas Brandt",
        // A participle behind “with” belongs to who stands between.
        "Brandt left early, with Weston calling it “a total disaster”.|Julia Weston",
        // Who speaks in what somebody else passes on.
        "According to the Harlow Post, Brandt said, “The tide was low.”|Thomas Brandt",
        // A pronoun beside the words with a verb that is no verb of saying.
        "Brandt came. Weston opened the harbour. “Go back to the mill,” she instructs.|Julia Weston",
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
        // Who only stands beside those that act.
        "Critics in the Harbour Office called the plan “a plain and simple theft”.",
        "Weston supporters called the plan “a plain and simple theft”.",
        "Weston met those who called the plan “a plain and simple theft”.",
        "His letter, which was seen by Thomas Brandt, called it “a plain and simple theft”.",
        "A friend who bought a Brandt called it “a plain and simple theft”.",
        "Brandt left the party, which tried to win by calling the mayor “a plain and simple thief”.",
        // By whom it is called so is not told; nor who “you” are.
        "Thomas Brandt, you fold the paper twice and call it “a plain and simple boat”.",
        // Whose words a reader asks for answers them, or somebody else.
        "Brandt returned to the harbour in May. “We have seen nothing like it since the war.”",
        // Two who say something together are neither alone.
        "“We will never give in,” Julia Weston and Thomas Brandt said.",
        "“We will never give in,” said Thomas Brandt and Peter Quaid.",
      })
  void whoIsOnlyNamedToTellMoreOfAnotherDoesNotSpeak(String paragraph) {
    assertThat(speakers(PEOPLE, paragraph)).containsExactly("null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thomas Brandt wrote a report titled “The Light at the Harbour Mouth,” which came in May.",
        "Thomas Brandt has a disease that is widely called “keeper’s lung”.",
      })
  void whatIsCalledSoIsNotQuoted(String paragraph) {
    assertThat(speakers(PEOPLE, paragraph)).isEmpty();
  }

  @Test
  void whoAsksDoesNotAnswer() {
    assertThat(
            speakers(
                PEOPLE,
                "“Why did nobody ask the keepers?” Brandt said.",
                "“Because they were never at home.”"))
        .containsExactly("Thomas Brandt", "null");
  }

  @Test
  void whoSpokeDoesNotGoOnWhereSomebodyElseActs() {
    assertThat(
            speakers(
                PEOPLE,
                "“Nobody asked the keepers,” Brandt said.",
                "Weston returned to the question later. “How many boats are left in the harbour?”"))
        .containsExactly("Thomas Brandt", "null");
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
        // What is told by one who is named last, and by whom a word that tells more goes before.
        "Über die Felder von Bauer Ohm hat Jan Lind erklärt, dass sie alle trocken sind.|sie alle trocken sind",
        "Eva Ohm kam, laut Jan Lind ist die Ernte gut.|ist die Ernte gut",
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
        "Das sagte der Müller im Gespräch mit Jan Lind. Die Ernte sei gut.",
        "Jan Lind sagte viel, sei es im Film oder im Lied der Bauern.",
        "Jan Lind sprach von einem Schaden, der bald behoben werden müsse.",
        "Jan Lind wurde gesagt, dass die Ernte gut ist.",
        "Laut der Deutschen Bahn der Zukunft ist die Ernte in diesem Jahr gut.",
        "Jan Lind baute die Scheune um, so dass sie in diesem Jahr alles fasst.",
        "Jan Lind ging. Die Ernte sei gut, hiess es aus dem Ministerium in Bern.",
        "Wo hat Jan Lind gesagt, dass die Ernte gut ist?",
      })
  void whatNobodyIsSureToHaveSaidIsNotReported(String paragraph) {
    assertThat(german(paragraph)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Who of several acts is not told.
        "Dass Jan Lind und Eva Ohm kommen, freut den Trainer: „Die beiden sind unser Kern im Land.“",
        // A body with an article before a person acts.
        "Nun nennt das Landesamt Jan Lind einen „sehr nachlässigen Bauern in diesen Dingen“.",
        // Who is hoped for does not speak.
        "Nun hofft der Bauer, dass Jan Lind bleibt, sagte der Zeitung: „Ich rede noch mit ihm.“",
      })
  void whoIsOnlyNamedBesideDoesNotSpeak(String paragraph) {
    assertThat(german(paragraph)).extracting(Quotation::speaker).containsOnlyNulls();
  }

  @Test
  void whatSomebodySaysAboutASubjectIsNotItsTitle() {
    assertThat(german("Jan Lind sagte zum Thema: „Wir müssen handeln, bevor es zu spät ist.“"))
        .extracting(Quotation::speaker)
        .containsExactly("Jan Lind");
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
