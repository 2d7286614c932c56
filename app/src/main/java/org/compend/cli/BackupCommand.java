package org.compend.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.compend.archive.Archive;
import org.compend.archive.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies the archive into a file. */
@Command(
    name = "backup",
    description = {
      "Copies the archive, as it is at one moment, into a new file; others may go on writing.",
      "The file is an archive in SQLite, whatever the archive itself lies in."
    })
final class BackupCommand implements Callable<Integer> {
  private final Shell shell;

  @Parameters(paramLabel = "FILE", description = "Where to; it must not be there yet.")
  private Path file = Path.of("");

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  BackupCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Path target = shell.folder().resolve(file).toAbsolutePath().normalize();
    OutputFile.check(target);
    try (Archive archive = options.openExisting(shell)) {
      Backup.write(archive, target);
      shell.tell(
          "copied "
              + Intake.count(archive.size(), "article")
              + " into "
              + shell.shown(target.toString())
              + " ("
              + Sizes.of(Files.size(target))
              + ")");
    }
    return Exit.DONE;
  }
}
