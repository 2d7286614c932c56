package org.compend.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.compend.acquire.Acquired;
import org.compend.acquire.FileSource;
import org.compend.acquire.Listing;
import org.compend.acquire.Reach;
import org.compend.archive.Archive;
import org.compend.gather.FileReadings;
import org.compend.gather.Gatherer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes articles into the archive. */
@Command(
    name = "add",
    description = "Takes the articles of files and folders into the archive.",
    sortOptions = false,
    footer = {
      "",
      "Files: HTML, MHTML, Markdown, plain text; web archives (WARC, WACZ); exports of WordPress",
      "(WXR) and Ghost (JSON); EPUB; feeds. Images beside a page or in the same file are kept",
      "with it. What is in the archive already is left alone: a run that was broken off goes on",
      "where it was.",
      "",
      "Exit codes: 0 done; 1 done, but some inputs were skipped; 2 the command is wrong;",
      "3 no input holds an article; 5 the archive cannot be written."
    })
final class AddCommand implements Callable<Integer> {
  private final Shell shell;

  @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Files and folders.")
  private List<Path> inputs = List.of();

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  @Mixin private AddressOptions addresses = new AddressOptions();

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing but what went wrong.")
  private boolean quiet;

  AddCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    FileSource source = new FileSource(addresses.read(shell.folder()));
    Listing listing =
        source.list(inputs.stream().map(shell.folder()::resolve).toList(), Reach.EVERYTHING);
    Progress progress = new Progress(shell.err(), shell.terminal() && !quiet, 0);
    Intake intake = new Intake(shell, progress);
    for (Acquired.Unreadable unreadable : listing.unreadable()) {
      intake.skipped(unreadable.place(), unreadable.reason());
    }
    try (Archive archive = options.open(shell)) {
      new Gatherer(archive, intake)
          .take(new FileReadings(source, listing.found(), addresses.base()));
      progress.clear();
      if (!quiet) {
        progress.say(intake.sum());
      }
    }
    return intake.exit();
  }
}
