package org.compend.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compend.archive.Kept.Outcome.KNOWN;
import static org.compend.archive.Kept.Outcome.NEW;
import static org.compend.archive.Kept.Outcome.REVISED;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compend.Article;
import org.compend.Block;
import org.compend.Byline;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.DateStamp;
import org.compend.Inline;
import org.compend.Kind;
import org.compend.Metadata;
import org.compend.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the archive promises, on SQLite and on PostgreSQL. */
class ArchiveTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void anArticleComesBackAsItWas(Engine engine) {
    try (Archive archive = open(engine)) {
      Finding finding = finding("https://example.org/harvest", "Harvest", "The plums are in.");
      List<Kept> kept = archive.keep(List.of(finding));

      assertThat(kept).extracting(Kept::outcome).containsExactly(NEW);
      assertThat(archive.article(kept.getFirst().id())).contains(finding.article());
      assertThat(archive.size()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsKnownIsNotKeptTwice(Engine engine) {
    try (Archive archive = open(engine)) {
      archive.keep(List.of(finding("https://example.org/harvest", "Harvest", "Plums.")));
      List<Kept> again =
          archive.keep(
              List.of(
                  finding("http://www.example.org/harvest/?utm_source=x", "Harvest", "Plums."),
                  finding("https://example.org/harvest/amp", "Harvest", "Plums.")));

      assertThat(again).extracting(Kept::outcome).containsExactly(KNOWN, KNOWN);
      assertThat(archive.size()).isEqualTo(1);
      assertThat(archive.changesAfter(0, 10)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whetherACaptureIsKnownIsToldOfWhatCameSinceToo(Engine engine) {
    try (Archive archive = open(engine);
        Captures captures = archive.captures()) {
      Finding harvest = finding("https://example.org/harvest", "Harvest", "Plums.");
      assertThat(captures.madeFrom(harvest.capture())).isEmpty();
      ArticleId id = keep(archive, harvest);
      assertThat(captures.madeFrom(harvest.capture())).contains(id);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aChangedArticleKeepsItsOldRevision(Engine engine) {
    try (Archive archive = open(engine)) {
      ArticleId id = keep(archive, finding("https://example.org/harvest", "Harvest", "Plums."));
      Finding changed = finding("https://example.org/harvest", "Harvest", "Plums and pears.");

      assertThat(archive.keep(List.of(changed))).containsExactly(new Kept(id, REVISED));
      assertThat(archive.article(id)).contains(changed.article());
      assertThat(archive.article(id, 1).orElseThrow().body())
          .isEqualTo(finding("https://example.org/harvest", "Harvest", "Plums.").article().body());
      assertThat(archive.revisions(id)).extracting(Revision::number).containsExactly(1, 2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void changesComeInTheirOrder(Engine engine) {
    try (Archive archive = open(engine)) {
      ArticleId first = keep(archive, finding("https://example.org/a", "A", "a"));
      ArticleId second = keep(archive, finding("https://example.org/b", "B", "b"));
      long seen = archive.changesAfter(0, 10).getLast().change();
      keep(archive, finding("https://example.org/a", "A", "a, corrected"));

      assertThat(archive.changesAfter(0, 10))
          .extracting(Change::article)
          .containsExactly(second, first);
      assertThat(archive.changesAfter(seen, 10)).extracting(Change::article).containsExactly(first);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFrontPageAsAddressDoesNotMakeOneArticleOfTwo(Engine engine) {
    try (Archive archive = open(engine)) {
      ArticleId one = keep(archive, textFinding("file:///one.txt", "One", "First words."));
      ArticleId two = keep(archive, textFinding("file:///two.txt", "Two", "Other words."));

      assertThat(one).isNotEqualTo(two);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFileWithoutAddressIsKnownByItsWords(Engine engine) {
    try (Archive archive = open(engine)) {
      ArticleId one = keep(archive, textFinding("file:///one.txt", "One", "The same words."));

      assertThat(archive.keep(List.of(textFinding("file:///copy.txt", "One", "The same words."))))
          .containsExactly(new Kept(one, KNOWN));
    }
  }

  @ParameterizedTest
  @EnumSource
  void imagesAreKeptOnceForTheirContent(Engine engine) {
    try (Archive archive = open(engine)) {
      URI image = URI.create("https://example.org/a.png");
      Bytes bytes = bytes("not really an image");
      Finding plain = finding("https://example.org/a", "A", "a");
      ArticleId id =
          keep(archive, new Finding(plain.capture(), plain.article(), null, Map.of(image, bytes)));

      assertThat(archive.assets(id).find(image)).contains(bytes);
      assertThat(archive.assets(id).find(URI.create("https://example.org/b.png"))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void allOrNone(Engine engine) {
    try (Archive archive = open(engine)) {
      Finding good = finding("https://example.org/a", "A", "a");
      // No caller can hand in what the database refuses, so a statement of the test's own does.
      assertThatThrownBy(() ->
              archive.write(handle -> {
                new Keeper(handle, archive.runs()).keep(List.of(good));
                return handle.execute("insert into article (id) values (null)");
              }))
          .isInstanceOf(ArchiveException.class)
          .hasMessageContaining(archive.database().name());
      assertThat(archive.size()).isZero();
    }
  }

  @Test
  void anArchiveOfANewerProgramIsRefused() {
    try (Archive archive = open(Engine.SQLITE)) {
      archive.write(
          handle -> handle.execute("insert into migration (number, name) values (99, 'later')"));
    }
    assertThatThrownBy(() -> open(Engine.SQLITE))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("newer Compend")
        .hasMessageContaining("99");
  }

  @Test
  void aFileThatIsNoArchiveIsSaidToBe() throws IOException {
    Path file = folder.resolve("letter.txt");
    Files.writeString(file, "Dear editors, this is a letter and no database at all. ".repeat(50));

    assertThatThrownBy(() -> Archive.open(new Database.Sqlite(file)))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("letter.txt");
  }

  @Test
  void otherDatabasesAreRefused() {
    assertThatThrownBy(() -> Database.of("jdbc:oracle:thin:@x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("jdbc:postgresql:");
  }

  private Archive open(Engine engine) {
    return engine.open(folder, "archive");
  }

  private static ArticleId keep(Archive archive, Finding finding) {
    return archive.keep(List.of(finding)).getFirst().id();
  }

  private static Finding finding(String url, String title, String words) {
    return finding(
        new Origin(URI.create(url), URI.create(url), Instant.parse("2021-09-12T00:00:00Z")),
        URI.create(url),
        title,
        words);
  }

  private static Finding textFinding(String location, String title, String words) {
    return finding(
        new Origin(URI.create(location), null, null),
        URI.create("https://example.org/"),
        title,
        words);
  }

  private static Finding finding(
      Origin origin, @Nullable URI canonical, String title, String words) {
    Article article =
        new Article(
            new Metadata(
                title,
                List.of(),
                List.of(Byline.of("Vera Lind")),
                DateStamp.of(LocalDate.of(2021, 9, 10)),
                null,
                Locale.ENGLISH,
                "Fields",
                List.of("plums"),
                // The canonical address stays as first given, so that only words make a difference.
                canonical != null && canonical.toString().contains("harvest")
                    ? URI.create("https://example.org/harvest")
                    : canonical,
                "The Furrow"),
            List.of(new Block.Paragraph(List.of(new Inline.Text(words)))),
            List.of(),
            Kind.ARTICLE,
            origin);
    return new Finding(new Capture(origin, "text/html", bytes("<p>" + words + "</p>")), article);
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
