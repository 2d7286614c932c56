package org.compend.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compend.archive.Sample.article;

import java.nio.file.Path;
import java.util.List;
import org.compend.Article;
import org.compend.Metadata;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What editors do to articles, on SQLite and on PostgreSQL. */
class EditsTest {
  private static final String LONG =
      "The plums of the lower orchard were in before the rain, and the ladders went back to the"
          + " barn on the same evening, wet as they were, with nobody to dry them or to count.";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void whatAnEditorSavesStandsWhenTheSourceChanges(Engine engine) {
    try (Archive archive = engine.open(folder, "edits")) {
      ArticleId id = article("plums").text("As it was.").keep(archive);
      Article edited = titled(archive.article(id).orElseThrow(), "Plums, corrected");
      long before = archive.lastChange();
      assertThat(archive.edits().save(id, 1, 1, edited, "nora", "The title")).isEqualTo(2);
      assertThat(archive.lastChange()).isGreaterThan(before);
      assertThat(archive.article(id)).contains(edited);
      assertThat(archive.entries(List.of(id)).getFirst().title()).isEqualTo("Plums, corrected");
      Edits.Standing standing = archive.edits().standing(id).orElseThrow();
      assertThat(standing.current().editor()).isEqualTo("nora");
      assertThat(standing.current().remark()).isEqualTo("The title");
      assertThat(standing.sourceChanged()).isFalse();

      // The same page again is known; another text of it is kept beside.
      assertThat(kept(archive, "As it was.")).isEqualTo(Kept.Outcome.KNOWN);
      assertThat(kept(archive, "As it is.")).isEqualTo(Kept.Outcome.REVISED);
      assertThat(kept(archive, "As it is.")).isEqualTo(Kept.Outcome.KNOWN);
      assertThat(archive.article(id)).contains(edited);
      standing = archive.edits().standing(id).orElseThrow();
      assertThat(standing.sourceChanged()).isTrue();
      assertThat(standing.source().number()).isEqualTo(3);
      assertThat(archive.inbox().items(Inbox.State.SOURCE_CHANGED, null, null, 0, 9))
          .extracting(Inbox.Item::id)
          .containsExactly(id);

      // Who takes it into account says so by saving.
      archive.edits().save(id, 2, 3, edited, "piet", "Ours stays");
      standing = archive.edits().standing(id).orElseThrow();
      assertThat(standing.sourceChanged()).isFalse();
      assertThat(standing.current().number()).isEqualTo(4);
      assertThat(archive.inbox().count(Inbox.State.SOURCE_CHANGED)).isZero();
      assertThat(archive.revisions(id))
          .extracting(Revision::isFromSource)
          .containsExactly(true, false, true, false);
      assertThat(new Inspection(archive, _ -> {}).run().damage()).isEmpty();
    }
  }

  private static Kept.Outcome kept(Archive archive, String text) {
    return archive.keep(List.of(article("plums").text(text).finding())).getFirst().outcome();
  }

  @ParameterizedTest
  @EnumSource
  void whoIsOvertakenIsTold(Engine engine) {
    try (Archive archive = engine.open(folder, "overtaken")) {
      ArticleId id = article("plums").text("As it was.").keep(archive);
      Article one = titled(archive.article(id).orElseThrow(), "One");
      Article two = titled(one, "Two");
      archive.edits().save(id, 1, 1, one, "nora", "");
      assertThat(archive.edits().save(id, 2, 1, one, "nora", "")).isEqualTo(2);
      assertThatThrownBy(() -> archive.edits().save(id, 1, 1, two, "piet", ""))
          .isInstanceOf(Edits.Overtaken.class);
      assertThat(archive.article(id)).contains(one);
      assertThat(archive.revisions(id)).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aHiddenArticleIsForEditorsAlone(Engine engine) {
    try (Archive archive = engine.open(folder, "hidden")) {
      ArticleId id = article("plums").text("As it was.").section("Fields").keep(archive);
      long before = archive.lastChange();
      archive.edits().hide(id, true);
      assertThat(archive.lastChange()).isGreaterThan(before);
      assertThat(archive.shown(id)).isEmpty();
      assertThat(archive.article(id)).isPresent();
      assertThat(archive.browsing().newest(Criteria.ALL, 0, 9)).isEmpty();
      assertThat(archive.browsing().names(Facet.SECTION)).isEmpty();
      assertThat(archive.entries(List.of(id)).getFirst().hidden()).isTrue();
      assertThat(archive.changedAfter(before, 9))
          .extracting(ChangedArticle::hidden)
          .containsExactly(true);
      assertThat(archive.inbox().count(Inbox.State.HIDDEN)).isEqualTo(1);
      archive.edits().hide(id, false);
      assertThat(archive.shown(id)).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEditorDecidesWhatIsADuplicate(Engine engine) {
    try (Archive archive = engine.open(folder, "twins")) {
      ArticleId first = article("first").text(LONG).keep(archive);
      ArticleId second = article("second").text(LONG).keep(archive);
      ArticleId third = article("third").text("Quite another text.").keep(archive);
      assertThat(archive.edits().standing(second).orElseThrow().twinOf()).isEqualTo(first);
      archive.edits().unlink(second, "nora");
      assertThat(archive.edits().standing(second).orElseThrow().twinOf()).isNull();
      // Not linked again when its page comes anew.
      archive.keep(List.of(article("second").text(LONG, "And more.").finding()));
      assertThat(archive.edits().standing(second).orElseThrow().twinOf()).isNull();

      assertThat(archive.edits().link(third, second, "nora")).isTrue();
      assertThat(archive.edits().link(second, first, "nora")).isTrue();
      assertThat(archive.edits().standing(third).orElseThrow().twinOf()).isEqualTo(first);
      assertThat(archive.edits().link(first, second, "nora")).isFalse();
      assertThat(archive.edits().link(first, new ArticleId("0".repeat(20)), "nora")).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theInboxHasWhatCameInLastFirst(Engine engine) {
    try (Archive archive = engine.open(folder, "inbox")) {
      ArticleId plums = article("plums").title("100% Plums").text("One.").keep(archive);
      ArticleId pears = article("pears").title("Pears").text("Two.").keep(archive);
      assertThat(archive.inbox().items(Inbox.State.ALL, null, null, 0, 9))
          .extracting(Inbox.Item::id)
          .containsExactlyInAnyOrder(pears, plums);
      assertThat(archive.inbox().items(Inbox.State.ALL, null, "0% pl", 0, 9))
          .extracting(Inbox.Item::id)
          .containsExactly(plums);
      assertThat(archive.inbox().items(Inbox.State.ALL, null, "%", 1, 9)).isEmpty();
      assertThat(archive.inbox().items(Inbox.State.ALL, "none", null, 0, 9)).isEmpty();
      assertThat(archive.inbox().items(Inbox.State.SHOWN, null, null, 1, 9)).hasSize(1);
    }
  }

  private static Article titled(Article article, String title) {
    Metadata old = article.metadata();
    return new Article(
        new Metadata(
            title,
            old.standfirst(),
            old.bylines(),
            old.published(),
            old.modified(),
            old.language(),
            old.section(),
            old.tags(),
            old.canonical(),
            old.site()),
        article.body(),
        article.footnotes(),
        article.kind(),
        article.origin());
  }
}
