package org.compend.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.compend.Article;
import org.compend.Block;
import org.compend.Digest;
import org.compend.Inline;
import org.compend.Kind;
import org.compend.Metadata;
import org.compend.Origin;
import org.compend.apparatus.DigestApparatus.Entry;
import org.compend.apparatus.DigestApparatus.Voice;
import org.junit.jupiter.api.Test;

class IndexerTest {
  private static final Annotator ANNOTATOR = new Annotator();

  private static final Digest TWO =
      digest(
          article(
              "Mills",
              "Mr. John Marwood, who owns the mill, spoke to President Laura Hayden in the United States.",
              "“We grind no more,” Marwood said.",
              "Mr. Marwood works for Brightwell Inc. in Boston."),
          article(
              "Seas",
              "Mrs. Laura Hayden came back from the U.S. on Monday.",
              "“The sea was calm,” Mrs. Hayden said.",
              "Mr. John Marwood was not there; the company Brightwell was."));

  private static DigestApparatus index(Correction... corrections) {
    return new Indexer(
            ANNOTATOR, EnumSet.allOf(Indexer.Part.class), List.of(corrections), Holdings.none())
        .of(TWO);
  }

  @Test
  void initialsGoToTheOnlyOneWhoMayBearThem() {
    Article short1 =
        article(
            "Piers",
            "The engineer M. Hollis came. “It will hold,” M. Hollis said. Hollis and Hollis alone?");
    Article full = article("Docks", "Mrs. Margaret Hollis was there, Margaret Hollis said.");
    Article other = article("Weirs", "Mr. Mark Hollis was there, Mark Hollis said.");
    assertThat(hollises(short1, full)).containsExactly("Margaret Hollis");
    assertThat(hollises(full, short1)).containsExactly("Margaret Hollis");
    assertThat(hollises(short1, full, other))
        .containsExactlyInAnyOrder("M. Hollis", "Margaret Hollis", "Mark Hollis");
  }

  @Test
  void whatStandsInAHeadlineAloneIsNotWhatTheInitialsOfOthersMean() {
    Article initials =
        article("Prices", "The report of the HPC says so. The HPC was founded here.");
    Article headline =
        article("The End of the Harbour Pump Company", "It rained all day, they said.");
    Article text = article("Pumps", "The Harbour Pump Company was founded in Boston.");
    assertThat(things(initials, headline)).containsExactly("HPC");
    assertThat(things(initials, text)).containsExactly("Harbour Pump Company");
  }

  private static List<String> things(Article... articles) {
    return new Indexer(ANNOTATOR, EnumSet.of(Indexer.Part.NAMES), List.of(), Holdings.none())
        .of(digest(articles)).names().stream()
            .filter(entry -> entry.kind() == Name.Kind.ORGANISATION)
            .map(Entry::name)
            .toList();
  }

  @Test
  void keepsInitialsApartThatAnEditorParted() {
    Article letter =
        article("Piers", "The engineer M. Hollis came. “It will hold,” M. Hollis said.");
    Article full = article("Docks", "Mrs. Margaret Hollis was there, Margaret Hollis said.");
    for (String as : List.of("M. Hollis", "M. Hollis (engineer)")) {
      DigestApparatus index =
          new Indexer(
                  ANNOTATOR,
                  EnumSet.of(Indexer.Part.NAMES, Indexer.Part.QUOTATIONS),
                  List.of(new Correction.Split(Name.Kind.PERSON, "M. Hollis", "Piers", as)),
                  Holdings.none())
              .of(digest(letter, full));
      assertThat(entry(index, as).places())
          .extracting(DigestApparatus.Locator::article)
          .containsOnly(1);
      assertThat(entry(index, as).sortKey()).startsWith("Hollis, M.");
      assertThat(entry(index, "Margaret Hollis").places())
          .extracting(DigestApparatus.Locator::article)
          .containsOnly(2);
      assertThat(said(index)).containsOnlyKeys(as);
    }
  }

  private static List<String> hollises(Article... articles) {
    return new Indexer(ANNOTATOR, EnumSet.of(Indexer.Part.NAMES))
        .of(digest(articles)).names().stream()
            .map(Entry::name)
            .filter(name -> name.contains("Hollis"))
            .toList();
  }

  @Test
  void aCountryBeforeAPersonIsNoPartOfTheName() {
    Article article =
        article(
            "Visit",
            "President Laura Hayden spoke. On Monday the President of the United States Laura"
                + " Hayden left for Boston – Plymouth had to wait.",
            "“Not yet,” said Laura Hayden. Mrs. Julia Weston-Marwood said nothing.");
    assertThat(new Indexer(ANNOTATOR, EnumSet.of(Indexer.Part.NAMES)).of(digest(article)).names())
        .extracting(Entry::name)
        .contains("Laura Hayden", "Boston", "Julia Weston-Marwood")
        .noneMatch(name -> name.matches("United States .*|.* – .*"));
  }

  @Test
  void joinsWhatSeveralArticlesNameUnderItsFullestForm() {
    assertThat(index().names())
        .extracting(Entry::name)
        .contains("John Marwood", "Laura Hayden", "United States")
        .doesNotHaveDuplicates();
    Entry states = entry(index(), "United States");
    assertThat(states.variants()).contains("U.S.");
    assertThat(states.places()).extracting(DigestApparatus.Locator::article).contains(1, 2);
  }

  @Test
  void takesLegalFormsAndArticlesForNoDifference() {
    assertThat(Gathering.key("The Brightwell Company, Inc.")).isEqualTo("brightwell");
    assertThat(Gathering.key("U.S. Air Force")).isEqualTo(Gathering.key("United States Air Force"));
    assertThat(Gathering.key("Co")).isEqualTo("co");
  }

  @Test
  void leavesOutTheEndOfTheOnlyLongerNameOfABodyOrAThing() {
    Name full = thing(Name.Kind.OTHER, "Brightwell Industrial Average");
    assertThat(gathered(full, thing(Name.Kind.OTHER, "Brightwell"))).hasSize(1);
    assertThat(gathered(full, thing(Name.Kind.PLACE, "Brightwell"))).hasSize(2);
  }

  @Test
  void aShortNameOfOneArticleIsThatOfOthersUnlessItIsShortForAnotherName() {
    Name works = thing(Name.Kind.ORGANISATION, "Brightwell Iron Works", "Biwo");
    Name other = thing(Name.Kind.ORGANISATION, "Benton International", "Biwo");
    Name alone = thing(Name.Kind.ORGANISATION, "Biwo");
    assertThat(gathered(alone, works))
        .extracting(Entry::name)
        .containsExactly("Brightwell Iron Works");
    assertThat(gathered(works, other)).hasSize(2);
    assertThat(gathered(works, alone, other)).hasSize(3);
    // A fuller form is of the same name.
    assertThat(gathered(works, thing(Name.Kind.ORGANISATION, "Brightwell Works", "Biwo")))
        .hasSize(1);
  }

  @Test
  void whatManyBodiesAreIsShortForNoneOfAnotherArticle() {
    Name fund = thing(Name.Kind.ORGANISATION, "Harlow Peace Fund", "Fund");
    assertThat(gathered(fund, thing(Name.Kind.ORGANISATION, "Fund"))).hasSize(2);
    assertThat(gathered(fund, thing(Name.Kind.ORGANISATION, "Weston War Fund", "Fund"))).hasSize(2);
  }

  @Test
  void initialsThatAnArticleExplainsAreNotThoseOfAnotherBody() {
    Name bracketed = thing(Name.Kind.ORGANISATION, "Bureau of Harlow Trains", "BHX");
    Name initials = thing(Name.Kind.ORGANISATION, "Big Harlow Xylophones");
    Name alone = thing(Name.Kind.ORGANISATION, "BHX");
    assertThat(gathered(alone, initials)).hasSize(1);
    assertThat(gathered(bracketed, alone, initials)).hasSize(2);
    assertThat(Cast.initials("US Navy")).isEqualTo("usn");
    assertThat(Cast.initials("BIG PUMPS")).isEqualTo("bp");
  }

  @Test
  void aProductGoesWithItsMakerWhereBothArticlesSpeakOfTheMaker() {
    Name maker = thing(Name.Kind.ORGANISATION, "Harlow");
    Name full = thing(Name.Kind.ORGANISATION, "Harlow Breeze");
    Name product = thing(Name.Kind.PLACE, "Breeze");
    assertThat(new Gathering(List.of(apparatus(maker, full), apparatus(maker, product))).entries())
        .extracting(Entry::name)
        .containsExactlyInAnyOrder("Harlow", "Harlow Breeze");
    assertThat(new Gathering(List.of(apparatus(maker, full), apparatus(product))).entries())
        .hasSize(3);
    Name fund = thing(Name.Kind.ORGANISATION, "Harlow Fund");
    Name other = thing(Name.Kind.ORGANISATION, "Fund");
    assertThat(new Gathering(List.of(apparatus(maker, fund), apparatus(maker, other))).entries())
        .hasSize(3);
  }

  @Test
  void aModelGoesByItsNumberAndAProductByItsName() {
    Name full = thing(Name.Kind.OTHER, "Harlow 787 Breeze");
    assertThat(gathered(full, thing(Name.Kind.ORGANISATION, "Harlow 787"))).hasSize(1);
    assertThat(gathered(full, thing(Name.Kind.OTHER, "Harlow 787 Breezes")))
        .extracting(Entry::name)
        .containsExactly("Harlow 787 Breeze");
    Name lettered = thing(Name.Kind.ORGANISATION, "Harlow A380");
    assertThat(gathered(lettered, thing(Name.Kind.ORGANISATION, "Harlow 380"))).hasSize(1);
    // A maker of both, whose models have short numbers.
    assertThat(
            gathered(
                thing(Name.Kind.OTHER, "Harlow 7"),
                thing(Name.Kind.OTHER, "Harlow 7 Breeze"),
                thing(Name.Kind.OTHER, "Harlow 787"),
                full,
                thing(Name.Kind.OTHER, "Harlow 787 Mistral")))
        .hasSize(5);
    // An acronym that ends in a capital is not several.
    assertThat(gathered(thing(Name.Kind.OTHER, "HMS"), thing(Name.Kind.OTHER, "HM"))).hasSize(2);
    Name maker = thing(Name.Kind.ORGANISATION, "Harlow");
    Name product = thing(Name.Kind.OTHER, "Breeze");
    assertThat(new Gathering(List.of(apparatus(maker, full), apparatus(maker, product))).entries())
        .hasSize(2);
  }

  private static Apparatus apparatus(Name... names) {
    return new Apparatus(List.of(), List.of(names), List.of(), List.of(), List.of());
  }

  @Test
  void aTownIsTheOnlyOneThatIsToldWithItsLand() {
    Name full = thing(Name.Kind.PLACE, "Harlow, Ohio");
    Name town = thing(Name.Kind.PLACE, "Harlow");
    assertThat(gathered(full, town)).extracting(Entry::name).containsExactly("Harlow, Ohio");
    assertThat(gathered(full, town, thing(Name.Kind.PLACE, "Harlow, Essex"))).hasSize(3);
    assertThat(gathered(thing(Name.Kind.PLACE, "Paris, Ohio"), thing(Name.Kind.PLACE, "Paris")))
        .hasSize(2);
    Name apart = thing(Name.Kind.PLACE, "Paris, Ohio", "Paris");
    assertThat(gathered(apart, thing(Name.Kind.PLACE, "Paris"))).hasSize(2);
  }

  private static List<Entry> gathered(Name... names) {
    return new Gathering(Arrays.stream(names).map(IndexerTest::apparatus).toList()).entries();
  }

  private static Name thing(Name.Kind kind, String name, String... variants) {
    return new Name(kind, name, name, List.of(variants), List.of(new Span(0, 0, 1)));
  }

  @Test
  void mergesEntriesThatAnEditorMerged() {
    DigestApparatus merged =
        index(new Correction.Merge(Name.Kind.PERSON, "John Marwood", "Laura Hayden"));
    assertThat(merged.names()).extracting(Entry::name).doesNotContain("John Marwood");
    assertThat(entry(merged, "Laura Hayden").variants()).contains("John Marwood");
    assertThat(said(merged)).containsOnlyKeys("Laura Hayden");
  }

  @Test
  void renamesAnEntryThatIsMergedIntoOneThatIsNotThere() {
    DigestApparatus merged =
        index(new Correction.Merge(Name.Kind.PERSON, "John Marwood", "Jonathan Marwood"));
    assertThat(entry(merged, "Jonathan Marwood").sortKey()).isEqualTo("Marwood, Jonathan");
  }

  @Test
  void partsAnEntryByArticle() {
    DigestApparatus split =
        index(
            new Correction.Split(
                Name.Kind.PERSON, "John Marwood", "Seas", "John Marwood (sailor)"));
    assertThat(entry(split, "John Marwood").places())
        .extracting(DigestApparatus.Locator::article)
        .containsOnly(1);
    assertThat(entry(split, "John Marwood (sailor)").places())
        .extracting(DigestApparatus.Locator::article)
        .containsOnly(2);
  }

  @Test
  void givesAQuotationToWhomAnEditorNames() {
    assertThat(said(index(new Correction.Attribute("Mills", "We grind no more", "Laura Hayden"))))
        .isEqualTo(Map.of("Laura Hayden", List.of("We grind no more", "The sea was calm")));
    assertThat(said(index(new Correction.Attribute("Mills", "We grind no more", null))))
        .isEqualTo(Map.of("Laura Hayden", List.of("The sea was calm")));
  }

  @Test
  void passesOverCorrectionsOfWhatIsNotThere() {
    assertThat(
            index(
                new Correction.Merge(Name.Kind.PLACE, "Atlantis", "Boston"),
                new Correction.Split(Name.Kind.PERSON, "Nobody", "Mills", "Somebody"),
                new Correction.Attribute("Mills", "Never said", "Somebody")))
        .isEqualTo(index());
  }

  private static Entry entry(DigestApparatus apparatus, String name) {
    return apparatus.names().stream()
        .filter(entry -> entry.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, List<String>> said(DigestApparatus apparatus) {
    Map<String, List<String>> said = new TreeMap<>();
    for (Voice voice : apparatus.voices()) {
      said.put(
          voice.speaker(), voice.quotations().stream().map(one -> one.quotation().text()).toList());
    }
    return said;
  }

  static Digest digest(Article... articles) {
    return new Digest(
        URI.create("urn:uuid:1"),
        "Two",
        null,
        Locale.ENGLISH,
        Instant.EPOCH,
        null,
        null,
        List.of(),
        List.of(new Digest.Section(null, List.of(articles))),
        "by hand");
  }

  static Article article(String title, String... paragraphs) {
    return article(title, Arrays.stream(paragraphs).<Block>map(IndexerTest::paragraph).toList());
  }

  static Article article(String title, List<Block> body) {
    return new Article(
        new Metadata(
            title, List.of(), List.of(), null, null, Locale.ENGLISH, null, List.of(), null, null),
        body,
        List.of(),
        Kind.ARTICLE,
        new Origin(URI.create("file:///test"), null, null));
  }

  static Block paragraph(String text) {
    return new Block.Paragraph(List.of(new Inline.Text(text)));
  }
}
