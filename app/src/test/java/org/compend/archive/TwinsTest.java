package org.compend.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compend.archive.Sample.article;

import java.nio.file.Path;
import java.util.List;
import org.compend.archive.search.Search;
import org.compend.archive.search.SearchIndex;
import org.compend.select.Chooser;
import org.compend.select.Selection;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of articles that say nearly the same, on SQLite and on PostgreSQL. */
class TwinsTest {
  private static final String STORY =
      "The harbour master has ordered that all boats be moored twice until the end of the month,"
          + " since the spring tide is expected to be the highest in forty years, and the baker on"
          + " the quay has carried his flour upstairs.";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void aNearDuplicateIsLinkedToTheFirstAndLeftOut(Engine engine) {
    try (Archive archive = engine.open(folder, "archive");
        SearchIndex index = SearchIndex.open(archive, folder.resolve(engine.name()), _ -> {})) {
      ArticleId first = article("first").title("Tides").text(STORY).keep(archive);
      ArticleId copy =
          article("copy")
              .title("Moor twice, says master")
              .site("The Hedge")
              .day("2021-09-12")
              .text(STORY.replace("ordered", "decreed"), "Read more in our evening edition.")
              .keep(archive);
      ArticleId third =
          article("third").site("The Hedge").text(STORY.replace("forty", "fifty")).keep(archive);
      ArticleId other = article("other").text("Plums are late this year.").keep(archive);
      index.catchUp();

      assertThat(archive.entries(List.of(first, copy, third, other)))
          .extracting(Entry::twinOf)
          .containsExactly(null, first, first, null);
      assertThat(ids(archive, Selection.Rule.ALL)).containsExactlyInAnyOrder(first, other);
      // Where the first is not meant, the copy stands for it.
      Criteria hedge = Criteria.ALL.with(Facet.SITE, List.of("The Hedge"));
      assertThat(ids(archive, rule(hedge, false))).containsExactly(copy);
      assertThat(ids(archive, rule(hedge, true))).containsExactly(copy, third);
      assertThat(index.search(Search.of("harbour")).total()).isEqualTo(1);
      assertThat(index.search(Search.of("harbour").withTwins(true)).total()).isEqualTo(3);

      article("copy").title("Now of something else").text("Pears are early.").keep(archive);
      assertThat(archive.entries(List.of(copy)).getFirst().twinOf()).isNull();
    }
  }

  private static Selection.Rule rule(Criteria criteria, boolean twins) {
    return new Selection.Rule(
        criteria, null, Selection.Preference.NEWEST, new Selection.Limit.None(), twins);
  }

  private static List<ArticleId> ids(Archive archive, Selection selection) {
    Chooser chooser =
        new Chooser(
            archive,
            () -> {
              throw new AssertionError("no query, no index");
            });
    return chooser.choose(selection).stream().map(chosen -> chosen.entry().id()).toList();
  }
}
