package org.compend.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.compend.Bytes;
import org.compend.archive.Archive;
import org.compend.archive.Database;
import org.compend.archive.search.SearchIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The option that tells which archive is meant.
 *
 * <p>An archive lies where {@code --database} says, else where the environment variable {@code
 * COMPEND_DATABASE} does (so that a password need not stand on the command line), else in the file
 * {@code archive.db} of {@link #home}.
 */
final class ArchiveOptions {
  @Option(
      names = "--database",
      paramLabel = "DATABASE",
      description =
          "The archive: a file, or jdbc:postgresql://host/name?user=…; else what COMPEND_DATABASE"
              + " says, else archive.db in the folder COMPEND_HOME (by default the place that the"
              + " system has for programs' data).")
  private @Nullable String database;

  /** Opens the archive, and makes it where there is none. */
  Archive open(Shell shell) {
    return Archive.open(database(shell));
  }

  /** Opens the archive where there is one; for commands that have nothing to do without. */
  Archive openExisting(Shell shell) {
    Database database = database(shell);
    if (database instanceof Database.Sqlite(Path file) && !Files.exists(file)) {
      throw new Misused(
          "there is no archive "
              + file
              + " yet: compend add makes it, or --database names another");
    }
    return Archive.open(database);
  }

  /** Opens an archive's search index. */
  static SearchIndex index(Archive archive, Shell shell, Consumer<String> say) {
    return SearchIndex.open(archive, indexFolder(archive, shell), say);
  }

  /** Where an archive's search index lies: beside its file, or in the program's own folder. */
  static Path indexFolder(Archive archive, Shell shell) {
    return switch (archive.database()) {
      case Database.Sqlite(Path file) -> file.resolveSibling(file.getFileName() + "-search");
      case Database.Postgres postgres -> {
        Bytes name = Bytes.of(postgres.name().getBytes(StandardCharsets.UTF_8));
        yield home(shell).resolve("search").resolve(name.sha256().substring(0, 12));
      }
    };
  }

  /** Which database is meant. */
  Database database(Shell shell) {
    String setting = database == null ? shell.environment().get("COMPEND_DATABASE") : database;
    if (setting == null || setting.isBlank()) {
      return new Database.Sqlite(home(shell).resolve("archive.db"));
    }
    return database(setting, shell);
  }

  /** The database that a setting names. */
  static Database database(String setting, Shell shell) {
    try {
      return switch (Database.of(setting.strip())) {
        case Database.Sqlite(Path file) ->
            new Database.Sqlite(shell.folder().resolve(file).toAbsolutePath().normalize());
        case Database.Postgres postgres -> postgres;
      };
    } catch (InvalidPathException e) {
      throw new Misused(setting + " is neither a file's name nor a database's address");
    } catch (IllegalArgumentException e) {
      throw new Misused(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The program's own folder: {@code COMPEND_HOME}, else the platform's place for programs' data
   * (XDG Base Directory Specification, section 3; Application Support; LocalAppData).
   */
  static Path home(Shell shell) {
    Map<String, String> environment = shell.environment();
    String told = environment.getOrDefault("COMPEND_HOME", "");
    if (!told.isBlank()) {
      return shell.folder().resolve(told).toAbsolutePath().normalize();
    }
    Path user = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", ".")));
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Path data;
    if (system.startsWith("windows")) {
      String local = environment.getOrDefault("LOCALAPPDATA", "");
      data = local.isEmpty() ? user.resolve("AppData").resolve("Local") : Path.of(local);
    } else if (system.startsWith("mac")) {
      data = user.resolve("Library").resolve("Application Support");
    } else {
      Path xdg = Path.of(environment.getOrDefault("XDG_DATA_HOME", ""));
      // The specification wants relative paths to be ignored.
      data = xdg.isAbsolute() ? xdg : user.resolve(".local").resolve("share");
    }
    return data.resolve("compend").toAbsolutePath().normalize();
  }
}
