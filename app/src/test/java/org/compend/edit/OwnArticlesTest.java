package org.compend.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.compend.archive.Archive;
import org.compend.archive.Database;
import org.compend.archive.Draft;
import org.compend.extract.Extractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnArticlesTest {
  @TempDir private Path folder;

  @Test
  void whoeverChangesADraftInTheSameMillisecondIsOvertaken() {
    Clock clock = Clock.fixed(Instant.parse("2021-09-10T08:00:00.0005Z"), ZoneOffset.UTC);
    try (Archive archive = Archive.open(new Database.Sqlite(folder.resolve("archive.db")))) {
      OwnArticles own = new OwnArticles(archive, Extractor.standard(), clock);
      Draft first = kept(own.keep(null, "# Ebb\n", "nora"));
      assertThat(archive.drafts().find(first.id())).contains(first);
      Draft hers = kept(own.keep(first, "# Ebb\n\nHers.\n", "nora"));
      assertThat(own.keep(first, "# Ebb\n\nHis.\n", "otto"))
          .isInstanceOf(OwnArticles.Outcome.Overtaken.class);
      assertThat(archive.drafts().find(first.id())).contains(hers);
    }
  }

  private static Draft kept(OwnArticles.Outcome outcome) {
    assertThat(outcome).isInstanceOf(OwnArticles.Outcome.Kept.class);
    return ((OwnArticles.Outcome.Kept) outcome).draft();
  }
}
