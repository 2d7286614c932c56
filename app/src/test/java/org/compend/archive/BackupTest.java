package org.compend.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compend.archive.Sample.article;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.compend.Block;
import org.compend.Bytes;
import org.compend.HouseNote;
import org.compend.Inline;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a backup holds, and what a check finds, on SQLite and on PostgreSQL. */
class BackupTest {
  private static final Bytes IMAGE = Bytes.of("drawing".getBytes(StandardCharsets.UTF_8));

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void everythingComesBackOnEitherDatabase(Engine engine) {
    Path file = folder.resolve("backup.db");
    try (Archive archive = engine.open(folder, "archive")) {
      ArticleId id = fill(archive);
      Backup.write(archive, file);
      assertThatThrownBy(() -> Backup.write(archive, file)).hasMessageContaining("there already");

      for (Engine other : Engine.values()) {
        Database target =
            other.database(folder, "restored" + engine.name().toLowerCase(Locale.ROOT));
        Backup.restore(file, target);
        try (Archive restored = Archive.open(target)) {
          assertThat(restored.article(id)).isEqualTo(archive.article(id));
          assertThat(restored.article(id, 1)).isEqualTo(archive.article(id, 1));
          assertThat(restored.assets(id).find(URI.create("https://example.org/a.png")))
              .contains(IMAGE);
          assertThat(restored.changesAfter(0, 10)).isEqualTo(archive.changesAfter(0, 10));
          assertThat(restored.ledger().deliveries()).isEqualTo(archive.ledger().deliveries());
          assertThat(new Inspection(restored, _ -> {}).run().damage()).isEmpty();
          // It goes on where it was.
          article("later").keep(restored);
          assertThat(restored.lastChange()).isGreaterThan(archive.lastChange());
        }
        assertThatThrownBy(() -> Backup.restore(file, target))
            .isInstanceOf(ArchiveException.class)
            .hasMessageContaining("already");
      }
    }
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains(".part"));
  }

  @ParameterizedTest
  @EnumSource
  void anArchiveMovesToTheOtherDatabaseAndBackRowByRow(Engine engine) {
    Engine other = engine == Engine.SQLITE ? Engine.POSTGRESQL : Engine.SQLITE;
    try (Archive archive = engine.open(folder, "home")) {
      ArticleId id = fill(archive);
      Database abroad = other.database(folder, "abroad");
      Moved there = Backup.move(archive, abroad);
      assertThat(there.rows()).isGreaterThan(10);
      assertThatThrownBy(() -> Backup.move(archive, abroad)).hasMessageContaining("already");
      Database again = engine.database(folder, "again");
      try (Archive moved = Archive.open(abroad)) {
        assertThat(Backup.move(moved, again)).isEqualTo(there);
      }
      try (Archive back = Archive.open(again)) {
        assertThat(back.article(id)).isEqualTo(archive.article(id));
        assertThat(compare(archive, back)).isEqualTo(there.rows());
        back.write(
            handle -> handle.execute("update article set title = 'x' where id = ?", id.value()));
        assertThatThrownBy(() -> compare(archive, back))
            .isInstanceOf(ArchiveException.class)
            .hasMessageContaining("the table article differs");
      }
    }
  }

  private static long compare(Archive one, Archive other) {
    return one.read(
        here -> other.read(there -> Comparison.compare(Migrator.tables(), here, there)));
  }

  @ParameterizedTest
  @EnumSource
  void writersGoOnMeanwhile(Engine engine) throws InterruptedException {
    try (Archive archive = engine.open(folder, "archive")) {
      fill(archive);
      AtomicBoolean done = new AtomicBoolean();
      Thread writer =
          Thread.ofPlatform()
              .start(() -> {
                for (int i = 0; !done.get(); i++) {
                  article("n" + i).text("Number " + i).keep(archive);
                }
              });
      Path file = folder.resolve("backup.db");
      try {
        Backup.write(archive, file);
      } finally {
        done.set(true);
        writer.join();
      }
      try (Archive backup = Archive.open(new Database.Sqlite(file))) {
        assertThat(backup.size()).isBetween(2L, archive.size());
        assertThat(new Inspection(backup, _ -> {}).run().damage()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCheckNamesWhatIsDamaged(Engine engine) {
    try (Archive archive = engine.open(folder, "archive")) {
      fill(archive);
      Inspection.Report well = new Inspection(archive, _ -> {}).run();
      assertThat(well.damage()).isEmpty();
      assertThat(well.revisions()).isEqualTo(3);
      archive.write(handle ->
          handle.execute(
              "update content set bytes = ? where digest = (select min(digest) from asset)",
              "drowning".getBytes(StandardCharsets.UTF_8)));

      assertThat(new Inspection(archive, _ -> {}).run().damage())
          .singleElement()
          .asString()
          .contains(IMAGE.sha256(), "other bytes than were kept");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoBackupIsNotRestored(Engine engine) throws IOException {
    Path letter = folder.resolve("letter.txt");
    Files.writeString(letter, "Dear editors, this is a letter and no backup at all. ".repeat(50));
    Database target = engine.database(folder, "target");
    assertThatThrownBy(() -> Backup.restore(letter, target))
        .isInstanceOf(ArchiveException.class)
        .hasMessageStartingWith(letter + " cannot be restored: ")
        .hasMessageNotContaining("part");
    assertThatThrownBy(() -> Backup.restore(folder.resolve("none"), target))
        .hasMessageContaining("there is no backup");
    assertThat(folder.resolve("target.db")).doesNotExist();
  }

  private static ArticleId fill(Archive archive) {
    article("a").text("The old text.").image("a.png", IMAGE).keep(archive);
    ArticleId id = article("a").text("The new text.").image("a.png", IMAGE).keep(archive);
    article("b").by("Vera Lind").tag("plums").text("Another text.").keep(archive);
    archive.ledger().keep(new Series("weekly", "", ""));
    Plan plan =
        new Plan(
            "Weekly",
            "",
            "",
            true,
            new Foreword(
                "Words.", List.of(new Block.Paragraph(List.of(new Inline.Text("Words."))))),
            new CoverPicture(archive.digestDrafts().picture(IMAGE), "A plum."),
            List.of(new Pin(id, 2, "Fields")),
            List.of(
                new HouseNote(
                    "a", List.of("b"), HouseNote.Form.FOOTNOTE, "letter", List.of("sign"))));
    archive.ledger().add("weekly", plan, Instant.EPOCH, "nora", false);
    archive.ledger().correct(1, 1, plan, Instant.EPOCH, "nora", "A letter.");
    return id;
  }
}
