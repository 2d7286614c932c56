package org.compend.acquire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.compend.Bytes;
import org.junit.jupiter.api.Test;

class MhtmlReaderTest {
  private static final String MESSAGE =
      """
      From: <Saved by a browser>
      Snapshot-Content-Location: https://example.org/moths/
      Subject: =?utf-8?Q?Moths=20=E2=80=93?=
       =?utf-8?Q?=20a=20portrait?=
      Date: Mon, 17 Dec 2018 11:28:18 -0000
      MIME-Version: 1.0
      Content-Type: multipart/related;
      \ttype="text/html";
      \tboundary="----cut"

      ------cut
      Content-Type: text/html; charset=windows-1252
      Content-ID: <page@example>
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://example.org/moths/

      <html><p>A caf=E9 =
      and <img src=3D"wing.png"><img src=3D"cid:eye@example">
      ------cut
      Content-Type: image/png
      Content-Transfer-Encoding: base64
      Content-Location: wing.png

      iVBORw==
      ------cut
      Content-Type: image/png
      Content-Transfer-Encoding: base64
      Content-ID: <eye@example>

      iVBORw0K
      ------cut--
      """;

  private final MhtmlReader reader = new MhtmlReader(1 << 20);

  @Test
  void thePageComesWithItsAddressItsDateAndItsParts() throws IOException {
    MhtmlReader.Page page = reader.read(bytes(MESSAGE));
    assertThat(page.url()).isEqualTo(URI.create("https://example.org/moths/"));
    assertThat(page.saved()).isEqualTo(Instant.parse("2018-12-17T11:28:18Z"));
    assertThat(page.mediaType()).isEqualTo("text/html; charset=windows-1252");
    assertThat(new String(page.content().toArray(), StandardCharsets.ISO_8859_1).strip())
        .isEqualTo("<html><p>A café and <img src=\"wing.png\"><img src=\"cid:eye@example\">");
    assertThat(page.companions())
        .containsOnly(
            java.util.Map.entry(
                URI.create("https://example.org/moths/wing.png"),
                Bytes.of(new byte[] {(byte) 0x89, 'P', 'N', 'G'})),
            java.util.Map.entry(
                URI.create("cid:eye@example"),
                Bytes.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n'})));
  }

  @Test
  void theStartParameterNamesThePage() throws IOException {
    String framed =
        MESSAGE
            .replace("\tboundary", "\tstart=\"<page@example>\";\n\tboundary")
            .replaceFirst(
                "------cut\n",
                "------cut\nContent-Type: text/html\nContent-ID: <frame@example>\n\n<p>a frame\n------cut\n");
    assertThat(reader.read(bytes(framed)).mediaType()).contains("windows-1252");
    assertThat(reader.read(bytes(framed)).companions())
        .containsKey(URI.create("cid:frame@example"));
  }

  @Test
  void aMessageCutShortGivesWhatThereIs() throws IOException {
    String cut = MESSAGE.substring(0, MESSAGE.indexOf("iVBORw0K") - 60);
    assertThat(reader.read(bytes(cut)).companions()).hasSize(1);
  }

  @Test
  void aMessageWithoutAPageSaysSo() {
    String other = MESSAGE.replace("text/html", "text/css");
    assertThatThrownBy(() -> reader.read(bytes(other)))
        .isInstanceOf(IOException.class)
        .hasMessage("there is no HTML page in it");
  }

  @Test
  void partsLargerThanTheLimitAreRefused() {
    String large = MESSAGE.replace("A caf=E9", "x".repeat(2 << 20));
    assertThatThrownBy(() -> reader.read(bytes(large))).isInstanceOf(FileSource.TooLarge.class);
  }

  @Test
  void realFilesGiveTheirPageAndTheImagesItShows() throws IOException {
    Path shared = Path.of("../../shared/acquire/mhtml");
    assumeTrue(Files.isDirectory(shared), "no real MHTML files here");
    try (Stream<Path> files = Files.list(shared)) {
      List<Path> all = files.sorted().toList();
      assertThat(all).isNotEmpty();
      for (Path file : all) {
        MhtmlReader.Page page =
            new MhtmlReader(FileSource.LIMIT).read(Bytes.of(Files.readAllBytes(file)));
        assertThat(page.url()).as(file.toString()).isNotNull();
        assertThat(page.content().size()).as(file.toString()).isGreaterThan(500);
        String html = new String(page.content().toArray(), StandardCharsets.UTF_8);
        long shown =
            page.companions().keySet().stream()
                .filter(uri -> html.contains(uri.toString()))
                .count();
        assertThat(shown > 0 || page.companions().isEmpty()).as(file.toString()).isTrue();
      }
    }
  }

  private static Bytes bytes(String message) {
    return Bytes.of(message.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
  }
}
