package org.compend.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.compend.archive.Archive;
import org.compend.archive.Backup;
import org.compend.archive.Database;
import org.compend.archive.Moved;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Moves an archive from one database to another. */
@Command(
    name = "migrate",
    description = {
      "Copies the archive of one database into another, from SQLite to PostgreSQL or back, and",
      "compares every row of both before it counts: either all is there, or nothing.",
      "What is written to the old archive meanwhile is not copied; stop what writes to it first."
    },
    sortOptions = false)
final class MigrateCommand implements Callable<Integer> {
  private final Shell shell;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DATABASE",
      description = "The archive as it is: a file, or jdbc:postgresql://host/name?user=…")
  private String from = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DATABASE",
      description = "Where it shall be; there must be no archive yet.")
  private String to = "";

  MigrateCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Database source = ArchiveOptions.database(from, shell);
    Database target = ArchiveOptions.database(to, shell);
    if (source instanceof Database.Sqlite(Path file) && !Files.exists(file)) {
      throw new Misused("--from " + from + ": there is no such archive");
    }
    try (Archive archive = Archive.open(source)) {
      Moved moved = Backup.move(archive, target);
      shell.tell(
          "copied "
              + Intake.count(archive.size(), "article")
              + " to "
              + shell.shown(target.name())
              + "; compared "
              + Intake.count(moved.rows(), "row")
              + " in "
              + Intake.count(moved.tables(), "table")
              + ": all the same");
    }
    return Exit.DONE;
  }
}
