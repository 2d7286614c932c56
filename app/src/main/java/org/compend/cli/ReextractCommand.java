package org.compend.cli;

import java.util.concurrent.Callable;
import org.compend.archive.Archive;
import org.compend.gather.Renewal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the archive's articles anew from their captures. */
@Command(
    name = "reextract",
    description = {
      "Makes every article anew from the page it was made from, after the program has learnt to",
      "read better. An article that comes out otherwise gets a new revision; the old one stays."
    },
    footer = {
      "",
      "Exit codes: 0 done; 1 done, but some articles could not be made anew and are left as they",
      "are; 5 the archive cannot be read or written."
    })
final class ReextractCommand implements Callable<Integer> {
  private final Shell shell;
  private long changed;
  private long left;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  ReextractCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    try (Archive archive = options.openExisting(shell)) {
      Progress progress =
          new Progress(shell.err(), shell.terminal(), Math.toIntExact(archive.size()));
      new Renewal(archive, renewed -> tell(renewed, progress)).run();
      progress.clear();
      progress.say(
          "made "
              + Intake.count(archive.size() - left, "article")
              + " anew, "
              + changed
              + " changed");
    }
    return left == 0 ? Exit.DONE : Exit.SOME_SKIPPED;
  }

  private void tell(Renewal.Renewed renewed, Progress progress) {
    switch (renewed) {
      case Renewal.Renewed.Made made -> changed += made.changed() ? 1 : 0;
      case Renewal.Renewed.Left(var id, String reason) -> {
        left++;
        progress.say("left " + id + " as it is: " + reason);
      }
    }
    progress.step();
  }
}
