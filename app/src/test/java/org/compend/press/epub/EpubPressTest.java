package org.compend.press.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.compend.Assets;
import org.compend.Block;
import org.compend.Digest;
import org.compend.Inline;
import org.compend.press.Specimen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpubPressTest {
  @TempDir Path folder;

  @Test
  void aBookWithEverythingIsValid() throws IOException {
    Path book = press(Specimen.digest(), Specimen.assets());
    assertThat(Judge.complaints(book)).isEmpty();
  }

  @Test
  void anEmptyDigestIsAValidBook() throws IOException {
    Digest digest = Specimen.digest(List.of(), new Digest.Section(null, List.of()));
    assertThat(Judge.complaints(press(digest, Specimen.assets()))).isEmpty();
  }

  @Test
  void aLongArticleIsPartedAndItsLinksFollow() throws IOException {
    Block[] body = new Block[2000];
    for (int i = 0; i < body.length; i++) {
      body[i] =
          new Block.Paragraph(
              List.of(
                  new Inline.Anchor("p" + i),
                  new Inline.Text("Water and mud and light. ".repeat(12)),
                  new Inline.Link(
                      URI.create("#p" + (i + 1300) % 2000), List.of(new Inline.Text("further")))));
    }
    Digest digest =
        Specimen.digest(
            List.of(),
            new Digest.Section(null, List.of(Specimen.article("Long", "en", "long", body))));
    Path book = press(digest, Specimen.assets());
    assertThat(Judge.complaints(book)).isEmpty();
    Map<String, String> files = read(book);
    assertThat(files).containsKeys("EPUB/long.xhtml", "EPUB/long.2.xhtml", "EPUB/long.3.xhtml");
    files.values().forEach(file -> assertThat(file.length()).isLessThan(330_000));
  }

  @Test
  void theSameDigestGivesTheSameBytes() throws IOException {
    assertThat(press(Specimen.digest(), Specimen.assets()))
        .hasSameBinaryContentAs(press(Specimen.digest(), Specimen.assets()));
  }

  @Test
  void theMediaTypeComesFirstAndPlain() throws IOException {
    byte[] bytes = Files.readAllBytes(press(Specimen.digest(), Specimen.assets()));
    assertThat(new String(bytes, 30, 28, StandardCharsets.US_ASCII))
        .isEqualTo("mimetypeapplication/epub+zip");
  }

  @Test
  void nothingIsFetchedFromOutside() throws IOException {
    read(press(Specimen.digest(), Specimen.assets()))
        .forEach((name, text) -> {
          if (name.endsWith(".xhtml") || name.endsWith(".svg")) {
            assertThat(text)
                .as(name)
                .doesNotContainPattern("(?:src|srcset|poster|data)=\"(?:https?:)?//")
                .doesNotContain("srcset")
                .doesNotContain("<script");
          }
        });
  }

  @Test
  void picturesAreWhatTheirNamesSayAndEqualOnesAreOne() throws IOException {
    Map<String, String> files = read(press(Specimen.digest(), Specimen.assets()));
    List<String> pictures =
        files.keySet().stream().filter(name -> name.startsWith("EPUB/images/")).toList();
    assertThat(pictures).isSorted().filteredOn(name -> name.endsWith(".jpg")).hasSize(1);
    assertThat(pictures).noneMatch(name -> name.endsWith(".webp") || name.endsWith(".avif"));
    assertThat(files.get("EPUB/package.opf"))
        .contains("properties=\"cover-image\"", "<meta name=\"cover\" content=\"cover-image\"/>")
        .doesNotContain("image/webp");
    assertThat(files.get("EPUB/everything-that-mud-water-do.xhtml"))
        .contains("Image not available: A modern picture", "Never decoded");
  }

  @Test
  void namesEachSourceAndLanguage() throws IOException {
    String described = read(press(Specimen.digest(), Specimen.assets())).get("EPUB/package.opf");
    assertThat(described)
        .contains(
            "<dc:source>https://example.org/everything</dc:source>",
            "<dc:source>https://example.org/arabic</dc:source>",
            "<dc:language>en</dc:language>",
            "<dc:language>zh-Hans</dc:language>",
            "<dc:language>ru</dc:language>",
            "Ada Moss, Ben &lt;Low&gt; &amp; Son. R&amp;D")
        .doesNotContain("file:");
  }

  @Test
  void aLibraryIsToldWhatIsInTheBook() throws IOException {
    assertThat(read(press(Specimen.digest(), Specimen.assets())).get("EPUB/package.opf"))
        .containsPattern("<dc:description>[^<]+ · [^<]+</dc:description>")
        .doesNotContain(Specimen.digest().choice());
  }

  @Test
  void claimsNoDescriptionsWhereOneIsLacking() throws IOException {
    assertThat(read(press(Specimen.digest(), Specimen.assets())).get("EPUB/package.opf"))
        .doesNotContain("alternativeText")
        .contains("schema:accessMode\">visual", "schema:accessModeSufficient\">textual,visual<")
        .doesNotContain("schema:accessModeSufficient\">textual<")
        .doesNotContain("conformsTo");
    Digest words =
        Specimen.digest(
            List.of(),
            new Digest.Section(
                null,
                List.of(
                    Specimen.article(
                        "Words", "en", "w", new Block.Paragraph(List.of(new Inline.Text("x")))))));
    assertThat(read(press(words, Specimen.assets())).get("EPUB/package.opf"))
        .contains("schema:accessModeSufficient\">textual<")
        .doesNotContain("visual");
  }

  @Test
  void articlesBearTheirLanguageAndDirection() throws IOException {
    Map<String, String> files = read(press(Specimen.digest(), Specimen.assets()));
    assertThat(files.get("EPUB/article-4.xhtml"))
        .contains("lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\"", "<h2>الروابط</h2>");
    assertThat(files.get("EPUB/everything-that-mud-water-do.xhtml"))
        .contains("lang=\"en-GB\"", "<span lang=\"he\" xml:lang=\"he\" dir=\"rtl\">");
    assertThat(files.get("EPUB/nav.xhtml")).contains("lang=\"zh-Hans\"");
  }

  @Test
  void linksBetweenArticlesLeadInsideAndOthersAreNoted() throws IOException {
    assertThat(
            read(press(Specimen.digest(), Specimen.assets()))
                .get("EPUB/everything-that-mud-water-do.xhtml"))
        .contains(
            "<a href=\"article-4.xhtml\">an inner link</a>",
            "<a href=\"https://elsewhere.example/a?b=1&amp;c=%C3%BC\">an outer link</a>"
                + "<sup class=\"link-mark\"><a href=\"#link-1\" id=\"linkref-1\"",
            "<li id=\"link-1\">an outer link: ",
            "href=\"#linkref-1\" role=\"doc-backlink\"",
            "<a href=\"#at-start-here\">back up</a>nowherenot run")
        .doesNotContain("javascript:");
  }

  private Path press(Digest digest, Assets assets) throws IOException {
    Path book = Files.createTempFile(folder, "book", ".epub");
    try (OutputStream out = Files.newOutputStream(book)) {
      new EpubPress().press(digest, assets, out);
    }
    return book;
  }

  private static Map<String, String> read(Path book) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(book.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        files.put(
            entry.getName(),
            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
