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
import org.compend.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FurtherFilesTest {
  private static final String FIRST = "<!DOCTYPE html><p>One. <a href='weir-2.html'>2</a>";
  private static final String SECOND = "<!DOCTYPE html><p>Two. <a href='weir-3.html'>Next</a>";
  private static final String THIRD = "<!DOCTYPE html><p>Three.";

  @TempDir private Path folder;

  private final FileSource source = new FileSource(Addresses.UNKNOWN);

  @Test
  void furtherPagesComeWithTheFirst() throws IOException {
    write("weir-2.html", SECOND);
    write("weir-3.html", THIRD);
    Path first = write("weir.html", FIRST);
    List<Found> found = list();
    assertThat(found).extracting(Found::file).containsExactly(first);
    assertThat(companions(found.getFirst()))
        .containsOnlyKeys(place("weir-2.html"), place("weir-3.html"))
        .containsValue(Bytes.of(THIRD.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aPageToWhichNoneLeadsStandsAlone() throws IOException {
    write("weir-2.html", THIRD);
    write("weir.html", "<!DOCTYPE html><p>One. <a href='weir-2.html'>The other weir</a>");
    assertThat(list()).hasSize(2).allSatisfy(file -> assertThat(file.further()).isEmpty());
  }

  @Test
  void aGapEndsTheArticle() throws IOException {
    write("weir.html", FIRST);
    write("weir-2.html", THIRD);
    write("weir-3.html", THIRD);
    assertThat(list())
        .extracting(file -> file.file().getFileName() + " " + file.further().size())
        .containsExactly("weir-3.html 0", "weir.html 1");
  }

  @Test
  void addressesAreToldByManifestsMessagesAndPackedPages() throws IOException {
    Path first = write("a.html", "<!DOCTYPE html><p>One. <a href='/weir/2'>2</a>");
    write(
        "b.mhtml",
        """
        From: <Saved by Blink>
        Snapshot-Content-Location: https://quay.example/weir/2
        Subject: The weir
        MIME-Version: 1.0
        Content-Type: text/html

        <p>Two. <a href="/weir/3">3</a>
        """);
    Path third = folder.resolve("c.html.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(third))) {
      out.write(
          "<!DOCTYPE html><!-- saved from url=(0027)https://quay.example/weir/3 --><p>Three."
              .getBytes(StandardCharsets.UTF_8));
    }
    FileSource told =
        new FileSource(new Addresses(Map.of("a", URI.create("https://quay.example/weir")), null));
    List<Found> found = told.list(List.of(folder)).found();
    assertThat(found).extracting(Found::file).containsExactly(first);
    assertThat(told.read(found.getFirst()))
        .isInstanceOfSatisfying(
            Acquired.Captured.class,
            read ->
                assertThat(read.capture().companions())
                    .containsOnlyKeys(
                        URI.create("https://quay.example/weir/2"),
                        URI.create("https://quay.example/weir/3")));
  }

  @Test
  void aPageThatHasGoneIsToldRatherThanLeftOut() throws IOException {
    write("weir.html", FIRST);
    Path second = write("weir-2.html", THIRD);
    List<Found> found = list();
    Files.delete(second);
    assertThat(source.read(found.getFirst()))
        .isEqualTo(new Acquired.Unreadable(second.toString(), "it is not a regular file"));
  }

  private List<Found> list() {
    return source.list(List.of(folder)).found();
  }

  private Map<URI, Bytes> companions(Found found) {
    return source.read(found) instanceof Acquired.Captured captured
        ? captured.capture().companions()
        : Map.of();
  }

  private URI place(String name) {
    return folder.resolve(name).toUri();
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
