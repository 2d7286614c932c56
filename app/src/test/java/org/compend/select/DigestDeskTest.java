package org.compend.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compend.archive.Sample.article;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.compend.Article;
import org.compend.Block;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Digest;
import org.compend.HouseNote;
import org.compend.Image;
import org.compend.Origin;
import org.compend.Prose;
import org.compend.apparatus.Annotator;
import org.compend.archive.Archive;
import org.compend.archive.ArchiveException;
import org.compend.archive.ArticleId;
import org.compend.archive.Criteria;
import org.compend.archive.Delivery;
import org.compend.archive.DigestDraft;
import org.compend.archive.DigestDrafts;
import org.compend.archive.Edition;
import org.compend.archive.Engine;
import org.compend.archive.Facet;
import org.compend.archive.HouseNoteBook;
import org.compend.archive.Pin;
import org.compend.extract.Extractor;
import org.compend.select.Selection.Rule;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How editors make and correct digests, on SQLite and on PostgreSQL. */
class DigestDeskTest {
  private static final Front PLAIN = new Front(null, null, null, null, "");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void aSeriesBecomesADraftAndTheDraftItsNextDigest(Engine engine) {
    try (Archive archive = engine.open(folder, "archive")) {
      article("plums").section("Fields").text("Plums.").keep(archive);
      article("pears").section("Fields").day("2021-09-11").text("Pears.").keep(archive);
      article("snow").section("Weather").day("2021-09-12").text("Snow.").keep(archive);
      Issues issues = issues(archive);
      DigestDesk desk = desk(archive);
      issues.keep(
          "weekly",
          new Rule(
              Criteria.ALL.with(Facet.SECTION, List.of("Fields")),
              null,
              Selection.Preference.OLDEST,
              new Selection.Limit.None(),
              false),
          Wishes.NONE);
      DigestDraft draft = desk.next("weekly", "nora").orElseThrow();

      assertThat(titles(desk.preview(draft))).containsExactly("plums", "pears");
      assertThat(issues.list()).isEmpty();
      long before = archive.state();
      Delivery made = desk.publish(draft.id(), draft.version(), "", "nora");

      assertThat(made.name()).isEqualTo("weekly/1");
      assertThat(made.edition().editor()).isEqualTo("nora");
      assertThat(archive.digestDrafts().all()).isEmpty();
      assertThat(archive.state()).isGreaterThan(before);
      assertThat(desk.next("weekly", "nora")).isEmpty();
      assertThatThrownBy(() -> desk.next("monthly", "nora"))
          .isInstanceOf(DigestDesk.Refused.class)
          .hasMessageContaining("monthly");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEditorsOrderSectionsAndForewordStand(Engine engine) {
    try (Archive archive = engine.open(folder, "archive")) {
      ArticleId plums = article("plums").text("Plums.").keep(archive);
      ArticleId pears = article("pears").text("Pears.").keep(archive);
      ArticleId snow = article("snow").text("Snow.").keep(archive);
      DigestDesk desk = desk(archive);
      DigestDraft draft = desk.begin("nora");
      assertThatThrownBy(() -> desk.publish(draft.id(), draft.version(), "", "nora"))
          .hasMessage("The digest has no articles yet.");
      DigestDraft saved =
          desk.save(
              draft.id(),
              draft.version(),
              new Front("Autumn", null, "The Furrow", Locale.ENGLISH, "Dear *readers*,\n\nhere."),
              List.of(
                  new Pin(snow, Pin.NEWEST, "Weather"),
                  new Pin(pears, Pin.NEWEST, "Fruit"),
                  new Pin(plums, Pin.NEWEST, "Weather")),
              "nora");
      assertThatThrownBy(() ->
              desk.cover(saved.id(), saved.version(), new Cover(bytes("a picture"), " "), "nora"))
          .hasMessageContaining("cannot see it");
      DigestDraft covered =
          desk.cover(
              saved.id(), saved.version(), new Cover(bytes("a picture"), "A  ladder."), "nora");
      Delivery made = desk.publish(covered.id(), covered.version(), "", "nora");
      Issue issue = issues(archive).find(made.name()).orElseThrow();
      Digest digest = issue.bound().digest();

      assertThat(digest.sections())
          .extracting(Digest.Section::title)
          .containsExactly("Weather", "Fruit");
      assertThat(titles(issue)).containsExactly("snow", "plums", "pears");
      assertThat(Prose.of(digest.foreword())).isEqualTo("Dear readers,\n\nhere.");
      Image cover = Objects.requireNonNull(digest.cover());
      assertThat(issue.assets().find(cover.sources().getFirst())).contains(bytes("a picture"));
      assertThat(cover.alternative()).isEqualTo("A ladder.");
      assertThat(issue.ids().values()).containsExactlyInAnyOrder(snow, plums, pears);
      assertThat(issues(archive).find(made.name()).orElseThrow().bound()).isEqualTo(issue.bound());
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobodyOverwritesWhatSomebodyElseChanged(Engine engine) {
    try (Archive archive = engine.open(folder, "archive")) {
      ArticleId plums = article("plums").text("Plums.").keep(archive);
      DigestDesk desk = desk(archive);
      DigestDraft draft = desk.begin("nora");
      DigestDraft newer = desk.add(draft.id(), draft.version(), List.of(plums, plums), "max");

      assertThat(newer.plan().articles()).hasSize(1);
      assertThatThrownBy(() -> desk.save(draft.id(), draft.version(), PLAIN, List.of(), "nora"))
          .isInstanceOf(DigestDrafts.Overtaken.class);
      assertThatThrownBy(() ->
              desk.save(
                  draft.id(),
                  newer.version(),
                  PLAIN,
                  List.of(new Pin(plums, 0), new Pin(plums, 0)),
                  "nora"))
          .isInstanceOf(DigestDesk.Refused.class)
          .hasMessageContaining("twice");
      assertThatThrownBy(() ->
              desk.add(draft.id(), newer.version(), List.of(new ArticleId("0".repeat(20))), "nora"))
          .hasMessageContaining("no article");
      assertThatThrownBy(() ->
              desk.save(
                  draft.id(),
                  newer.version(),
                  new Front(null, null, null, null, "Word[^1]\n\n[^1]: Note."),
                  newer.plan().articles(),
                  "nora"))
          .hasMessageContaining("footnotes");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCorrectionIsANewEditionAndTheOldOneStays(Engine engine) {
    try (Archive archive = engine.open(folder, "archive")) {
      URI image = URI.create("https://example.org/plum.png");
      article("plums").text("The old text.").image("plum.png", bytes("old")).keep(archive);
      article("pears").day("2021-09-11").text("Pears.").keep(archive);
      Issues issues = issues(archive);
      issues.keep("weekly", Rule.ALL, Wishes.NONE);
      Issue first = issues.next("weekly", false).orElseThrow();
      article("plums").text("The new text.").image("plum.png", bytes("new")).keep(archive);
      DigestDesk desk = desk(archive);
      DigestDraft draft = desk.correct(first.published().id(), "nora");
      assertThatThrownBy(() -> desk.publish(draft.id(), draft.version(), " ", "nora"))
          .isInstanceOf(DigestDesk.Refused.class);
      DigestDraft other = desk.correct(first.published().id(), "max");
      DigestDraft titled =
          desk.save(
              draft.id(),
              draft.version(),
              new Front("Fruit", null, null, null, ""),
              draft.plan().articles(),
              "nora");
      Delivery corrected =
          desk.publish(titled.id(), titled.version(), "The title was missing.", "nora");
      Issue second = issues.find("weekly/1").orElseThrow();

      assertThat(corrected.name()).isEqualTo("weekly/1");
      assertThat(corrected.edition().revision()).isEqualTo(2);
      assertThat(second.bound().digest().title()).isEqualTo("Fruit");
      assertThat(second.bound().digest().id()).isEqualTo(first.bound().digest().id());
      assertThat(second.bound().digest().choice()).endsWith("revision 2: The title was missing.");
      assertThat(text(second)).contains("The old text.").doesNotContain("new");
      assertThat(second.assets().find(image)).contains(bytes("old"));
      assertThat(issues.editions(corrected.id()))
          .extracting(Edition::remark)
          .containsExactly("The title was missing.", "");
      assertThat(issues.edition(corrected, 1).orElseThrow().bound()).isEqualTo(first.bound());
      assertThat(issues.list()).hasSize(1);
      assertThat(issues.next("weekly", true).orElseThrow().published().number()).isEqualTo(2);
      assertThatThrownBy(() -> desk.publish(other.id(), other.version(), "Late.", "max"))
          .isInstanceOf(ArchiveException.class)
          .hasMessageContaining("corrected by somebody else");

      DigestDraft again = desk.correct(corrected.id(), "nora");
      DigestDraft fresh =
          desk.save(
              again.id(),
              again.version(),
              desk.front(again),
              again.plan().articles().stream()
                  .map(pin -> new Pin(pin.article(), Pin.NEWEST, pin.section()))
                  .toList(),
              "nora");
      desk.publish(fresh.id(), fresh.version(), "New texts.", "nora");
      Issue third = issues.find("weekly/1").orElseThrow();
      assertThat(text(third)).contains("The new text.");
      assertThat(third.assets().find(image)).contains(bytes("new"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void houseNotesGoIntoDigestsAsTheyAreThen(Engine engine) {
    try (Archive archive = engine.open(folder, "archive")) {
      article("plums").text("Nordlys wrote.").keep(archive);
      Issues issues = issues(archive);
      issues.keep("weekly", Rule.ALL, Wishes.NONE);
      archive.houseNotes().keep(note("1", null, "an agency"));
      archive.houseNotes().keep(note("2", "weekly", "the agency"));
      assertThatThrownBy(() -> archive.houseNotes().keep(note("3", null, "other")))
          .isInstanceOf(ArchiveException.class)
          .hasMessageContaining("Nordlys");
      assertThatThrownBy(() -> archive.houseNotes().keep(note("3", "none", "other")))
          .hasMessageContaining("no series none");
      Issue alone = issues.make(Rule.ALL, Wishes.NONE).orElseThrow();
      Issue weekly = issues.next("weekly", false).orElseThrow();
      archive.houseNotes().keep(note("1", null, "a wire"));

      assertThat(text(alone)).isEqualTo("Nordlys (an agency) wrote.");
      assertThat(text(weekly)).isEqualTo("Nordlys (the agency) wrote.");
      assertThat(text(issues.find(alone.published().name()).orElseThrow()))
          .isEqualTo("Nordlys (an agency) wrote.");
      assertThat(
              Prose.of(
                  new Noting(archive).in(article("x").text("Nordlys.").finding().article()).body()))
          .isEqualTo("Nordlys (a wire).");
      assertThat(archive.houseNotes().remove("1".repeat(20))).isTrue();
      assertThat(archive.houseNotes().all())
          .extracting(HouseNoteBook.Kept::series)
          .containsExactly("weekly");
    }
  }

  private static HouseNoteBook.Kept note(
      String id, @org.jspecify.annotations.Nullable String series, String text) {
    return new HouseNoteBook.Kept(
        id.repeat(20),
        series,
        new HouseNote("Nordlys", List.of(), HouseNote.Form.INLINE, text, List.of()),
        "nora",
        Instant.EPOCH);
  }

  private static List<String> titles(Issue issue) {
    return issue.bound().digest().articles().map(article -> article.metadata().title()).toList();
  }

  private static String text(Issue issue) {
    List<Block> all =
        issue.bound().digest().articles().flatMap(one -> one.body().stream()).toList();
    return Prose.of(all);
  }

  private static DigestDesk desk(Archive archive) {
    return new DigestDesk(
        archive, chooser(archive), DigestDeskTest::read, new Annotator(), () -> Instant.EPOCH);
  }

  private static Article read(String markdown) {
    return Extractor.standard()
        .extract(
            new Capture(
                new Origin(URI.create("test:foreword"), null, null),
                "text/markdown",
                bytes(markdown)));
  }

  private static Issues issues(Archive archive) {
    return new Issues(archive, chooser(archive));
  }

  private static Chooser chooser(Archive archive) {
    return new Chooser(
        archive,
        () -> {
          throw new AssertionError("no query, no index");
        });
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
