package org.compend.acquire.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.compend.Article;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Prose;
import org.compend.extract.Extractor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ExportTest {
  private static final Path CORPUS = Path.of("../corpus/exports");

  @TempDir Path folder;

  @Test
  void publishedPostsOfWordpressArePages() throws IOException {
    List<Contained> all = read(CORPUS.resolve("wordpress.xml"), null);
    assertThat(all).hasSize(3).allMatch(Contained.Page.class::isInstance);
    Capture first = capture(all, 0);
    assertThat(text(first))
        .contains("<meta name=\"author\" content=\"Ida Marsh\">")
        .contains("<meta property=\"article:published_time\" content=\"2019-03-02T09:30+01:00\">")
        .contains("<p>The first paragraph, which has<br>")
        .contains(
            "<figure><img src=\"https://tide.example/quay.jpg\"><figcaption>The quay at noon.</figcaption></figure>")
        .doesNotContain("[gallery");
    assertThat(first.origin().url())
        .isEqualTo(URI.create("https://tide.example/2019/tide-tables/"));
    Article article = Extractor.standard().extract(first);
    assertThat(article.metadata().title()).contains("Tide tables");
    assertThat(Prose.of(article.body())).contains("Whoever read them read them alone.");
    assertThat(text(capture(all, 1)))
        .contains("<p>From the block editor.</p>")
        .doesNotContain("wp:");
  }

  @Test
  void publishedPostsOfGhostArePages() throws IOException {
    List<Contained> all = read(CORPUS.resolve("ghost.json"), URI.create("https://table.example/"));
    assertThat(all).hasSize(3);
    Capture first = capture(all, 0);
    assertThat(first.origin().url()).isEqualTo(URI.create("https://table.example/salt/"));
    assertThat(text(first))
        .contains("<meta name=\"author\" content=\"Ann Pell\">")
        .contains("<meta property=\"article:tag\" content=\"Food\">")
        .contains("<a href=\"https://table.example/boats/\">")
        .contains("https://table.example/content/images/salt.jpg");
    Article article = Extractor.standard().extract(first);
    assertThat(article.metadata().title()).contains("Salt");
    assertThat(Prose.of(article.body())).contains("boats with flat bottoms");
    assertThat(all.get(2)).isInstanceOf(Contained.Damage.class);
    assertThat(((Contained.Damage) all.get(2)).reason())
        .contains("Only blocks")
        .contains("neither");
  }

  @Test
  void aBrokenExportGivesWhatStandsBeforeTheBreak() throws IOException {
    String ghost = Files.readString(CORPUS.resolve("ghost.json"));
    Path cut =
        Files.writeString(
            folder.resolve("cut.json"), ghost.substring(0, ghost.indexOf("Second post") + 5));
    List<Contained> all = read(cut, null);
    assertThat(all).hasSize(2).last().isInstanceOf(Contained.Damage.class);
    String wordpress = Files.readString(CORPUS.resolve("wordpress.xml"));
    Path half =
        Files.writeString(
            folder.resolve("half.xml"),
            wordpress.substring(0, wordpress.indexOf("From the block")));
    assertThat(read(half, null)).isNotEmpty().first().isInstanceOf(Contained.Page.class);
  }

  @Test
  void anItemWithoutEndIsNotReadIntoMemory() throws IOException {
    Path file = folder.resolve("endless.xml");
    String start =
        "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>t</title><item><title>a</title></item><item><title>";
    Files.writeString(file, start + "x".repeat(40 << 20));
    List<Contained> all = read(file, null);
    assertThat(all).last().isInstanceOf(Contained.Damage.class);
    assertThat(((Contained.Damage) all.getLast()).reason()).contains("longer than");
  }

  @Test
  void theChaptersOfABookComeInOrderWithTheirPictures() throws IOException {
    Path book = folder.resolve("book.epub");
    Files.write(
        book,
        zip(
            Map.of(
                "META-INF/container.xml",
                "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"OEBPS/book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>",
                "OEBPS/book.opf",
                """
                <package xmlns="http://www.idpf.org/2007/opf" version="3.0"><manifest>
                <item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
                <item id="b" href="text/two%20b.xhtml" media-type="application/xhtml+xml"/>
                <item id="a" href="text/one.xhtml" media-type="application/xhtml+xml"/>
                <item id="m" href="text/missing.xhtml" media-type="application/xhtml+xml"/>
                <item id="o" href="../../etc/passwd" media-type="application/xhtml+xml"/>
                <item id="i" href="i.png" media-type="image/png"/>
                <item id="c" href="cover.xhtml" media-type="application/xhtml+xml"/>
                <item id="t" href="contents.xhtml" media-type="application/xhtml+xml"/>
                </manifest><guide><reference type="toc" href="contents.xhtml"/></guide>
                <spine><itemref idref="c"/><itemref idref="t"/><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/><itemref idref="m"/><itemref idref="o"/></spine></package>
                """,
                "OEBPS/nav.xhtml",
                "<html><body>contents</body></html>",
                "OEBPS/text/one.xhtml",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>One</title></head><body><h1>One</h1>"
                    + "<p>The first chapter has words enough to be read as one, and a picture besides.</p>"
                        .repeat(4)
                    + "<p><img src=\"../i.png\" alt=\"\"/><img src=\"../../../x.png\" alt=\"\"/></p></body></html>",
                "OEBPS/text/two b.xhtml",
                "<html><body><p>Second.</p></body></html>",
                "OEBPS/cover.xhtml",
                "<html xmlns:epub=\"x\"><body><section epub:type=\"cover\"><p>A book.</p></section></body></html>",
                "OEBPS/contents.xhtml",
                "<html><body><p>One, two.</p></body></html>",
                "OEBPS/i.png",
                "picture")));
    List<Contained> all = read(book, null);
    assertThat(all).hasSize(4);
    Capture first = capture(all, 0);
    URI base = URI.create(book.toUri() + "/OEBPS/");
    assertThat(first.origin().location()).isEqualTo(base.resolve("text/one.xhtml"));
    assertThat(first.companions())
        .isEqualTo(
            Map.of(base.resolve("i.png"), Bytes.of("picture".getBytes(StandardCharsets.UTF_8))));
    assertThat(Prose.of(Extractor.standard().extract(first).body())).contains("The first chapter");
    assertThat(text(capture(all, 1))).contains("Second.");
    assertThat(all.get(2)).isInstanceOf(Contained.Damage.class);
    assertThat(all.get(3)).isInstanceOf(Contained.Damage.class);
  }

  @Test
  void aBookOfOnePageIsReadThoughItsContentsStandThere() throws IOException {
    List<Contained> all = read(bookOf("<html><body><p>All of it.</p></body></html>"), null);
    assertThat(text(capture(all, 0))).contains("All of it.");
  }

  @Test
  void aBookWithoutAChapterSaysSo() throws IOException {
    String cover = "<html><body role=\"doc-cover\"><p>A book.</p></body></html>";
    assertThat(read(bookOf(cover), null))
        .singleElement()
        .isInstanceOfSatisfying(
            Contained.Damage.class,
            damage -> assertThat(damage.reason()).contains("says that it is no chapter"));
  }

  private Path bookOf(String page) throws IOException {
    return Files.write(
        folder.resolve("book.epub"),
        zip(
            Map.of(
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path=\"book.opf\"/></rootfiles></container>",
                "book.opf",
                """
                <package><manifest>
                <item id="a" href="all.xhtml" media-type="application/xhtml+xml"/>
                </manifest><spine><itemref idref="a"/></spine>
                <guide><reference type="toc" href="all.xhtml"/></guide></package>
                """,
                "all.xhtml",
                page)));
  }

  @Test
  void whatIsNoContainerIsLeftToOthers() throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), "<!doctype html><p>Hello");
    assertThat(Container.open(page, null)).isEmpty();
    Path json = Files.writeString(folder.resolve("x.json"), "{\"a\": 1}");
    assertThat(Container.open(json, null)).isEmpty();
    Path zip = Files.write(folder.resolve("x.zip"), zip(Map.of("a.txt", "a")));
    assertThat(Container.open(zip, null)).isEmpty();
    Path notBook = Files.write(folder.resolve("x.epub"), zip(Map.of("a.txt", "a")));
    assertThat(read(notBook, null)).singleElement().isInstanceOf(Contained.Damage.class);
    Path noZip = Files.writeString(folder.resolve("y.epub"), "PK\u0003\u0004 but no more");
    assertThatThrownBy(() -> Container.open(noZip, null)).isInstanceOf(IOException.class);
  }

  @Test
  void everyPostOfTheThemeTestDataIsRead() throws IOException {
    Path exports = Path.of("../../shared/acquire/wxr");
    assumeTrue(Files.isDirectory(exports), "the collection of exports is not here");
    List<Contained> all = new ArrayList<>();
    for (String name :
        List.of("themeunittestdata.wordpress.xml", "theme-preview.xml", "64-block-test-data.xml")) {
      all.addAll(read(exports.resolve(name), null));
    }
    assertThat(all).hasSizeGreaterThan(100).allMatch(Contained.Page.class::isInstance);
    for (Contained one : all) {
      if (one instanceof Contained.Page page) {
        assertThat(Extractor.standard().extract(page.capture()).origin())
            .isEqualTo(page.capture().origin());
      }
    }
  }

  private static Capture capture(List<Contained> all, int index) {
    return ((Contained.Page) all.get(index)).capture();
  }

  private static String text(Capture capture) {
    return new String(capture.content().toArray(), StandardCharsets.UTF_8);
  }

  private static List<Contained> read(Path file, @Nullable URI site) throws IOException {
    List<Contained> all = new ArrayList<>();
    Optional<Container> container = Container.open(file, site);
    assertThat(container).as(file.toString()).isPresent();
    try (Container pages = container.get()) {
      pages.forEachRemaining(all::add);
    }
    return all;
  }

  private static byte[] zip(Map<String, String> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }
}
