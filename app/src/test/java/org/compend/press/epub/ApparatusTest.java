package org.compend.press.epub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.compend.Article;
import org.compend.Assets;
import org.compend.Block;
import org.compend.DateStamp;
import org.compend.Digest;
import org.compend.Inline;
import org.compend.Kind;
import org.compend.Metadata;
import org.compend.Origin;
import org.compend.apparatus.Annotator;
import org.compend.apparatus.DigestApparatus;
import org.compend.apparatus.Indexer;
import org.compend.press.Press;
import org.compend.press.html.HtmlPress;
import org.compend.press.json.JsonPress;
import org.compend.press.markdown.MarkdownPress;
import org.compend.press.text.TextPress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The apparatus in every format that has one. */
class ApparatusTest {
  private static final Indexer INDEXER =
      new Indexer(new Annotator(), EnumSet.allOf(Indexer.Part.class));
  private static final Assets NONE = _ -> Optional.empty();

  private static final Digest DIGEST =
      new Digest(
          URI.create("urn:uuid:6f2c1f6e-52b4-4a4f-9df6-6a1f5a2f1c11"),
          "The Harbour",
          null,
          Locale.ENGLISH,
          Instant.parse("2024-05-01T00:00:00Z"),
          null,
          null,
          List.of(),
          List.of(
              new Digest.Section(
                  null,
                  List.of(
                      article(
                          "A new harbour",
                          "Margaret Hollis, the mayor of Plymouth, opened the harbour on Monday.",
                          "“We waited nine years for this,” Hollis said."),
                      article(
                          "The budget",
                          "The harbour cost more than planned, Mrs. Hollis said in Plymouth. It had"
                              + " been planned in the 1990s. From 1998 to 2001 nothing was built.",
                          "“Nobody will remember the price,” she said.")))),
          "by hand");

  @TempDir Path folder;

  private static Article article(String title, String... paragraphs) {
    return new Article(
        new Metadata(
            title,
            List.of(),
            List.of(),
            DateStamp.of(LocalDate.of(2024, 5, 1)),
            null,
            Locale.ENGLISH,
            null,
            List.of(),
            null,
            null),
        Stream.of(paragraphs)
            .map(text -> (Block) new Block.Paragraph(List.of(new Inline.Text(text))))
            .toList(),
        List.of(),
        Kind.ARTICLE,
        new Origin(URI.create("https://harbour.example/" + title.replace(' ', '-')), null, null));
  }

  @Test
  void mergesAPersonAcrossArticles() {
    DigestApparatus apparatus = INDEXER.of(DIGEST);
    assertThat(apparatus.names())
        .extracting(DigestApparatus.Entry::sortKey)
        .containsExactly("Hollis, Margaret", "Plymouth");
    assertThat(apparatus.names().getFirst().places())
        .extracting(DigestApparatus.Locator::article)
        .containsExactly(1, 1, 2);
    assertThat(apparatus.voices()).hasSize(1);
    assertThat(apparatus.voices().getFirst().quotations()).hasSize(2);
  }

  @Test
  void ordersWhatIsToldByItsTime() {
    assertThat(INDEXER.of(DIGEST).chronology())
        .extracting(event -> event.time().value(), DigestApparatus.Event::sentence)
        .containsExactly(
            tuple("199X", "It had been planned in the 1990s."),
            tuple("1998/2001", "From 1998 to 2001 nothing was built."),
            tuple(
                "2024-04-29",
                "Margaret Hollis, the mayor of Plymouth, opened the harbour on Monday."));
  }

  @Test
  void isAValidBookWhoseIndexLeadsToItsParagraphs() throws IOException {
    Path book = folder.resolve("book.epub");
    try (OutputStream out = Files.newOutputStream(book)) {
      new EpubPress().press(DIGEST, INDEXER.of(DIGEST), NONE, out);
    }
    assertThat(Judge.complaints(book)).isEmpty();
    try (ZipFile zip = new ZipFile(book.toFile())) {
      byte[] contents = zip.getInputStream(zip.getEntry("EPUB/contents.xhtml")).readAllBytes();
      assertThat(new String(contents, StandardCharsets.UTF_8))
          .as("the index names articles by their numbers")
          .contains("<ol start=\"1\">");
    }
  }

  @Test
  void linksEachEntryOfAPageToWhatIsThere() throws IOException {
    String page = pressed(new HtmlPress());
    assertThat(page).contains("Index of names", "Hollis, Margaret", "Who said what");
    Matcher links = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
    while (links.find()) {
      assertThat(page).contains("id=\"" + links.group(1) + "\"");
    }
    assertThat(page)
        .contains(
            "href=\"#a-new-harbour.p-1\" aria-label=\"A new harbour, 1–2\"",
            "<time datetime=\"2024-04-29\">April 29, 2024</time>",
            "1990s");
  }

  @Test
  void isToldInTextMarkdownAndJsonToo() throws IOException {
    assertThat(pressed(new TextPress()))
        .contains(
            "Hollis, Margaret  1: 1–2; 2: 1",
            "“We waited nine years for this” 1: 2",
            "1998–2001\n  From 1998 to 2001 nothing was built. 2: 1");
    assertThat(pressed(new MarkdownPress()))
        .contains(
            "### 1998–2001\n\n- From 1998 to 2001 nothing was built. – [The budget](#the-budget)",
            "## Index of names",
            "- “Nobody will remember the price” – [The budget](#the-budget)");
    assertThat(pressed(new JsonPress()))
        .contains(
            "\"sortKey\":\"Hollis, Margaret\"",
            "\"speaker\":\"Margaret Hollis\"",
            "{\"time\":\"2024-04-29\",\"basis\":\"article\",\"sentence\":");
  }

  @Test
  void tellsInTheContentsWhatAnArticleIsAbout() throws IOException {
    String told = "The harbour had been closed for nine years.";
    DigestApparatus apparatus =
        new DigestApparatus(
            List.of(),
            List.of(),
            List.of(),
            List.of(new DigestApparatus.Summary(1, DigestApparatus.Summary.Basis.CHOSEN, told)),
            List.of());
    assertThat(pressed(new HtmlPress(), apparatus))
        .contains("<p class=\"summary\" lang=\"en\" dir=\"ltr\">" + told + "</p></li>");
    assertThat(pressed(new TextPress(), apparatus)).contains("1. A new harbour\n      " + told);
    assertThat(pressed(new MarkdownPress(), apparatus))
        .contains("1. [A new harbour](#a-new-harbour)\\\n   " + told);
    assertThat(pressed(new JsonPress(), apparatus))
        .contains("\"summaries\":[{\"article\":1,\"basis\":\"chosen\",\"text\":\"" + told);
  }

  @Test
  void leavesNoTraceWhereItIsNotWanted() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HtmlPress().press(DIGEST, NONE, out);
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("Index of names", "p-1\"");
  }

  private static String pressed(Press press) throws IOException {
    return pressed(press, INDEXER.of(DIGEST));
  }

  private static String pressed(Press press, DigestApparatus apparatus) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    press.press(DIGEST, apparatus, NONE, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
