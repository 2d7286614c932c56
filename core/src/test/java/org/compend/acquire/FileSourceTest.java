package org.compend.acquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.compend.Capture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSourceTest {
  private static final String PAGE = "<!DOCTYPE html><title>Moths</title><p>They fly.";

  @TempDir private Path folder;

  private final FileSource source = new FileSource(Addresses.UNKNOWN);

  @Test
  void aFolderStandsForItsPagesAndTextsInTheOrderOfTheirPaths() throws IOException {
    for (String name :
        List.of(
            "b.html",
            "a.md",
            "c.txt",
            "d.mhtml",
            "e.html.gz",
            "sub/f.xhtml",
            "README.md",
            "picture.png",
            "style.css",
            ".hidden.html",
            ".git/g.html",
            "b_files/frame.html")) {
      write(name, PAGE);
    }
    assertThat(source.list(List.of(folder)).found())
        .extracting(found -> folder.relativize(found.file()).toString())
        .containsExactly("a.md", "b.html", "c.txt", "d.mhtml", "e.html.gz", "sub/f.xhtml");
  }

  @Test
  void aFolderNamedLikeACompanionIsReadWhereNoPageBelongsToIt() throws IOException {
    write("court_files/a.html", PAGE);
    assertThat(source.list(List.of(folder)).found()).hasSize(1);
  }

  @Test
  void inputsKeepTheirOrderAndNoneIsThereTwice() throws IOException {
    Path b = write("b.html", PAGE);
    Path a = write("a.html", PAGE);
    assertThat(source.list(List.of(b, folder, a)).found())
        .extracting(Found::file)
        .containsExactly(b, a);
  }

  @Test
  void aLinkThatLeadsBackToItsFolderIsNoTrouble() throws IOException {
    write("a.html", PAGE);
    Files.createSymbolicLink(folder.resolve("again"), folder);
    Listing listing = source.list(List.of(folder));
    assertThat(listing.found()).hasSize(1);
    assertThat(listing.unreadable()).isEmpty();
  }

  @Test
  void whatIsMissingOrEmptyIsNamed() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(source.list(List.of(folder.resolve("nowhere.html"), empty)).unreadable())
        .extracting(Acquired.Unreadable::reason)
        .containsExactly("there is no such file or folder", "no pages or texts are in this folder");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a.html    | \"<!DOCTYPE html><p>x\"               | text/html",
        "a.html    | \"plain words\"                        | text/html",
        "a.txt     | \"<html><p>x</html>\"                  | text/html",
        "a         | \"  <!-- saved --><!doctype html><p>\" | text/html",
        "a.php     | \"<html lang=de>\"                     | text/html",
        "a.xhtml   | \"<?xml version='1.0'?><html/>\"       | application/xhtml+xml",
        "a.html    | \"<?xml version='1.0'?><html/>\"       | text/html",
        "a.md      | \"# Moths\"                            | text/markdown",
        "a.md      | \"<!-- a note -->\"                    | text/markdown",
        "a.markdown| \"Date: none\"                         | text/markdown",
        "a.txt     | \"Content-Type: multipart/related\"    | text/plain",
        "a.txt     | \"Moths fly\"                          | text/plain",
        "a.log     | \"Moths fly\"                          | text/plain",
      })
  void firstBytesAndNameTellTheKind(String name, String content, String mediaType)
      throws IOException {
    assertThat(captured(write(name, content)).mediaType()).isEqualTo(mediaType);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%PDF-1.7          | it is a PDF; save the page itself instead",
        "{\\rtf1           | it is an RTF document; save it as HTML or plain text",
        "GIF89a            | it is an image",
        "<?xml version='1.0'?><rss/> | it is XML, but not a page",
      })
  void whatIsNoPageIsSaidToBeWhatItIs(String content, String reason) throws IOException {
    assertThat(unreadable(write("page.txt", content))).isEqualTo(reason);
  }

  @Test
  void emptyBinaryAndBrokenFilesAreUnreadable() throws IOException {
    assertThat(unreadable(write("a.html", ""))).isEqualTo("it is empty");
    assertThat(unreadable(write("b.html", " \n\t "))).contains("white space");
    assertThat(unreadable(write("c.html", "MZ\0\0\0"))).contains("binary");
    assertThat(unreadable(write("d.mht", "no headers"))).contains("MHTML");
    Path cut = folder.resolve("e.html.gz");
    byte[] packed = packed(PAGE);
    Files.write(cut, java.util.Arrays.copyOf(packed, packed.length - 12));
    assertThat(unreadable(cut)).startsWith("it cannot be read: ");
  }

  @Test
  void utf16IsText() throws IOException {
    Path file = folder.resolve("a.html");
    Files.write(file, ("\ufeff" + PAGE).getBytes(StandardCharsets.UTF_16LE));
    assertThat(captured(file).mediaType()).isEqualTo("text/html");
  }

  @Test
  void packedPagesAreUnpackedWhateverTheirName() throws IOException {
    for (String name : List.of("a.html.gz", "b.html")) {
      Path file = folder.resolve(name);
      Files.write(file, packed(PAGE));
      Capture capture = captured(file);
      assertThat(capture.content().size()).isEqualTo(PAGE.length());
      assertThat(capture.mediaType()).isEqualTo("text/html");
    }
  }

  @Test
  void whatUnpacksToMoreThanTheLimitIsRefused() throws IOException {
    FileSource small = new FileSource(Addresses.UNKNOWN, 1 << 20);
    Path bomb = folder.resolve("bomb.html.gz");
    Files.write(bomb, packed("<html>" + " ".repeat(1 << 20)));
    assertThat(Files.size(bomb)).isLessThan(1 << 12);
    assertThat(small.read(found(bomb)))
        .isEqualTo(
            new Acquired.Unreadable(
                bomb.toString(), "it holds more than 1 MB, too much for an article"));
  }

  @Test
  void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe.html");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(unreadable(pipe)).isEqualTo("it is not a regular file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!-- saved from url=(0026)https://example.org/moths --><html> | https://example.org/moths",
        "<!-- saved from url=(0014)about:internet --><html>            |",
        "<html><!-- Page saved with SingleFile  url: https://example.org/a?b=1&c=2  saved date: x --> | https://example.org/a?b=1&c=2",
        "<html><!-- Mirrored from example.org/a.html by HTTrack Website Copier/3.x --> | http://example.org/a.html",
        "<html><meta name=\"savepage-url\" content=\"https://example.org/a?b&amp;c\"> | https://example.org/a?b&c",
        "<html><p>url: https://example.org/                            |",
      })
  void thePageTellsWhereItWasSavedFrom(String page, String url) throws IOException {
    assertThat(captured(write("a.html", page)).origin().url())
        .isEqualTo(url == null ? null : URI.create(url));
  }

  @Test
  void aManifestGoesBeforeThePageAndThePageBeforeTheBase() throws IOException {
    Map<String, URI> manifest =
        Map.of(
            "listed",
            URI.create("https://example.org/listed"),
            "sub/x.html",
            URI.create("https://example.org/x"));
    FileSource told = new FileSource(new Addresses(manifest, URI.create("https://example.net/y/")));
    String saved = "<!-- saved from url=(0025)https://example.com/saved --><html>";
    write("listed.html.gz", saved);
    write("noted.html", saved);
    write("sub/x.html", saved);
    write("sub/three moths.html", PAGE);
    assertThat(told.list(List.of(folder)).found())
        .extracting(found -> ((Acquired.Captured) told.read(found)).capture().origin().url())
        .extracting(String::valueOf)
        .containsExactly(
            "https://example.org/listed",
            "https://example.com/saved",
            "https://example.net/y/sub/three%20moths.html",
            "https://example.org/x");
  }

  @ParameterizedTest
  @CsvSource({
    "moth.html,moth",
    "moth.html.gz,moth",
    "v1.2.txt,v1.2",
    "moth,moth",
    "html,html",
    "gz,gz",
    "moth.v2,moth.v2"
  })
  void anIdIsTheNameWithoutItsEndings(String name, String id) {
    assertThat(found(folder.resolve(name)).id()).isEqualTo(id);
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private Found found(Path file) {
    return new Found(file, folder, false);
  }

  private Capture captured(Path file) {
    return ((Acquired.Captured) source.read(found(file))).capture();
  }

  private String unreadable(Path file) {
    return ((Acquired.Unreadable) source.read(found(file))).reason();
  }

  private static byte[] packed(String content) throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
