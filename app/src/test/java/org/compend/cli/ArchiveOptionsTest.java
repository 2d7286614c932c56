package org.compend.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.compend.archive.Archive;
import org.compend.archive.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Where the archive lies. */
class ArchiveOptionsTest {
  @TempDir private Path folder;

  @Test
  void theOptionComesFirstThenTheDatabaseVariableThenTheHome() {
    Map<String, String> all =
        Map.of(
            "COMPEND_DATABASE", "jdbc:postgresql://db.example/magazine?user=a&password=b",
            "COMPEND_HOME", "kept",
            "HOME", "/home/vera");
    assertThat(database(all, "--database", "mine.db"))
        .isEqualTo(new Database.Sqlite(folder.resolve("mine.db")));
    assertThat(database(all))
        .isEqualTo(
            new Database.Postgres("jdbc:postgresql://db.example/magazine?user=a&password=b"));
    assertThat(database(Map.of("COMPEND_HOME", "kept", "HOME", "/home/vera")))
        .isEqualTo(new Database.Sqlite(folder.resolve("kept/archive.db")));
  }

  @Test
  void withoutAWordThePlatformHasAPlace() {
    assumeTrue(System.getProperty("os.name").startsWith("Linux"));
    assertThat(database(Map.of("HOME", "/home/vera")))
        .isEqualTo(new Database.Sqlite(Path.of("/home/vera/.local/share/compend/archive.db")));
    assertThat(database(Map.of("HOME", "/home/vera", "XDG_DATA_HOME", "/data")))
        .isEqualTo(new Database.Sqlite(Path.of("/data/compend/archive.db")));
    assertThat(database(Map.of("HOME", "/home/vera", "XDG_DATA_HOME", "relative")))
        .isEqualTo(new Database.Sqlite(Path.of("/home/vera/.local/share/compend/archive.db")));
  }

  @Test
  void whatHasNothingToReadSaysHowToBegin() {
    ArchiveOptions options = options("--database", "none.db");
    assertThatThrownBy(() -> options.openExisting(shell(Map.of())))
        .isInstanceOf(Misused.class)
        .hasMessageContaining("there is no archive " + folder.resolve("none.db"))
        .hasMessageContaining("compend add");
    options.open(shell(Map.of())).close();
    try (Archive archive = options.openExisting(shell(Map.of()))) {
      assertThat(archive.size()).isZero();
    }
  }

  @Test
  void otherDatabasesAreRefused() {
    assertThatThrownBy(() -> database(Map.of(), "--database", "jdbc:mysql://x/y"))
        .isInstanceOf(Misused.class)
        .hasMessageContaining("jdbc:postgresql:");
  }

  private Database database(Map<String, String> environment, String... words) {
    return options(words).database(shell(environment));
  }

  private static ArchiveOptions options(String... words) {
    Some some = new Some();
    new CommandLine(some).parseArgs(words);
    return some.archive;
  }

  @Command
  private static final class Some {
    @Mixin private final ArchiveOptions archive = new ArchiveOptions();
  }

  private Shell shell(Map<String, String> environment) {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new Shell(
        InputStream.nullInputStream(), nowhere, nowhere, folder, false, false, environment);
  }
}
