package org.compend.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.compend.scratch.Scratch;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Copies an archive into a file, and back from it.
 *
 * <p>The file is an archive in SQLite, whatever the archive itself lies in; so a backup can be
 * looked into as it is, and an archive can move from one database to the other.
 */
public final class Backup {
  private Backup() {}

  /**
   * Writes a whole archive, as it is at one moment, into a new file, while others go on writing.
   *
   * @throws ArchiveException if the file is there already or cannot be written; nothing is left of
   *     it then
   */
  public static void write(Archive archive, Path file) {
    if (Files.exists(file)) {
      throw new ArchiveException(file + " is there already: name another file for the backup");
    }
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      switch (archive.database()) {
        case Database.Sqlite _ -> archive.copyInto(part);
        case Database.Postgres _ -> {
          try (Archive copy = Archive.open(new Database.Sqlite(part))) {
            copy(archive, copy);
          }
        }
      }
      Files.move(part, file);
    } catch (IOException | ArchiveException e) {
      throw new ArchiveException("cannot write the backup " + file + ": " + e.getMessage(), e);
    } finally {
      remove(part);
    }
  }

  /**
   * Makes an archive of a backup.
   *
   * @param into a database that holds no articles yet
   * @throws ArchiveException if the file is no backup, or the database holds an archive already
   */
  public static void restore(Path file, Database into) {
    if (!Files.isRegularFile(file)) {
      throw new ArchiveException("there is no backup " + file);
    }
    if (!Files.isReadable(file)) {
      throw new ArchiveException("cannot read the backup " + file + ": mend its rights");
    }
    switch (into) {
      case Database.Sqlite(Path target) -> restore(file, target);
      case Database.Postgres _ -> {
        try (Scratch scratch = Scratch.open();
            Archive backup = opened(draft(file, scratch), file);
            Archive target = Archive.open(into)) {
          if (target.size() > 0) {
            throw full(into.name());
          }
          copy(backup, target);
        } catch (IOException e) {
          throw new ArchiveException(
              "cannot copy the backup "
                  + file
                  + " to a temporary file: "
                  + e.getMessage()
                  + "; make room in "
                  + System.getProperty("java.io.tmpdir"),
              e);
        }
      }
    }
  }

  /**
   * Copies an archive, as it is at one moment, into another database and compares every row, all in
   * one transaction: after whatever end either the whole is there, or nothing.
   *
   * @param into a database that holds no articles yet
   * @throws ArchiveException if it holds an archive already, or what arrived is not what was sent
   */
  public static Moved move(Archive archive, Database into) {
    return switch (into) {
      case Database.Sqlite(Path target) -> move(archive, target);
      case Database.Postgres _ -> {
        try (Archive copy = Archive.open(into)) {
          if (copy.size() > 0) {
            throw full(into.name());
          }
          yield copy(archive, copy);
        }
      }
    };
  }

  private static Moved move(Archive archive, Path target) {
    if (Files.exists(target)) {
      throw full(target.toString());
    }
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Moved moved;
      Files.deleteIfExists(part);
      try (Archive copy = Archive.open(new Database.Sqlite(part))) {
        moved = copy(archive, copy);
      }
      Files.move(part, target);
      return moved;
    } catch (IOException e) {
      throw new ArchiveException("cannot write " + target + ": " + e.getMessage(), e);
    } finally {
      remove(part);
    }
  }

  private static void restore(Path file, Path target) {
    if (Files.exists(target)) {
      throw full(target.toString());
    }
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.copy(file, part);
      // Opening it tells whether it is an archive, and brings one of an older program up to date.
      opened(part, file).close();
      Files.move(part, target);
    } catch (IOException e) {
      throw new ArchiveException("cannot restore " + file + " to " + target + ": " + e, e);
    } finally {
      remove(part);
    }
  }

  /** Opens a copy of a backup; what is wrong with it is said of the backup. */
  private static Archive opened(Path copy, Path backup) {
    try {
      return Archive.open(new Database.Sqlite(copy));
    } catch (ArchiveException e) {
      String reason = String.valueOf(e.getMessage()).replace(copy.toString(), backup.toString());
      throw new ArchiveException(backup + " cannot be restored: " + reason, e);
    }
  }

  /** A copy to be opened: opening writes, and a backup is not to be touched. */
  private static Path draft(Path file, Scratch scratch) throws IOException {
    Path draft = scratch.folder().resolve("backup.db");
    Files.copy(file, draft);
    return draft;
  }

  private static Moved copy(Archive from, Archive to) {
    return from.read(source ->
        source.inTransaction(
            TransactionIsolationLevel.SERIALIZABLE,
            snapshot ->
                to.write(target -> {
                  Transfer.copy(Migrator.tables(), snapshot, target);
                  long rows = Comparison.compare(Migrator.tables(), snapshot, target);
                  return new Moved(Migrator.tables().size(), rows);
                })));
  }

  private static ArchiveException full(String place) {
    return new ArchiveException(
        "there is an archive in "
            + place
            + " already: move it away first, or name another place with --database");
  }

  private static void remove(Path file) {
    try {
      for (String end : new String[] {"", "-wal", "-shm", "-journal"}) {
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + end));
      }
    } catch (IOException e) {
      // What cannot be removed is hidden, and the next backup writes over it.
    }
  }
}
