package org.compend.acquire.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.compend.Article;
import org.compend.Capture;
import org.compend.Prose;
import org.compend.extract.Extractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

@Timeout(60)
class WarcTest {
  private static final Instant TIME = Instant.parse("2024-06-04T08:00:00Z");
  private static final int PAGES = 40;

  @TempDir Path folder;

  @Test
  void givesThePagesWithWhereAndWhenTheyWereFound() throws IOException {
    Path file = write("a.warc.gz", archive(WarcCompression.GZIP));
    List<Contained> all = read(file);
    assertThat(all).hasSize(PAGES + 1).allMatch(Contained.Page.class::isInstance);
    Capture first = ((Contained.Page) all.getFirst()).capture();
    assertThat(first.origin().url()).isEqualTo(URI.create("https://lantern.example/0"));
    assertThat(first.origin().time()).isEqualTo(TIME);
    assertThat(first.origin().location().toString()).startsWith(file.toUri() + "#");
    assertThat(first.mediaType()).isEqualTo("text/html;charset=utf-8");
    Article article = Extractor.standard().extract(first);
    assertThat(article.metadata().title()).contains("Page 0");
    assertThat(Prose.of(article.body())).contains("paragraph 3 of page 0");
  }

  @Test
  void plainAndPackedArchivesHoldTheSame() throws IOException {
    List<Contained> plain = read(write("a.warc", archive(WarcCompression.NONE)));
    List<Contained> packed = read(write("a.warc.gz", archive(WarcCompression.GZIP)));
    assertThat(plain).hasSameSizeAs(packed);
    assertThat(((Contained.Page) plain.getLast()).capture().content())
        .isEqualTo(((Contained.Page) packed.getLast()).capture().content());
  }

  @Test
  void aCollectionInAZipIsWalked() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name :
          List.of("datapackage.json", "archive/one.warc.gz", "archive/two.warc", "indexes/i.cdx")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(
            name.endsWith(".gz")
                ? archive(WarcCompression.GZIP)
                : name.endsWith(".warc") ? archive(WarcCompression.NONE) : new byte[] {'{', '}'});
      }
      zip.putNextEntry(new ZipEntry("archive/three.warc.gz"));
      zip.write(Arrays.copyOf(archive(WarcCompression.GZIP), 2_000));
    }
    List<Contained> all = read(write("c.wacz", out.toByteArray()));
    assertThat(all).hasSizeGreaterThan(2 * (PAGES + 1)).last().isInstanceOf(Contained.Damage.class);
    assertThat(((Contained.Damage) all.getLast()).file().toString())
        .endsWith("c.wacz/archive/three.warc.gz");
  }

  @Test
  void aWrongLengthCostsOneRecordAndIsTold() throws IOException {
    String sound = new String(archive(WarcCompression.NONE), StandardCharsets.ISO_8859_1);
    int record = sound.lastIndexOf("WARC/1", sound.indexOf("https://lantern.example/7"));
    int at = sound.indexOf("Content-Length: ", record) + "Content-Length: ".length();
    String wrong = sound.substring(0, at) + "7" + sound.substring(at);
    List<Contained> all = read(write("w.warc", wrong.getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(pages(all)).isGreaterThanOrEqualTo(PAGES);
    assertThat(all).filteredOn(Contained.Damage.class::isInstance).isNotEmpty();
  }

  @Test
  void damagedArchivesGiveAtLeastTwiceWhatTheLibraryAloneReads() throws IOException {
    Random random = new Random(11);
    byte[] plain = archive(WarcCompression.NONE);
    byte[] gzip = archive(WarcCompression.GZIP);
    int ours = 0;
    int theirs = 0;
    for (int round = 0; round < 300; round++) {
      boolean packed = round % 3 != 0;
      byte[] damaged = damage(packed ? gzip : plain, round % 4, random);
      Path file = write("m" + (packed ? ".warc.gz" : ".warc"), damaged);
      ours += pages(read(file));
      theirs += alone(file);
    }
    System.out.println(
        "pages out of 300 damaged archives: " + ours + ", the library alone " + theirs);
    assertThat(ours).isGreaterThanOrEqualTo(2 * theirs);
  }

  @Test
  void rangesOfAFileGiveTogetherWhatTheFileGives() throws IOException {
    for (WarcCompression compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
      Path file = write("r.warc", archive(compression));
      for (int size : List.of(1 << 20, 3_000, 700, 90)) {
        assertThat(inRanges(file, size)).contains(read(file));
      }
    }
  }

  @Test
  void rangesOfADamagedFileThatMeetAndTellNoDamageGiveTheSame() throws IOException {
    Random random = new Random(12);
    byte[] plain = archive(WarcCompression.NONE);
    byte[] gzip = archive(WarcCompression.GZIP);
    for (int round = 0; round < 100; round++) {
      byte[] damaged = damage(round % 3 == 0 ? plain : gzip, round % 4, random);
      Path file = write("d.warc.gz", damaged);
      Optional<List<Contained>> all = inRanges(file, 1_500);
      if (all.isPresent()) {
        assertThat(all.get()).isEqualTo(all(new Warc(file)));
      }
    }
  }

  /** What the ranges hold together; empty where they do not meet or tell damage. */
  private static Optional<List<Contained>> inRanges(Path file, int size) throws IOException {
    List<Contained> all = new ArrayList<>();
    long end = 0;
    for (long from = 0; from < Files.size(file); from += size) {
      try (Warc range = new Warc(FileChannel.open(file), file.toUri(), from, from + size)) {
        range.forEachRemaining(all::add);
        if (from > 0 && range.begin() != end) {
          return Optional.empty();
        }
        end = range.end();
      }
    }
    return all.stream().anyMatch(Contained.Damage.class::isInstance)
        ? Optional.empty()
        : Optional.of(all);
  }

  /** Cuts the end off, flips bits, puts bytes in or takes bytes out, at one place to ten. */
  private static byte[] damage(byte[] sound, int kind, Random random) throws IOException {
    if (kind == 0) {
      return Arrays.copyOf(sound, random.nextInt(sound.length));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int hits = 1 + random.nextInt(10);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < hits; i++) {
      places.add(random.nextInt(sound.length));
    }
    places.sort(null);
    int at = 0;
    for (int place : places) {
      out.write(sound, at, Math.max(0, place - at));
      at = Math.max(at, place);
      byte[] junk = new byte[1 + random.nextInt(200)];
      random.nextBytes(junk);
      if (kind == 1 && at < sound.length) {
        out.write(sound[at++] ^ (1 << random.nextInt(8)));
      } else if (kind == 2) {
        out.write(junk);
      } else {
        at = Math.min(sound.length, at + junk.length);
      }
    }
    out.write(sound, at, sound.length - at);
    return out.toByteArray();
  }

  private static int alone(Path file) {
    int pages = 0;
    try (WarcReader reader = new WarcReader(file)) {
      for (Optional<WarcRecord> record = reader.next();
          record.isPresent();
          record = reader.next()) {
        if (record.get() instanceof WarcResponse response) {
          response.http().body().stream().readAllBytes();
          pages++;
        } else if (record.get() instanceof WarcResource resource) {
          resource.body().stream().readAllBytes();
          pages++;
        }
      }
    } catch (IOException | RuntimeException e) {
      return pages;
    }
    return pages;
  }

  private static int pages(List<Contained> all) {
    return (int) all.stream().filter(Contained.Page.class::isInstance).count();
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static List<Contained> all(Warc file) throws IOException {
    try (file) {
      List<Contained> all = new ArrayList<>();
      file.forEachRemaining(all::add);
      return all;
    }
  }

  private static List<Contained> read(Path file) throws IOException {
    List<Contained> all = new ArrayList<>();
    Optional<Container> container = Container.open(file, null);
    if (container.isPresent()) {
      try (Container pages = container.get()) {
        pages.forEachRemaining(all::add);
      }
    }
    return all;
  }

  private static byte[] archive(WarcCompression compression) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), compression)) {
      writer.write(new Warcinfo.Builder().date(TIME).recordId(new UUID(1, 1)).build());
      for (int i = 0; i < PAGES; i++) {
        StringBuilder page =
            new StringBuilder(
                "<!doctype html><title>Page " + i + "</title><article><h1>Page " + i + "</h1>");
        for (int paragraph = 0; paragraph < 6; paragraph++) {
          page.append("<p>This is paragraph ").append(paragraph).append(" of page ").append(i);
          page.append(", and it says, in so many words, nothing that ").append(i * 7919 % 1000);
          page.append(" others have not said.</p>");
        }
        HttpResponse http =
            new HttpResponse.Builder(200, "OK")
                .body(
                    MediaType.parse("text/html; charset=utf-8"),
                    page.append("</article>").toString().getBytes(StandardCharsets.UTF_8))
                .build();
        writer.write(
            new WarcResponse.Builder("https://lantern.example/" + i)
                .date(TIME)
                .recordId(new UUID(2, i))
                .body(http)
                .build());
        HttpResponse missing =
            new HttpResponse.Builder(404, "Not Found")
                .body(MediaType.parse("text/html"), new byte[] {'x'})
                .build();
        if (i == 3) {
          writer.write(
              new WarcResponse.Builder("https://lantern.example/gone")
                  .date(TIME)
                  .recordId(new UUID(3, i))
                  .body(missing)
                  .build());
        }
      }
      writer.write(
          new WarcResource.Builder(URI.create("https://lantern.example/saved"))
              .date(TIME)
              .recordId(new UUID(4, 1))
              .body(MediaType.parse("text/html"), "<p>Saved.</p>".getBytes(StandardCharsets.UTF_8))
              .build());
    }
    return out.toByteArray();
  }
}
