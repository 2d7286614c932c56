package org.compend.apparatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.compend.Article;
import org.compend.Block;
import org.compend.Inline;
import org.compend.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatorTest {
  private static final Annotator ANNOTATOR = new Annotator();

  private static final List<String> HARBOUR =
      List.of(
          "Margaret Hollis, the mayor of Plymouth, opened the new harbour on Monday. General Peter"
              + " Quaid came with her.",
          "“We waited nine years for this,” Hollis said. “It was worth it.”",
          "She added that the \"so-called\" experts had been wrong.",
          "“The army built it in two,” the general said.",
          "“And nobody thanked us.",
          "“Nobody at all.”",
          "The song “Over the Sea” was played.");

  private static Apparatus annotate(List<String> paragraphs) {
    return ANNOTATOR.annotate("", paragraphs, Locale.ENGLISH);
  }

  @Test
  void givesEachQuotationToThePersonWhoseFullNameStandsElsewhere() {
    assertThat(annotate(HARBOUR).quotations())
        .extracting(Quotation::text, Quotation::speaker)
        .containsExactly(
            tuple("We waited nine years for this", "Margaret Hollis"),
            tuple("It was worth it.", "Margaret Hollis"),
            tuple("The army built it in two", "Peter Quaid"),
            tuple("And nobody thanked us.\nNobody at all.", "Peter Quaid"));
  }

  @Test
  void pointsIntoTheParagraphsMarksIncluded() {
    Quotation first = annotate(HARBOUR).quotations().getFirst();
    Span span = first.spans().getFirst();
    assertThat(HARBOUR.get(span.paragraph()).substring(span.start(), span.end()))
        .isEqualTo("“We waited nine years for this,”");
  }

  @Test
  void understandsAPronounByTheSexThatTheTextTells() {
    Apparatus apparatus =
        annotate(
            List.of(
                "Mr. Thomas Brandt met Mrs. Julia Weston in London.",
                "“It went well,” she said.",
                "“It did not,” he said."));
    assertThat(apparatus.quotations())
        .extracting(Quotation::speaker)
        .containsExactly("Julia Weston", "Thomas Brandt");
  }

  @Test
  void saysNothingOfASpeakerWhomTheTextDoesNotTell() {
    Apparatus apparatus = annotate(List.of("“This is a strange way to begin a story.”"));
    assertThat(apparatus.quotations()).hasSize(1);
    assertThat(apparatus.quotations().getFirst().speaker()).isNull();
  }

  @Test
  void mergesTheFormsOfANameAndSortsPersonsByFamilyName() {
    Name mayor =
        annotate(HARBOUR).names().stream()
            .filter(name -> name.name().equals("Margaret Hollis"))
            .findFirst()
            .orElseThrow();
    assertThat(mayor.sortKey()).isEqualTo("Hollis, Margaret");
    assertThat(mayor.variants()).containsExactly("Hollis");
    assertThat(mayor.mentions()).extracting(Span::paragraph).containsExactly(0, 1);
  }

  @Test
  void whatSomebodyPlaysIsNoPartOfTheName() {
    assertThat(annotate(List.of("On Monday the Harriers traded QB Tom Harland.")).names())
        .extracting(Name::sortKey)
        .contains("Harland, Tom");
  }

  @Test
  void findsQuotationsAlsoInLanguagesWhoseNamesItDoesNotKnow() {
    Apparatus apparatus =
        ANNOTATOR.annotate("", List.of("Hän sanoi: ”Emme tiedä vielä mitään.”"), Locale.of("fi"));
    assertThat(apparatus.quotations())
        .extracting(Quotation::text)
        .containsExactly("Emme tiedä vielä mitään.");
    assertThat(apparatus.names()).isEmpty();
  }

  @Test
  void putsUpWithTextsThatHoldNothing() {
    assertThat(annotate(List.of())).isEqualTo(Apparatus.empty());
    assertThat(annotate(List.of("“”", "\"", "…", "“ ”"))).isEqualTo(Apparatus.empty());
  }

  @Test
  void tellsTheWordsThemselvesFromWhatIsReported() {
    assertThat(
            annotate(
                    List.of(
                        "Mrs. Julia Weston called the plan “a great step for the town”.",
                        "“It will cost nothing at all,” she said.",
                        "She added that the work would begin in May.",
                        "According to Weston, the harbour will be open all year."))
                .quotations())
        .extracting(Quotation::kind, Quotation::text, Quotation::speaker)
        .containsExactly(
            tuple(Quotation.Kind.MIXED, "a great step for the town", "Julia Weston"),
            tuple(Quotation.Kind.DIRECT, "It will cost nothing at all", "Julia Weston"),
            tuple(Quotation.Kind.INDIRECT, "the work would begin in May", "Julia Weston"),
            tuple(Quotation.Kind.INDIRECT, "the harbour will be open all year", "Julia Weston"));
  }

  @Test
  void givesABlockToWhomItsAttributionOrAColonBeforeItNames() {
    Block quiet = IndexerTest.paragraph("Nobody had ever seen the tide so low.");
    Article article =
        IndexerTest.article(
            "Tides",
            List.of(
                IndexerTest.paragraph("Mr. Thomas Brandt, the keeper, wrote to Mrs. Julia Weston:"),
                new Block.Quotation(List.of(quiet), List.of()),
                IndexerTest.paragraph("The letter is lost, but a copy was made in London."),
                new Block.Quotation(
                    List.of(quiet), List.of(new Inline.Text("Julia Weston, London"))),
                new Block.Quotation(
                    List.of(quiet, IndexerTest.paragraph("— Thomas Brandt")), List.of()),
                new Block.Quotation(List.of(quiet), List.of())));
    assertThat(ANNOTATOR.annotate(article).quotations())
        .extracting(Quotation::kind, Quotation::speaker)
        .containsExactly(
            tuple(Quotation.Kind.BLOCK, "Thomas Brandt"),
            tuple(Quotation.Kind.BLOCK, "Julia Weston"),
            tuple(Quotation.Kind.BLOCK, "Thomas Brandt"));
  }

  @Test
  void hearsWhoIsAnnouncedByAColonAndWhoSignsBelow() {
    assertThat(
            annotate(
                    List.of(
                        "Mrs. Julia Weston came first. Mr. Thomas Brandt then put it to them:",
                        "“The harbour is too small for us all.”",
                        "The rain went on for three days in London.",
                        "“It is large enough for everybody here.”",
                        "— Julia Weston, mayor"))
                .quotations())
        .extracting(Quotation::speaker)
        .containsExactly("Thomas Brandt", "Julia Weston");
  }

  /** Sentences enough to choose from. */
  private static final List<String> MUD =
      List.of(
          "The old harbour of Plymouth will be dredged next year, the town council decided.",
          "It has been waiting for the money since the great storm of the last century.",
          "“Nobody knows how deep the harbour was in those days of sail,” said Julia Weston.",
          "Fishermen say that the harbour has lost nearly two metres of its depth to the mud.",
          "But the council had never found a company that would take the mud away by sea.",
          "A company of the north has now offered to carry the mud of the harbour to its fields.",
          "The weather at the council house was fine and many people had come on their bicycles.",
          "Farmers pay for mud of this kind because it is rich in what their potatoes need most.",
          "The council expects that dredging the harbour will take four months of the winter.");

  @Test
  void choosesSentencesThatStandByThemselves() {
    Article article =
        IndexerTest.article(
            "Mud from the harbour",
            MUD.stream().map(IndexerTest::paragraph).map(Block.class::cast).toList());
    Apparatus apparatus = ANNOTATOR.annotate(article);
    assertThat(apparatus.summary()).hasSize(3).isSortedAccordingTo(SortKeys.READING);
    assertThat(apparatus.summary(article))
        .startsWith(MUD.getFirst())
        .doesNotContain("It has been", "“", "But the", "weather");
  }

  @Test
  void prefersSentencesOfTheAuthorToWhatSomebodySaid() {
    List<String> text = new ArrayList<>(MUD);
    text.addFirst(
        "The mud of the harbour will be taken to the fields of Plymouth, the mayor said on Monday.");
    Article article =
        IndexerTest.article(
            "Mud from the harbour",
            text.stream().map(IndexerTest::paragraph).map(Block.class::cast).toList());
    assertThat(ANNOTATOR.annotate(article).summary(article)).startsWith(MUD.getFirst());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Editor’s note, 3 May 2011: The mud of the harbour of Plymouth is dredged by the council.",
        "Whoever buys mud of the harbour of Plymouth by these links lets us earn a commission.",
        "See the page of the council for more about the mud of the harbour of Plymouth.",
        "THE LIST ⤵ The mud of the harbour of Plymouth is dredged by the council each year.",
      })
  void callsTheReaderToNothingInASummary(String sentence) {
    List<String> text = new ArrayList<>(MUD);
    text.addFirst(sentence);
    assertThat(summary(text)).startsWith(MUD.getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PLYMOUTH, Devon — ", "Plymouth (opa) - "})
  void leavesOutOfASummaryWhereItWasSentFrom(String dateline) {
    List<String> text = new ArrayList<>(MUD);
    text.set(0, dateline + text.getFirst());
    assertThat(summary(text)).startsWith(MUD.getFirst());
  }

  private static String summary(List<String> text) {
    Article article =
        IndexerTest.article(
            "Mud from the harbour",
            text.stream().map(IndexerTest::paragraph).map(Block.class::cast).toList());
    return ANNOTATOR.annotate(article).summary(article);
  }

  @Test
  void needsNoSummaryOfAFewSentences() {
    assertThat(annotate(MUD.subList(0, 4)).summary()).isEmpty();
  }

  @Test
  void takesAStandfirstForTheSummary() {
    List<Block> body = MUD.stream().map(IndexerTest::paragraph).map(Block.class::cast).toList();
    Article plain = IndexerTest.article("Mud from the harbour", body);
    Metadata metadata = plain.metadata();
    Article introduced =
        new Article(
            new Metadata(
                metadata.title(),
                List.of(new Inline.Text("What the council is going to do.")),
                metadata.bylines(),
                metadata.published(),
                metadata.modified(),
                metadata.language(),
                metadata.section(),
                metadata.tags(),
                metadata.canonical(),
                metadata.site()),
            plain.body(),
            plain.footnotes(),
            plain.kind(),
            plain.origin());
    Indexer indexer = new Indexer(ANNOTATOR, Set.of(Indexer.Part.SUMMARIES));
    DigestApparatus apparatus = indexer.of(IndexerTest.digest(introduced, plain));
    assertThat(apparatus.summaries())
        .extracting(DigestApparatus.Summary::article, DigestApparatus.Summary::basis)
        .containsExactly(
            tuple(1, DigestApparatus.Summary.Basis.STANDFIRST),
            tuple(2, DigestApparatus.Summary.Basis.CHOSEN));
    assertThat(apparatus.summaries().getFirst().text())
        .isEqualTo("What the council is going to do.");
  }

  @Test
  void aWordThatOnlyBeginsASentenceIsNoPartOfANameBehindIt() {
    assertThat(
            annotate(
                    List.of(
                        "Mr. Thomas Brandt, the keeper, met Mrs. Julia Weston in London.",
                        "Despite Brandt the harbour was opened. After Weston had spoken, Despite"
                            + " Thomas Brandt, the band played."))
                .names())
        .filteredOn(name -> name.kind() == Name.Kind.PERSON)
        .extracting(Name::name)
        .containsExactly("Thomas Brandt", "Julia Weston");
  }

  @Test
  void aNameIsNobodysWhoseLastWordTellsThatItIsAPlaceOrABody() {
    assertThat(
            annotate(
                    List.of(
                        "He was brought to Edward Small Hospital. Later he left Edward Small"
                            + " Hospital for Ellis Island."))
                .names())
        .noneMatch(name -> name.kind() == Name.Kind.PERSON);
  }

  @Test
  void aNameThatTheHeadlineAloneHasInFullStandsBeforeItsShortForm() {
    assertThat(
            ANNOTATOR
                .annotate(
                    "The Harbour Development Fund lends the town more money",
                    List.of("On Monday the Fund lent the town money. The Fund is old."),
                    Locale.ENGLISH)
                .names())
        .extracting(Name::name)
        .containsExactly("Harbour Development Fund");
  }

  @Test
  void theLastWordsOfANameStandForItFromThereOn() {
    List<Name> names =
        annotate(
                List.of(
                    "The Harbour Development Fund lent the town money. The Fund was founded in 1990.",
                    "The U.S. Treasury lent it to the Fund."))
            .names();
    assertThat(names)
        .extracting(Name::name, name -> name.mentions().size())
        .containsExactlyInAnyOrder(
            tuple("Harbour Development Fund", 3), tuple("U.S. Treasury", 1), tuple("U.S.", 1));
  }

  @Test
  void aWordForWhatABodyIsStandsForTheOneThatWasNamedLast() {
    String banks =
        "The Deutsche Bank lost money on Monday. The Bank of Scotland did not, and the Bank said so.";
    assertThat(mentions(banks))
        .containsEntry("Deutsche Bank", 1)
        .containsEntry("Bank of Scotland", 2);
    assertThat(
            mentions("The University of Leeds grew. The University said that it would grow more."))
        .containsOnly(Map.entry("University of Leeds", 2));
  }

  private static Map<String, Integer> mentions(String text) {
    return annotate(List.of(text)).names().stream()
        .filter(name -> name.kind() == Name.Kind.ORGANISATION)
        .collect(Collectors.toMap(Name::name, name -> name.mentions().size()));
  }

  @Test
  void theFirstWordsOfABodysNameStandForItFromThereOn() {
    assertThat(
            bodies(
                "The company Moss Grumling announced a loss on Monday. The chief executive of Moss"
                    + " Grumling, Anna Weston, left. Shares of the company Moss fell, and Moss said so."))
        .containsExactly("Moss Grumling");
    // What stands first is not short for what comes later.
    assertThat(
            bodies(
                "The company Moss said so. Shares of the company Moss fell. Later the company Moss"
                    + " Grumling announced a loss; the rival Moss Grumling is smaller."))
        .containsExactlyInAnyOrder("Moss", "Moss Grumling");
    // A part of a body is not the body.
    assertThat(
            bodies(
                "The company Moss Cloud announced a loss on Monday. The chief executive of Moss"
                    + " Cloud, Anna Weston, left. Shares of the company Moss fell, and Moss said so."))
        .containsExactlyInAnyOrder("Moss", "Moss Cloud");
  }

  private static List<String> bodies(String text) {
    return annotate(List.of(text)).names().stream()
        .filter(name -> name.kind() == Name.Kind.ORGANISATION)
        .map(Name::name)
        .toList();
  }

  @Test
  void severalOfAProductGoToItsName() {
    assertThat(
            annotate(List.of("The iBreeze is here. They sold iBreezes; an iBreeze is red."))
                .names())
        .extracting(Name::name, Name::variants)
        .containsExactly(tuple("iBreeze", List.of()));
  }

  @Test
  void aCurrencySpeaksOfItsCountryWhichIsNotShortForIt() {
    assertThat(annotate(List.of("The U.S. dollar fell.", "It rained in the U.S. today.")).names())
        .extracting(Name::name, name -> name.mentions().size())
        .containsExactlyInAnyOrder(tuple("U.S.", 2), tuple("U.S. dollar", 1));
  }

  @Test
  void aPlaceOrAChamberIsShortForNoLongerName() {
    assertThat(
            annotate(
                    List.of(
                        "South Africa won. Many in Africa watched it. Eastern Europe is a part of Europe.",
                        "The White House said so on Tuesday. The House voted on the bill. The House passed it."))
                .names())
        .extracting(Name::name)
        .contains("South Africa", "Africa", "Eastern Europe", "Europe", "White House", "House");
  }

  @Test
  void whatStandsInBracketsBehindANameIsShortForIt() {
    assertThat(
            annotate(
                    List.of(
                        "The Ministry of Harbours and Docks (Hadom) lent the town money.",
                        "Hadom was founded in 1990, the ministry said."))
                .names())
        .extracting(Name::name, Name::variants)
        .containsExactly(tuple("Ministry of Harbours and Docks", List.of("Hadom")));
  }

  @Test
  void theTextRatherThanTheHeadlineTellsHowFarANameGoes() {
    assertThat(
            ANNOTATOR
                .annotate(
                    "Mrs. Julia Weston Praised Town",
                    List.of("Mrs. Julia Weston praised the town, Julia Weston said."),
                    Locale.ENGLISH)
                .names())
        .filteredOn(name -> name.kind() == Name.Kind.PERSON)
        .extracting(Name::name)
        .containsExactly("Julia Weston");
  }

  @Test
  void somebodyWhomTheTextNamesIsMeantInTheHeadlineToo() {
    assertThat(
            ANNOTATOR
                .annotate(
                    "Weston Hails New Harbour",
                    List.of("Mrs. Julia Weston praised the town, Julia Weston said."),
                    Locale.ENGLISH)
                .names())
        .filteredOn(name -> name.kind() == Name.Kind.PERSON)
        .extracting(Name::name)
        .containsExactly("Julia Weston");
  }

  @Test
  void aShortSentenceThatGoesOnWithAQuotationIsOne() {
    assertThat(
            annotate(List.of("“Nobody will thank us,” Mr. Brandt said. “Not a soul.”"))
                .quotations())
        .extracting(Quotation::text, Quotation::speaker)
        .containsExactly(tuple("Nobody will thank us", "Brandt"), tuple("Not a soul.", "Brandt"));
  }

  private static final Inline CODE =
      new Inline.Styled(
          Inline.Style.CODE,
          List.of(new Inline.Text("Anna Moss said “We waited for it” in May 2020")));

  @Test
  void whatStandsAsCodeNamesNobodyQuotesNothingAndTellsNoTime() {
    Apparatus told =
        ANNOTATOR.annotate(
            IndexerTest.article(
                "What we type",
                List.of(
                    new Block.Paragraph(
                        List.of(new Inline.Text("We type "), CODE, new Inline.Text(" and go on."))),
                    new Block.Paragraph(
                        List.of(new Inline.Styled(Inline.Style.EMPHASIS, List.of(CODE)))),
                    new Block.Code("text", "Anna Moss said in May 2020: “We waited for it.”"))));
    assertThat(told.names()).isEmpty();
    assertThat(told.quotations()).isEmpty();
    assertThat(told.occasions()).isEmpty();
  }

  @Test
  void aQuotationKeepsTheCodeWithinIt() {
    Apparatus told =
        ANNOTATOR.annotate(
            IndexerTest.article(
                "What we type",
                List.of(
                    new Block.Paragraph(
                        List.of(
                            new Inline.Text("Anna Moss came. “We never type "),
                            new Inline.Styled(
                                Inline.Style.CODE, List.of(new Inline.Text("rm Moss"))),
                            new Inline.Text(" here,” Moss said."))))));
    assertThat(told.quotations())
        .extracting(Quotation::text, Quotation::speaker)
        .containsExactly(tuple("We never type rm Moss here", "Anna Moss"));
    assertThat(told.names())
        .singleElement()
        .extracting(Name::mentions)
        .isEqualTo(List.of(new Span(0, 0, 9), new Span(0, 46, 50)));
  }

  @Test
  void aTimeThatIsPartOfANameIsNone() {
    Apparatus told =
        annotate(List.of("March 20, 2013", "Mrs Anna Sunday came on Monday, said Peter Moss."));
    assertThat(told.names()).extracting(Name::name).contains("Anna Sunday");
    assertThat(told.occasions())
        .extracting(Occasion::span)
        .containsExactly(new Span(0, 0, 14), new Span(1, 24, 30));
  }
}
