package org.compend.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.compend.HouseNote;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The notes of the house, on SQLite and on PostgreSQL. */
class HouseNoteBookTest {
  private static final int EDITORS = 4;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void ofEditorsWhoKeepANoteOnOneNameAtOnceOneIsFirst(Engine engine) throws Exception {
    try (Archive archive = engine.open(folder, "archive");
        ExecutorService threads = Executors.newFixedThreadPool(EDITORS)) {
      for (int round = 0; round < 5; round++) {
        String term = "bell " + round;
        CyclicBarrier together = new CyclicBarrier(EDITORS);
        Callable<Boolean> keeping =
            () -> {
              together.await();
              return isKept(archive, term);
            };
        long kept = 0;
        for (Future<Boolean> one : threads.invokeAll(List.of(keeping, keeping, keeping, keeping))) {
          kept += one.get() ? 1 : 0;
        }
        assertThat(kept).isEqualTo(1);
      }
      assertThat(archive.houseNotes().all()).hasSize(5);
    }
  }

  private static boolean isKept(Archive archive, String term) {
    HouseNote note =
        new HouseNote(term, List.of(), HouseNote.Form.FOOTNOTE, "It rings.", List.of());
    String id = "%020x".formatted(Thread.currentThread().threadId());
    try {
      archive
          .houseNotes()
          .keep(new HouseNoteBook.Kept(id(term, id), null, note, "ida", Instant.EPOCH));
      return true;
    } catch (ArchiveException e) {
      assertThat(e).hasMessageContaining("there is a note on “" + term + "” already");
      return false;
    }
  }

  private static String id(String term, String thread) {
    return term.substring(term.length() - 1) + thread.substring(1);
  }
}
