package org.compend.cli;

import java.util.concurrent.Callable;
import org.compend.archive.Archive;
import org.compend.archive.Inspection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks whether everything in the archive is as it was kept. */
@Command(
    name = "check",
    description = "Reads everything in the archive and looks whether it is as it was kept.",
    footer = {"", "Exit codes: 0 all is well; 5 something is damaged, or cannot be read."})
final class CheckCommand implements Callable<Integer> {
  private final Shell shell;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  CheckCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Progress progress = new Progress(shell.err(), shell.terminal(), 0);
    try (Archive archive = options.openExisting(shell)) {
      Inspection.Report report =
          new Inspection(archive, count -> progress.stage("looked at " + count + " …")).run();
      report.damage().forEach(progress::say);
      progress.say(
          "looked at "
              + Intake.count(report.contents(), "run")
              + " of bytes and "
              + Intake.count(report.revisions(), "revision")
              + " of articles: "
              + (report.damage().isEmpty()
                  ? "all is well"
                  : report.damage().size() + " damaged; restore them from a backup"));
      return report.damage().isEmpty() ? Exit.DONE : Exit.ARCHIVE;
    }
  }
}
