package org.compend.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compend.archive.Sample.article;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What there is to read, on SQLite and on PostgreSQL. */
class BrowsingTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void namesCountTheArticlesThatCanBeRead(Engine engine) {
    try (Archive archive = engine.open(folder, "names")) {
      article("plums").by("Vera Lind").by("Vera Lind").tag("fruit").text("Plums.").keep(archive);
      article("pears").by("Vera Lind").by("Anton Rieger").tag("fruit").text("Pears.").keep(archive);
      ArticleId hidden =
          article("ships")
              .by("Vera Lind")
              .by("Nobody Else")
              .tag("sea")
              .text("Ships.")
              .keep(archive);
      archive.edits().hide(hidden, true);

      assertThat(archive.browsing().names(Facet.AUTHOR))
          .containsExactly(new FacetValue("Vera Lind", 2), new FacetValue("Anton Rieger", 1));
      assertThat(archive.browsing().names(Facet.TAG)).containsExactly(new FacetValue("fruit", 2));
      assertThat(archive.browsing().names(Facet.LANGUAGE)).containsExactly(new FacetValue("en", 2));
    }
  }

  @ParameterizedTest
  @EnumSource
  void articlesChangedAreReadInAnyNumber(Engine engine) {
    try (Archive archive = engine.open(folder, "changed")) {
      ArticleId plums = article("plums").text("Plums.").keep(archive);
      ArticleId pears = article("pears").text("Pears.").keep(archive);
      archive.edits().hide(pears, true);

      assertThat(archive.changed(List.of())).isEmpty();
      assertThat(archive.changed(List.of(plums, pears)))
          .containsExactlyInAnyOrderElementsOf(archive.changedAfter(0, 9));
    }
  }
}
