package org.compend.press.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.compend.Article;
import org.compend.Block;
import org.compend.Bytes;
import org.compend.Digest;
import org.compend.Image;
import org.compend.Prose;
import org.compend.apparatus.DigestApparatus;
import org.compend.apparatus.Name;
import org.compend.apparatus.Quotation;
import org.compend.apparatus.Span;
import org.compend.apparatus.time.Grain;
import org.compend.apparatus.time.Mention;
import org.compend.apparatus.time.Period;
import org.compend.apparatus.time.Stretch;
import org.compend.apparatus.work.Work;
import org.compend.press.font.FontBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PdfPressTest {
  private final Map<Look, byte[]> pressed = new TreeMap<>();
  private final List<String> warnings = new ArrayList<>();

  @BeforeAll
  void pressTheSpecimen() throws IOException {
    for (Look look : Look.values()) {
      pressed.put(look, press(Specimen.digest(), PdfOptions.of(look), warnings));
    }
  }

  @ParameterizedTest
  @EnumSource
  void noRuleOfAccessibilityFails(Look look) throws Exception {
    assertThat(Conformance.failures(bytes(look), "ua1")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void noRuleOfArchivingFails(Look look) throws Exception {
    assertThat(Conformance.failures(bytes(look), "2a")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatCarelessSourcesDoBreaksNoRule(Look look) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfPress(PdfOptions.of(look), new ArrayList<>()::add)
        .press(org.compend.press.Specimen.digest(), org.compend.press.Specimen.assets(), out);
    assertThat(Conformance.failures(out.toByteArray(), "ua1")).isEmpty();
    assertThat(Conformance.failures(out.toByteArray(), "2a")).isEmpty();
  }

  @Test
  void theSameDigestGivesTheSameBytes() throws IOException {
    assertThat(press(Specimen.digest(), PdfOptions.of(Look.MAGAZINE), new ArrayList<>()))
        .isEqualTo(bytes(Look.MAGAZINE));
  }

  /**
   * Every letter is to come back, in its order. Readers that go by geometry have to guess which way
   * a line with words of both directions runs, so the one such line of a few costs some letters.
   */
  @ParameterizedTest
  @CsvSource({
    "ru, 0.99",
    "el, 0.99",
    "ar, 0.96",
    "fa, 0.96",
    "he, 0.96",
    "zh, 0.99",
    "ja, 0.99",
    "ko, 0.99",
    "hi, 0.99",
  })
  void textComesBackInReadingOrder(String language, double least) throws IOException {
    assumeTrue(
        !List.of("zh", "ja", "ko").contains(language) || hasEastAsianFonts(),
        "no Chinese, Japanese or Korean fonts on this machine");
    Article article =
        Specimen.scripts().stream()
            .filter(one -> one.metadata().language().getLanguage().equals(language))
            .findFirst()
            .orElseThrow();
    String written = Reading.letters(Prose.of(article.body()));
    for (Look look : Look.values()) {
      try (PDDocument document = Loader.loadPDF(bytes(look))) {
        String read = Reading.letters(Reading.of(document, article.metadata().title()));
        assertThat(Reading.share(written, read)).as("read from %s", look).isGreaterThan(least);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void lettersThatAreJoinedComeBackAsLetters(Look look) throws IOException {
    Digest digest =
        only(
            Specimen.article(
                "Joined", "en", List.of(Specimen.paragraph(Specimen.ENGLISH.repeat(8)))));
    byte[] pdf = press(digest, PdfOptions.of(look), new ArrayList<>());
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(text(document))
          .doesNotContainPattern("[\\p{Co}\\uFB00-\\uFB06]")
          .contains("an affiliation of fine offices", "flowing waffles");
    }
  }

  @Test
  void pagesBeginWithTheCoverAndNumbersWithTheFirstArticle() throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes(Look.BOOK))) {
      String[] labels = document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
      assertThat(labels).startsWith("i", "ii", "iii").contains("1", "2");
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setEndPage(1);
      assertThat(stripper.getText(document)).contains("The Example Magazine", "Number 12");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
    }
  }

  @Test
  void bookmarksLeadToEveryArticle() throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes(Look.BOOK))) {
      List<String> titles = new ArrayList<>();
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(item.getTitle());
        assertThat(item.findDestinationPage(document)).isNotNull();
        for (PDOutlineItem inner : item.children()) {
          titles.add(inner.getTitle());
          assertThat(inner.findDestinationPage(document)).isNotNull();
        }
      }
      assertThat(titles)
          .containsSubsequence("Contents", "Craft", "How to keep an article", "Scripts", "Colophon")
          .contains("تاريخ قصير للمجلات", "ऑनलाइन पत्रिकाओं का इतिहास");
    }
  }

  @Test
  void aLinkToAnotherArticleNamesItsPage() throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes(Look.BOOK))) {
      String[] labels = document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
      Matcher reference =
          Pattern.compile("another article \\(page (\\d+)\\)").matcher(text(document));
      assertThat(reference.find()).isTrue();
      PDFTextStripper stripper = new PDFTextStripper();
      int page = List.of(labels).indexOf(reference.group(1)) + 1;
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      assertThat(stripper.getText(document)).contains("Короткая история");
    }
  }

  @Test
  void theApparatusNamesEachPageOnce() throws Exception {
    Block many = Specimen.paragraph(Specimen.ENGLISH.repeat(40));
    List<Block> body = List.of(Specimen.paragraph("Ada Moss spoke."), many);
    Digest digest = only(Specimen.article("One", "en", body), Specimen.article("Two", "de", body));
    int last = Specimen.ENGLISH.repeat(39).length();
    List<DigestApparatus.Locator> everywhere = new ArrayList<>();
    for (int article = 1; article <= 2; article++) {
      everywhere.add(new DigestApparatus.Locator(article, new Span(0, 0, 8)));
      for (int at = 0; at < last; at += 100) {
        everywhere.add(new DigestApparatus.Locator(article, new Span(1, at, at + 5)));
      }
    }
    DigestApparatus.Locator end = new DigestApparatus.Locator(1, new Span(1, last, last + 5));
    Mention year =
        new Mention(
            1,
            last,
            last + 4,
            Period.containing(Grain.YEAR, LocalDate.of(1998, 1, 1)),
            null,
            null,
            Mention.Basis.STATED);
    DigestApparatus apparatus =
        new DigestApparatus(
            List.of(
                new DigestApparatus.Entry(
                    Name.Kind.PERSON, "Ada Moss", "Moss, Ada", List.of(), everywhere),
                new DigestApparatus.Entry(
                    Name.Kind.ORGANISATION,
                    "International Court",
                    "International Court",
                    List.of("The Court"),
                    List.of(everywhere.getFirst(), everywhere.getFirst(), end))),
            List.of(
                new DigestApparatus.Voice(
                    "Ada Moss",
                    "Moss, Ada",
                    List.of(
                        new DigestApparatus.Said(
                            end,
                            new Quotation(
                                List.of(end.span()),
                                "Keep it all",
                                Quotation.Kind.DIRECT,
                                "Ada Moss",
                                null))))),
            List.of(
                new DigestApparatus.Event(
                    new Stretch(year, year), end, end.span(), "It closed then.")),
            List.of(
                new DigestApparatus.Summary(
                    1, DigestApparatus.Summary.Basis.CHOSEN, "What it is about.")),
            List.of(
                new DigestApparatus.Source(
                    Work.Named.titled(Work.Form.TITLED, "The Salt Road"),
                    "The Salt Road",
                    null,
                    List.of(end))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfPress(PdfOptions.of(Look.BOOK), warnings::add)
        .press(digest, apparatus, _ -> Optional.empty(), out);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      assertThat(text(document))
          .contains(
              "Moss, Ada 1–10",
              "International Court 1, 5",
              "The Court, see International Court",
              "1998 It closed then. — One, 5",
              "“Keep it all” — One, 5");
      List<String> bookmarks = new ArrayList<>();
      document
          .getDocumentCatalog()
          .getDocumentOutline()
          .children()
          .forEach(item -> {
            bookmarks.add(item.getTitle());
            item.children().forEach(inner -> bookmarks.add("- " + inner.getTitle()));
          });
      assertThat(bookmarks)
          .endsWith(
              "Who said what",
              "- Ada Moss",
              "Bibliography",
              "- Works cited",
              "Index of names",
              "- People",
              "- Organisations",
              "Colophon");
    }
    assertThat(Conformance.failures(out.toByteArray(), "ua1")).isEmpty();
    assertThat(Conformance.failures(out.toByteArray(), "2a")).isEmpty();
  }

  @Test
  void aCharacterWithoutAFontIsToldAndLeavesAMark() throws IOException {
    Digest digest =
        only(
            Specimen.article(
                "Clay", "en", List.of(Specimen.paragraph("It says \uD808\uDC00\uD808\uDC01."))));
    List<String> told = new ArrayList<>();
    byte[] pdf = press(digest, new PdfOptions(Look.BOOK, Paper.A5, 10, List.of()), told);
    assertThat(told)
        .singleElement()
        .asString()
        .contains("2 characters", "Cuneiform", "U+12000", "Clay");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(text(document)).contains("It says [Cuneiform: 2].");
    }
  }

  /**
   * A word with a hyphen among ideographs: where letters may be set apart to fill the line, the
   * engine must not count its letters among those.
   */
  @ParameterizedTest
  @CsvSource({"zh, false", "zh, true", "ja, false", "ja, true"})
  void wordsWithHyphensStandAmongIdeographs(String language, boolean faces) throws IOException {
    assumeTrue(
        !faces || hasEastAsianFonts(), "no Chinese, Japanese or Korean fonts on this machine");
    String text = language.equals("zh") ? Specimen.CHINESE : Specimen.JAPANESE;
    Block paragraph = Specimen.paragraph((text + "COVID-19、well-kept ").repeat(6));
    Article article = Specimen.article("COVID-19", language, List.of(paragraph));
    Digest digest = only(article);
    for (Look look : Look.values()) {
      PdfOptions options = PdfOptions.of(look);
      if (!faces) {
        options = new PdfOptions(look, options.paper(), options.fontSize(), List.of());
      }
      try (PDDocument document = Loader.loadPDF(press(digest, options, new ArrayList<>()))) {
        assertThat(Reading.letters(text(document))).contains("COVID19", "wellkept");
      }
    }
  }

  @Test
  void wordsInADrawingAreSetInFontsThatAreEmbedded() throws Exception {
    String svg =
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 80" width="200" height="80">
        <text x="10" y="20" font-family="Helvetica">one</text>
        <text x="10" y="40" font-family="monospace" font-weight="bold">two</text>
        <text x="10" y="60" font-family="Nobody Has This" font-style="italic">three</text>
        </svg>\
        """;
    Image drawing =
        new Image(List.of(URI.create("https://example.org/drawing.svg")), "three words", 200, 80);
    Digest digest =
        only(
            Specimen.article(
                "A drawing", "en", List.of(new Block.Figure(List.of(drawing), List.of()))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfPress(PdfOptions.of(Look.BOOK), warnings::add)
        .press(digest, _ -> Optional.of(Bytes.of(svg.getBytes(StandardCharsets.UTF_8))), out);

    assertThat(Conformance.failures(out.toByteArray(), "2a")).isEmpty();
    assertThat(Conformance.failures(out.toByteArray(), "ua1")).isEmpty();
  }

  @Test
  void nothingIsMissingWhereTheFontsAreInstalled() {
    assumeTrue(hasEastAsianFonts(), "no Chinese, Japanese or Korean fonts on this machine");
    assertThat(warnings).isEmpty();
  }

  @Test
  void largePrintAndOtherPaperAreMade() throws IOException {
    PdfOptions large = PdfOptions.of(Look.MAGAZINE).on(Paper.LETTER).at(18);
    Digest digest = only(Specimen.everything());
    try (PDDocument document = Loader.loadPDF(press(digest, large, new ArrayList<>()))) {
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(612);
      assertThat(document.getNumberOfPages()).isGreaterThan(10);
    }
  }

  private byte[] bytes(Look look) {
    return java.util.Objects.requireNonNull(pressed.get(look));
  }

  private static boolean hasEastAsianFonts() {
    FontBook fonts = new FontBook(FontBook.systemFolders());
    return fonts.forCharacter('中', Locale.CHINESE).isPresent()
        && fonts.forCharacter('の', Locale.JAPANESE).isPresent()
        && fonts.forCharacter('한', Locale.KOREAN).isPresent();
  }

  /** The text with line ends and the marks that direct it gone. */
  private static String text(PDDocument document) throws IOException {
    String text = new PDFTextStripper().getText(document);
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\p{Z}]+", " ");
  }

  /** A digest of nothing but these articles. */
  private static Digest only(Article... articles) {
    return Specimen.digest(List.of(new Digest.Section(null, List.of(articles))));
  }

  private static byte[] press(Digest digest, PdfOptions options, List<String> warnings)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfPress(options, warnings::add).press(digest, _ -> Optional.empty(), out);
    return out.toByteArray();
  }
}
