package org.compend.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.compend.Article;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Image;
import org.compend.Origin;
import org.compend.Walk;
import org.compend.archive.Archive;
import org.compend.archive.Change;
import org.compend.archive.Database;
import org.compend.extract.Extractor;
import org.compend.json.ArticleJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compend add} of files: words in, articles in the archive. */
class AddCommandTest {
  private static final byte[] PICTURE = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13
  };

  @TempDir private Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aPageIsKeptWithTheImagesBesideItAndASecondTimeIsKnown() throws IOException {
    Files.writeString(folder.resolve("moths.html"), page("moths", "moths_files/lamp.png"));
    Files.createDirectory(folder.resolve("moths_files"));
    Files.write(folder.resolve("moths_files/lamp.png"), PICTURE);
    assertThat(add(".")).isEqualTo(Exit.DONE);
    assertThat(err()).isEqualTo("added 1 article\n");
    assertThat(imagesKept()).containsExactly(true);
    assertThat(add(".")).isEqualTo(Exit.DONE);
    assertThat(err()).isEqualTo("added 0 articles, 1 known already\n");
    assertThat(titles()).containsExactly("The moths");
  }

  @Test
  void aSelectionIsKeptAndPressedAsItIsWithWhereItCameFrom() throws IOException {
    List<Article> chosen = List.of(chosen("moths"), chosen("bats"));
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Article article : chosen) {
      new ArticleJson().write(article, lines);
      lines.write('\n');
    }
    lines.writeBytes("{\"kind\":\"article\"\n".getBytes(StandardCharsets.UTF_8));
    Files.write(folder.resolve("selection.jsonl"), lines.toByteArray());

    assertThat(add("selection.jsonl")).isEqualTo(Exit.SOME_SKIPPED);
    assertThat(err()).contains("at 3: the line is no article", "added 2 articles");
    assertThat(articles()).isEqualTo(chosen);
    assertThat(run("reextract")).isEqualTo(Exit.DONE);
    assertThat(articles()).isEqualTo(chosen);

    assertThat(run("press", "selection.jsonl", "-o", "chosen.md")).isEqualTo(Exit.SOME_SKIPPED);
    assertThat(err()).contains("selection.jsonl, line 3: the line is no article");
    assertThat(Files.readString(folder.resolve("chosen.md")))
        .contains("The moths were there", "The bats were there", "https://crawl.example/bats");
  }

  private static Article chosen(String name) {
    Origin origin =
        new Origin(
            URI.create("s3a://crawl/one.warc.gz#" + name.length()),
            URI.create("https://crawl.example/" + name),
            Instant.parse("2024-06-04T08:00:00Z"));
    return Extractor.standard()
        .extract(
            new Capture(
                origin,
                "text/html",
                Bytes.of(page(name, "/lamp.png").getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void whatChangedGetsARevision() throws IOException {
    Files.writeString(folder.resolve("moths.html"), page("moths", "a.png"));
    add("moths.html");
    Files.writeString(
        folder.resolve("moths.html"),
        page("moths", "a.png").replace("before anybody", "before somebody"));
    assertThat(add("moths.html")).isEqualTo(Exit.DONE);
    assertThat(err()).isEqualTo("added 0 articles, 1 changed\n");
  }

  @Test
  void whatIsDamagedIsLeftAndNamedWhenAllIsMadeAnew() throws IOException, SQLException {
    Files.writeString(folder.resolve("moths.html"), page("moths", "a.png"));
    Files.writeString(folder.resolve("bats.html"), page("bats", "a.png"));
    add("moths.html", "bats.html");
    change(
        "update content set bytes = x'00' where digest ="
            + " (select digest from capture where location like '%bats%')");
    assertThat(run("reextract")).isEqualTo(Exit.SOME_SKIPPED);
    assertThat(err())
        .containsPattern(
            "left \\w{20} as it is: the archive has other bytes of file:\\S+/bats.html")
        .contains("restore it from a backup", "made 1 article anew, 0 changed");
  }

  @Test
  void anArchiveThatCannotBeReadEndsTheMakingAnew() throws IOException, SQLException {
    Files.writeString(folder.resolve("moths.html"), page("moths", "a.png"));
    add("moths.html");
    change("alter table companion rename column address to place");
    assertThat(run("reextract")).isEqualTo(Exit.ARCHIVE);
    assertThat(err()).contains("cannot read the archive").doesNotContain("left");
  }

  private void change(String sql) throws SQLException {
    try (Connection archive =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("archive.db"));
        Statement statement = archive.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void webArchivesAreReadWithTheirImages() throws IOException {
    List<String> records =
        List.of(
            record("https://lamp.example/", "text/html", listing()),
            record("https://lamp.example/moths", "text/html", page("moths", "/img/lamp.png")),
            record(
                "https://lamp.example/img/lamp.png",
                "image/png",
                new String(PICTURE, StandardCharsets.ISO_8859_1)));
    byte[] bytes = String.join("", records).getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("a.warc"), bytes);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (String record : records) {
      try (OutputStream member = new GZIPOutputStream(packed)) {
        member.write(record.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    Files.write(folder.resolve("b.warc.gz"), packed.toByteArray());
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("c.wacz")))) {
      zip.putNextEntry(new ZipEntry("archive/data.warc"));
      zip.write(bytes);
    }
    for (String name : List.of("a.warc", "b.warc.gz", "c.wacz")) {
      Files.deleteIfExists(folder.resolve("archive.db"));
      assertThat(add(name)).as(name).isEqualTo(Exit.DONE);
      assertThat(err()).isEqualTo("added 1 article, 1 passed over\n");
      assertThat(titles()).containsExactly("The moths");
      assertThat(imagesKept()).containsExactly(true);
    }
  }

  @Test
  void exportsFeedsAndBooksInAFolderAreReadAndOtherXmlAndJsonIsLeftAlone() throws IOException {
    Path exports = Path.of("../corpus/exports");
    Files.copy(exports.resolve("wordpress.xml"), folder.resolve("wordpress.xml"));
    Files.writeString(
        folder.resolve("feed.rss"),
        """
        <rss version="2.0"><channel><title>The Furrow</title><link>https://furrow.example/</link>
        <item><guid isPermaLink="false">7</guid><title>Plums</title>
        <link>https://furrow.example/plums</link><description>%s</description></item>
        </channel></rss>
        """
            .formatted("They were ripe before anybody had thought of a ladder. ".repeat(8)));
    book();
    Files.writeString(folder.resolve("package.json"), "{\"name\": \"nothing to read\"}");
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    assertThat(add(".")).isEqualTo(Exit.DONE);
    assertThat(titles()).contains("Plums", "The lighthouse").hasSize(5);
    assertThat(add("package.json")).isEqualTo(Exit.NOTHING);
    assertThat(err()).contains("it is neither a page nor a feed, nor an export");
    assertThat(add(".")).isEqualTo(Exit.DONE);
    assertThat(err()).isEqualTo("added 0 articles, 5 known already\n");
  }

  @Test
  void whatIsMadeAnewStaysTheArticleThatItWas() throws IOException {
    // Known by its feed's identifier alone: neither its page nor its words would tell.
    Files.writeString(
        folder.resolve("feed.rss"),
        """
        <rss version="2.0"><channel><title>The Furrow</title>
        <item><guid isPermaLink="false">7</guid><title>Plums</title><description>%s</description>
        </item></channel></rss>
        """
            .formatted("They were ripe before anybody had thought of a ladder. ".repeat(8)));
    Files.writeString(folder.resolve("moths.html"), page("moths", "a.png"));
    assertThat(add("feed.rss", "moths.html")).isEqualTo(Exit.DONE);
    List<String> before = titles();
    assertThat(before).hasSize(2);

    assertThat(run("reextract")).isEqualTo(Exit.DONE);
    assertThat(err()).endsWith("made 2 articles anew, 0 changed\n");
    assertThat(titles()).isEqualTo(before);
    assertThat(add("feed.rss", "moths.html")).isEqualTo(Exit.DONE);
    assertThat(err()).endsWith("added 0 articles, 2 known already\n");
  }

  @Test
  void imagesOfAnExportMayLieBesideIt() throws IOException {
    Files.copy(Path.of("../corpus/exports/wordpress.xml"), folder.resolve("wordpress.xml"));
    Files.write(folder.resolve("quay.jpg"), PICTURE);
    assertThat(add("wordpress.xml")).isEqualTo(Exit.DONE);
    assertThat(imagesKept()).contains(true);
  }

  @Test
  void anExportOfGhostNeedsTheAddressOfItsSite() throws IOException {
    Files.copy(Path.of("../corpus/exports/ghost.json"), folder.resolve("ghost.json"));
    assertThat(add("ghost.json", "--url-base", "https://table.example/"))
        .isEqualTo(Exit.SOME_SKIPPED);
    assertThat(err()).contains("skipped ghost.json, at 5: the post");
    assertThat(articles())
        .extracting(article -> String.valueOf(article.origin().url()))
        .contains("https://table.example/salt/");
  }

  @Test
  void aDamagedArchiveTellsItsPlaceAndTheRestIsKept() throws IOException {
    String first = record("https://lamp.example/moths", "text/html", page("moths", "a.png"));
    String second = record("https://lamp.example/owls", "text/html", page("owls", "a.png"));
    Files.write(
        folder.resolve("a.warc"),
        (first.substring(0, first.length() - 300) + "\r\n\r\n" + second)
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(add("a.warc")).isEqualTo(Exit.SOME_SKIPPED);
    assertThat(err()).contains("skipped a.warc");
    assertThat(titles()).contains("The owls");
  }

  @Test
  void whatCannotBeReadIsNamedAndADraftIsPassedOver() throws IOException {
    Files.writeString(folder.resolve("draft.md"), "---\ntitle: A\ndraft: true\n---\nNot yet.\n");
    Files.writeString(folder.resolve("half.epub"), "PK\u0003\u0004 and no more");
    assertThat(add("draft.md", "half.epub", "nowhere.html")).isEqualTo(Exit.SOME_SKIPPED);
    assertThat(err())
        .contains("skipped half.epub: it cannot be read")
        .contains("nowhere.html: there is no such file")
        .contains("added 0 articles, 1 passed over");
    Files.delete(folder.resolve("archive.db"));
    assertThat(add("half.epub")).isEqualTo(Exit.NOTHING);
  }

  @Test
  void anArchiveThatCannotBeMadeIsSaid() throws IOException {
    Files.writeString(folder.resolve("moths.html"), page("moths", "a.png"));
    Files.writeString(folder.resolve("file"), "");
    assertThat(run("add", "moths.html", "--database", "file/archive.db")).isEqualTo(Exit.ARCHIVE);
    assertThat(err()).contains("cannot make the folder of the archive");
    Files.writeString(folder.resolve("text.db"), "This is no database. ".repeat(50));
    assertThat(run("add", "moths.html", "--database", "text.db")).isEqualTo(Exit.ARCHIVE);
    assertThat(err()).contains("text.db").contains("damaged or no archive");
  }

  @Test
  void realSavedPagesAreTheSameTheSecondTime() {
    Path pages = Path.of("../../shared/pages");
    assumeTrue(Files.isDirectory(pages), "no saved pages beside the project");
    assertThat(add(pages.toAbsolutePath().toString())).isEqualTo(Exit.DONE);
    long count = titles().size();
    assertThat(count).isGreaterThan(20);
    err.reset();
    assertThat(add(pages.toAbsolutePath().toString())).isEqualTo(Exit.DONE);
    assertThat(err()).isEqualTo("added 0 articles, " + count + " known already\n");
  }

  private void book() throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("book.epub")))) {
      entry(zip, "mimetype", "application/epub+zip");
      entry(
          zip,
          "META-INF/container.xml",
          "<container><rootfiles><rootfile full-path=\"b.opf\""
              + " media-type=\"application/oebps-package+xml\"/></rootfiles></container>");
      entry(
          zip,
          "b.opf",
          "<package><manifest><item id=\"a\" href=\"a.xhtml\""
              + " media-type=\"application/xhtml+xml\"/></manifest>"
              + "<spine><itemref idref=\"a\"/></spine></package>");
      entry(zip, "a.xhtml", page("lighthouse", "none.png").replaceAll("<meta [^>]*>", ""));
    }
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
  }

  private static String record(String url, String type, String content) {
    int length = content.getBytes(StandardCharsets.ISO_8859_1).length;
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n".formatted(type, length);
    return ("WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\n"
            + "WARC-Date: 2024-06-04T08:00:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>\r\n"
            + "Content-Type: application/http;msgtype=response\r\nContent-Length: %d\r\n\r\n%s%s"
            + "\r\n\r\n")
        .formatted(
            url, Math.floorMod(url.hashCode(), 1_000_000), http.length() + length, http, content);
  }

  private static String listing() {
    StringBuilder out = new StringBuilder("<!DOCTYPE html><title>The Lamp</title><body><ul>");
    for (int i = 0; i < 40; i++) {
      out.append("<li><h3><a href=\"/a/%1$d\">Story number %1$d</a></h3>".formatted(i));
    }
    return out + "</ul></body>";
  }

  private static String page(String name, String image) {
    return """
    <!DOCTYPE html><html lang="en"><head><title>The %1$s</title>
    <meta property="og:site_name" content="The Lamp"></head>
    <body><article><h1>The %1$s</h1>
    <p>The %1$s were there long before anybody came to look at them, and they will be there when
    everybody has gone home again, which is not so far away as one might think.</p>
    <figure><img src="%2$s" alt="A lamp" width="800" height="600"><figcaption>By a lamp.</figcaption></figure>
    <p>Those who wait by a lamp in the evening, patiently and without much talk, will see them come
    one after another, in an order that nobody has ever explained, and that is the whole of it.</p>
    </article></body></html>
    """
        .formatted(name, image);
  }

  private int add(String... inputs) {
    String[] words = new String[inputs.length + 1];
    words[0] = "add";
    System.arraycopy(inputs, 0, words, 1, inputs.length);
    return run(words);
  }

  private int run(String... words) {
    err.reset();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Shell shell =
        new Shell(
            InputStream.nullInputStream(),
            stream,
            stream,
            folder,
            false,
            false,
            Map.of("COMPEND_HOME", folder.toString()));
    return Main.run(shell, words);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private List<Article> articles() {
    try (Archive archive = Archive.open(new Database.Sqlite(folder.resolve("archive.db")))) {
      return archive.changesAfter(0, 1_000).stream()
          .map(Change::article)
          .map(id -> archive.article(id).orElseThrow())
          .toList();
    }
  }

  private List<String> titles() {
    return articles().stream().map(article -> article.metadata().title()).toList();
  }

  /** For each image of each article, whether the archive has its bytes. */
  private List<Boolean> imagesKept() {
    try (Archive archive = Archive.open(new Database.Sqlite(folder.resolve("archive.db")))) {
      return archive.changesAfter(0, 1_000).stream()
          .flatMap(change ->
              Walk.images(archive.article(change.article()).orElseThrow()).stream()
                  .map(Image::sources)
                  .map(sources -> has(archive, change, sources)))
          .toList();
    }
  }

  private static boolean has(Archive archive, Change change, List<URI> sources) {
    return sources.stream()
        .anyMatch(source -> archive.assets(change.article()).find(source).isPresent());
  }
}
