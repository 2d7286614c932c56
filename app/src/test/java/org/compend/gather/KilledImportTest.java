package org.compend.gather;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.Change;
import org.compend.archive.Database;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that is killed again and again: nothing that was told is lost, nothing is half. */
@Tag("long")
class KilledImportTest {
  private static final int KILLS = 20;
  private static final int PAGES = 6_000;

  @TempDir private Path folder;

  @Test
  void onSqlite() throws IOException, InterruptedException {
    check(folder.resolve("archive.db").toString());
  }

  @Test
  void onPostgres() throws IOException, InterruptedException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      check(postgres.getJdbcUrl("postgres", "postgres"));
    }
  }

  private void check(String database) throws IOException, InterruptedException {
    Path file = folder.resolve("pages.warc.gz");
    ImportSpeed.main(
        new String[] {"write", folder.toString(), String.valueOf(PAGES), file.toString()});
    Random random = new Random(7);
    Set<String> told = new HashSet<>();
    int kills = 0;
    int again = 0;
    boolean done = false;
    while (!done) {
      Process child = child(file, database);
      int until = 40 + random.nextInt(PAGES / KILLS);
      int fresh = 0;
      try (BufferedReader lines = child.inputReader()) {
        String line = lines.readLine();
        while (line != null) {
          done = line.equals("done");
          if (line.endsWith(" NEW")) {
            assertThat(told.add(line.substring(0, 20))).as("kept twice: %s", line).isTrue();
            fresh++;
          } else if (!done) {
            again++;
          }
          if (fresh == until && kills < KILLS) {
            // In the middle of the next batch, at any moment of it.
            Thread.sleep(random.nextInt(300));
            child.destroyForcibly();
            kills++;
            fresh++;
          }
          line = lines.readLine();
        }
      } catch (IOException _) {
        // Its output ends with it.
      }
      assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
      whole(database, told);
    }
    assertThat(kills).isEqualTo(KILLS);
    assertThat(again).as("articles met again after a kill").isPositive();
    try (Archive archive = Archive.open(Database.of(database))) {
      assertThat(archive.size()).isEqualTo(PAGES);
    }
  }

  /** All that was told is there, and all that is there is whole. */
  private static void whole(String database, Set<String> told) {
    try (Archive archive = Archive.open(Database.of(database))) {
      Set<String> there = new HashSet<>();
      for (Change change : archive.changesAfter(0, PAGES * 2)) {
        there.add(change.article().value());
        if (there.size() % 50 == 0) {
          assertThat(archive.article(change.article())).isPresent();
          assertThat(archive.revisions(change.article())).hasSize(1);
        }
      }
      assertThat(there).containsAll(told);
      told.addAll(there);
      assertThat(archive.size()).isEqualTo(there.size());
      there.stream()
          .limit(20)
          .map(ArticleId::new)
          .forEach(id -> assertThat(archive.article(id).orElseThrow().body()).isNotEmpty());
    }
  }

  private static Process child(Path file, String database) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dslf4j.internal.verbosity=ERROR",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            ImportChild.class.getName(),
            file.toString(),
            database)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
