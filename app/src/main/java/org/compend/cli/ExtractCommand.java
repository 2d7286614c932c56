package org.compend.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.compend.acquire.Acquired;
import org.compend.acquire.FileSource;
import org.compend.acquire.Listing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the articles that files hold. */
@Command(
    name = "extract",
    description = "Prints the articles in files and folders: one JSON object a line.",
    footer = {
      "",
      "A page's public address is taken from --urls, else from the note that browsers leave in a",
      "page they save, else it is --url-base followed by the file's place beneath its folder."
    })
final class ExtractCommand implements Callable<Integer> {
  private final Shell shell;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "files and folders: HTML, MHTML, Markdown, plain text; .gz of these")
  private List<Path> inputs = List.of();

  @Mixin private AddressOptions addresses = new AddressOptions();

  ExtractCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    FileSource source = new FileSource(addresses.read(shell.folder()));
    Listing listing = source.list(inputs.stream().map(shell.folder()::resolve).toList());
    Reader reader = new Reader(source);
    Tally tally = new Tally(shell.err()::println);
    for (Acquired.Unreadable unreadable : listing.unreadable()) {
      tally.skipped(unreadable.place(), unreadable.reason());
    }
    InOrder.each(
        listing.found(),
        found ->
            switch (reader.read(found)) {
              case Reader.Outcome.Read read ->
                  new Line(ArticleLine.of(found.id(), read.article()), null);
              case Reader.Outcome.Skipped skipped -> new Line(null, skipped);
            },
        line -> {
          if (line.json() != null) {
            shell.out().println(line.json());
            tally.done();
          } else if (line.skipped() != null) {
            tally.skipped(line.skipped().place(), line.skipped().reason());
          }
        });
    return tally.exit();
  }

  private record Line(@Nullable String json, Reader.Outcome.@Nullable Skipped skipped) {}
}
