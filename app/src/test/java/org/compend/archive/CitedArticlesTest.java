package org.compend.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compend.archive.Sample.article;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.compend.Article;
import org.compend.apparatus.Holdings;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What articles lead to, on SQLite and on PostgreSQL. */
class CitedArticlesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void whatIsInTheArchiveIsKnownInFull(Engine engine) {
    try (Archive archive = engine.open(folder, "cited")) {
      Instant before = Instant.ofEpochSecond(Instant.now().getEpochSecond() - 60);
      ArticleId salt = article("salt").title("The salt road").by("Ada Moss").keep(archive);
      Article citing =
          archive
              .article(
                  article("harbour")
                      .link("A piece on salt", "http://www.example.org/salt?utm_source=x#end")
                      .link("Elsewhere", "https://elsewhere.example/1")
                      .keep(archive))
              .orElseThrow();
      Holdings held = archive.citedBy(List.of(citing), null);
      assertThat(held.pieces()).containsOnlyKeys("example.org/salt");
      assertThat(held.pieces())
          .extractingByKey("example.org/salt")
          .extracting(piece -> piece.metadata().title())
          .isEqualTo("The salt road");
      // A digest that was made before knows nothing of what came in later.
      assertThat(archive.citedBy(List.of(citing), before)).isEqualTo(Holdings.none());
      assertThat(archive.citedBy(List.of(citing), before.plusSeconds(120)).pieces()).hasSize(1);

      archive.edits().hide(salt, true);
      assertThat(archive.citedBy(List.of(citing), null)).isEqualTo(Holdings.none());
    }
  }
}
