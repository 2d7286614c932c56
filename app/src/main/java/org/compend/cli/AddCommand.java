package org.compend.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.compend.acquire.Acquired;
import org.compend.acquire.FileSource;
import org.compend.acquire.Listing;
import org.compend.acquire.Reach;
import org.compend.acquire.WebAddress;
import org.compend.acquire.feed.Opml;
import org.compend.acquire.http.Fetcher;
import org.compend.archive.Archive;
import org.compend.archive.Source;
import org.compend.archive.Sources;
import org.compend.gather.Discovery;
import org.compend.gather.FileReadings;
import org.compend.gather.Gatherer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes articles into the archive, and sources of further ones. */
@Command(
    name = "add",
    description = "Takes the articles of files, folders and web sites into the archive.",
    sortOptions = false,
    footer = {
      "",
      "Files: HTML, MHTML, Markdown, plain text; web archives (WARC, WACZ); exports of WordPress",
      "(WXR) and Ghost (JSON); EPUB; feeds; lists of feeds (OPML). Images beside a page or in",
      "the same file are kept with it.",
      "Addresses: a feed, a sitemap, a site or an article. Each becomes a source, is read at once,",
      "and again by compend sync. Of a site its feed is found, else its sitemap.",
      "What is in the archive already is left alone: a run that was broken off goes on where it",
      "was.",
      "",
      "Exit codes: 0 done; 1 done, but some inputs were skipped; 2 the command is wrong;",
      "3 no input holds an article; 5 the archive cannot be written."
    })
final class AddCommand implements Callable<Integer> {
  private static final Pattern ADDRESS = Pattern.compile("(?i)(https?:|[a-z][a-z0-9+.-]*://).*");

  private final Shell shell;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "Files, folders, and addresses on the web (https://…).")
  private List<String> inputs = List.of();

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  @Mixin private AddressOptions addresses = new AddressOptions();

  @Mixin private FetchOptions fetching = new FetchOptions();

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing but what went wrong.")
  private boolean quiet;

  AddCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    List<URI> web = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    for (String input : inputs) {
      if (ADDRESS.matcher(input).matches()) {
        web.add(
            WebAddress.of(input)
                .filter(WebAddress::isWeb)
                .orElseThrow(() ->
                    new Misused(
                        input + " is no address on the web: give https://…, or a file or folder")));
      } else {
        files.add(shell.folder().resolve(input));
      }
    }
    Progress progress = new Progress(shell.err(), shell.terminal() && !quiet, 0);
    Intake intake = new Intake(shell, progress);
    try (Archive archive = options.open(shell)) {
      if (!files.isEmpty()) {
        files(archive, files, intake, progress);
      }
      if (!web.isEmpty()) {
        try (Fetcher fetcher = fetching.fetcher(shell)) {
          web(archive, fetcher, web, intake, progress);
        }
      }
    }
    return intake.exit();
  }

  private void files(Archive archive, List<Path> files, Intake intake, Progress progress) {
    FileSource source = new FileSource(addresses.read(shell.folder()));
    Listing listing = source.list(files, Reach.EVERYTHING);
    for (Acquired.Unreadable unreadable : listing.unreadable()) {
      intake.skipped(unreadable.place(), unreadable.reason());
    }
    new Gatherer(archive, intake).take(new FileReadings(source, listing.found(), addresses.base()));
    subscribe(archive, intake.subscriptions(), progress);
    progress.clear();
    if (!quiet && intake.hasArticles()) {
      progress.say(intake.sum());
    }
  }

  private void subscribe(Archive archive, List<Opml.Subscription> feeds, Progress progress) {
    int added = 0;
    for (Opml.Subscription feed : feeds) {
      String title = feed.title().isEmpty() ? feed.feed().toString() : feed.title();
      Sources.Added source =
          archive
              .sources()
              .add(
                  Source.Kind.FEED, feed.feed(), title, feed.home(), feed.folders(), Instant.now());
      added += source.isNew() ? 1 : 0;
    }
    if (!quiet && !feeds.isEmpty()) {
      int known = feeds.size() - added;
      progress.say(
          "added "
              + Intake.count(added, "source")
              + (known > 0 ? ", " + known + " known already" : "")
              + (added > 0 ? "; compend sync fetches from them" : ""));
    }
  }

  private void web(
      Archive archive, Fetcher fetcher, List<URI> web, Intake intake, Progress progress) {
    Map<String, Source> sources = new LinkedHashMap<>();
    for (URI address : web) {
      progress.stage("asking " + address + " …");
      for (Discovery.Found found : new Discovery(fetcher).at(address)) {
        switch (found) {
          case Discovery.Found.One(var kind, var at, var title, var home) -> {
            Source source =
                archive.sources().add(kind, at, title, home, List.of(), Instant.now()).source();
            sources.put(source.id(), source);
          }
          case Discovery.Found.Listed listed -> {
            subscribe(archive, listed.feeds(), progress);
            intake.done();
          }
          case Discovery.Found.Nothing(String reason) -> intake.skipped(address.toString(), reason);
        }
      }
    }
    if (sources.isEmpty()) {
      return;
    }
    Syncing syncing = new Syncing(archive, fetcher, progress, quiet);
    if (syncing.visit(List.copyOf(sources.values()))) {
      intake.add(syncing);
    } else {
      sources.values().forEach(_ -> intake.done());
      progress.say(
          "another compend is fetching for this archive; compend sync fetches from "
              + Intake.count(sources.size(), "new source")
              + " later");
    }
  }
}
