package org.compend.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.compend.archive.Archive;
import org.compend.archive.Backup;
import org.compend.archive.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes the archive of a backup. */
@Command(
    name = "restore",
    description = "Makes an archive of a backup, in SQLite or PostgreSQL; there must be none yet.")
final class RestoreCommand implements Callable<Integer> {
  private final Shell shell;

  @Parameters(paramLabel = "FILE", description = "What compend backup wrote.")
  private Path file = Path.of("");

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  RestoreCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Database database = options.database(shell);
    Backup.restore(shell.folder().resolve(file).toAbsolutePath().normalize(), database);
    try (Archive archive = Archive.open(database)) {
      shell.tell(
          "restored "
              + Intake.count(archive.size(), "article")
              + " to "
              + shell.shown(database.name()));
    }
    return Exit.DONE;
  }
}
