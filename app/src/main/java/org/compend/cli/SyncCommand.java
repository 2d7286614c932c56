package org.compend.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.compend.acquire.http.Fetcher;
import org.compend.archive.Archive;
import org.compend.archive.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings the archive up to date with its sources. */
@Command(
    name = "sync",
    description = "Fetches what is new from the archive's sources.",
    sortOptions = false,
    footer = {
      "",
      "A source is asked as often as it changes. What breaks off is taken up at the next sync.",
      "",
      "Exit codes: 0 done; 1 done, but some sources could not be read; 2 the command is wrong;",
      "3 there is no source; 5 the archive cannot be written, or another sync is at work."
    })
final class SyncCommand implements Callable<Integer> {
  private final Shell shell;

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      description = "Only this one, due or not: its id, address or title; may be repeated.")
  private List<String> wanted = List.of();

  @Option(names = "--all", description = "All sources, due or not.")
  private boolean all;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  @Mixin private FetchOptions fetching = new FetchOptions();

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing but what went wrong.")
  private boolean quiet;

  SyncCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Progress progress = new Progress(shell.err(), shell.terminal() && !quiet, 0);
    try (Archive archive = options.openExisting(shell);
        Fetcher fetcher = fetching.fetcher(shell)) {
      List<Source> known = archive.sources().all();
      if (known.isEmpty()) {
        progress.say("compend: there is no source yet: compend add URL makes one");
        return Exit.NOTHING;
      }
      List<Source> sources = chosen(archive, known);
      if (sources.isEmpty() && archive.wantedImages().due(Instant.now(), 1).isEmpty()) {
        if (!quiet) {
          progress.say("nothing is due yet" + next(known));
        }
        return Exit.DONE;
      }
      Syncing syncing = new Syncing(archive, fetcher, progress, quiet);
      if (!syncing.visit(sources)) {
        progress.say(
            "compend: another compend is fetching for this archive; wait until it is done");
        return Exit.ARCHIVE;
      }
      return sources.isEmpty() ? Exit.DONE : syncing.exit();
    }
  }

  private List<Source> chosen(Archive archive, List<Source> known) {
    if (wanted.isEmpty()) {
      return all
          ? known.stream().filter(source -> !source.standing().gone()).toList()
          : archive.sources().due(Instant.now());
    }
    List<Source> chosen = new ArrayList<>();
    for (String word : wanted) {
      chosen.add(SourcesCommand.named(archive, word));
    }
    return chosen;
  }

  private static String next(List<Source> known) {
    Optional<Source> next =
        known.stream()
            .filter(source -> !source.standing().gone())
            .min(Comparator.comparing(source -> source.standing().due()));
    return next.map(source ->
            "; the next source is at " + Times.of(source.standing().due()) + " (--all asks all)")
        .orElse("; all sources are gone");
  }
}
