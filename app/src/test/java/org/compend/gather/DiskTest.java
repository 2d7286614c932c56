package org.compend.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Origin;
import org.compend.archive.Archive;
import org.compend.archive.ArchiveException;
import org.compend.archive.Database;
import org.compend.archive.Kept;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An import onto disks that take no more, and beside another import. */
@Timeout(120)
class DiskTest {
  @TempDir private Path folder;

  @Test
  void aFullDatabaseIsSaidAndWhatWasToldIsKept() {
    Path file = folder.resolve("archive.db");
    // SQLite's own limit on pages of 4 KB stands for the end of the disk.
    full(new Database.Sqlite(Path.of(file + "?max_page_count=400")), new Database.Sqlite(file));
  }

  @Test
  @Tag("long")
  void aFullDiskIsSaidAndWhatWasToldIsKept() throws IOException, InterruptedException {
    mounted("size=3m");
    try {
      Database database = new Database.Sqlite(folder.resolve("archive.db"));
      full(database, database);
    } finally {
      run("umount", folder.toString());
    }
  }

  @Test
  @Tag("long")
  void aReadOnlyDiskIsSaid() throws IOException, InterruptedException {
    mounted("size=3m");
    try {
      Database database = new Database.Sqlite(folder.resolve("archive.db"));
      Archive.open(database).close();
      run("mount", "-o", "remount,ro", folder.toString());
      assertThatThrownBy(
              () -> {
                try (Archive archive = Archive.open(database)) {
                  new Gatherer(archive, _ -> {}).take(pages(0, 3));
                }
              })
          .isInstanceOf(ArchiveException.class)
          .hasMessageContaining(folder.resolve("archive.db").toString())
          .hasMessageContaining("cannot be written");
    } finally {
      run("umount", folder.toString());
    }
  }

  @Test
  void twoImportsIntoOneArchiveTakeTurns() throws InterruptedException {
    Database database = new Database.Sqlite(folder.resolve("archive.db"));
    List<Throwable> failures = new ArrayList<>();
    List<Kept> kept = new ArrayList<>();
    List<Thread> imports =
        IntStream.range(0, 2)
            .mapToObj(number ->
                Thread.ofPlatform()
                    .uncaughtExceptionHandler((_, failure) -> {
                      synchronized (failures) {
                        failures.add(failure);
                      }
                    })
                    .start(() -> {
                      // Each with connections of its own, as two programs have them.
                      try (Archive archive = Archive.open(database)) {
                        new Gatherer(
                                archive,
                                outcome -> {
                                  synchronized (kept) {
                                    kept.add(((Outcome.Taken) outcome).kept());
                                  }
                                })
                            .take(pages(number * 200, 400));
                      }
                    }))
            .toList();
    for (Thread one : imports) {
      one.join();
    }
    assertThat(failures).isEmpty();
    assertThat(kept).hasSize(800);
    assertThat(kept.stream().filter(one -> one.outcome() == Kept.Outcome.NEW)).hasSize(600);
    try (Archive archive = Archive.open(database)) {
      assertThat(archive.size()).isEqualTo(600);
    }
  }

  private static void full(Database small, Database roomy) {
    List<Kept> told = new ArrayList<>();
    assertThatThrownBy(
            () -> {
              try (Archive archive = Archive.open(small)) {
                new Gatherer(archive, outcome -> told.add(((Outcome.Taken) outcome).kept()))
                    .take(pages(0, 3_000));
              }
            })
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("archive.db")
        .hasMessageContaining("the disk is full")
        .hasMessageContaining("make room");
    assertThat(told).isNotEmpty();
    try (Archive archive = Archive.open(roomy)) {
      assertThat(archive.size()).isEqualTo(told.size());
      assertThat(told).allSatisfy(kept -> assertThat(archive.article(kept.id())).isPresent());
    }
  }

  private void mounted(String options) throws IOException, InterruptedException {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/mount"))
            && run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()) == 0,
        "only the system's administrator can mount a small disk");
  }

  private static int run(String... words) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  private static Iterator<Reading> pages(int from, int number) {
    return IntStream.range(from, from + number).mapToObj(DiskTest::page).iterator();
  }

  private static Reading page(int number) {
    URI url = URI.create("https://furrow.example/" + number);
    // Words that do not pack well.
    Random random = new Random(number);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      words.append(Long.toString(random.nextLong(1L << 40), 36)).append(' ');
    }
    String page =
        "<!DOCTYPE html><title>Story %d</title><article><h1>Story %d</h1><p>%s</p></article>"
            .formatted(number, number, words);
    Capture capture =
        new Capture(
            new Origin(url, url, null),
            "text/html",
            Bytes.of(page.getBytes(StandardCharsets.UTF_8)));
    return new Reading.Page(url.toString(), capture, null, _ -> Optional.empty(), false);
  }
}
