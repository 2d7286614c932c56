package org.compend.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.compend.acquire.feed.Opml;
import org.compend.archive.Archive;
import org.compend.archive.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows and tends the sources of an archive. */
@Command(
    name = "sources",
    description = "Lists, removes and exports the archive's sources; compend add adds them.",
    synopsisSubcommandLabel = "COMMAND")
final class SourcesCommand implements Callable<Integer> {
  private final Shell shell;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  SourcesCommand(Shell shell) {
    this.shell = shell;
  }

  /** The command with its own. */
  static CommandLine line(Shell shell) {
    return new CommandLine(new SourcesCommand(shell))
        .addSubcommand(new ListCommand(shell))
        .addSubcommand(new RemoveCommand(shell))
        .addSubcommand(new ExportCommand(shell));
  }

  /** Without a word of what to do, the sources are listed. */
  @Override
  public Integer call() throws CannotWrite {
    return list(shell, options);
  }

  /** The source that a word means. */
  static Source named(Archive archive, String word) {
    return archive
        .sources()
        .find(word)
        .orElseThrow(() ->
            new Misused("there is no source '" + word + "': compend sources list shows them all"));
  }

  private static int list(Shell shell, ArchiveOptions options) throws CannotWrite {
    try (Archive archive = options.openExisting(shell)) {
      List<Source> sources = archive.sources().all();
      sources.forEach(source -> shell.text(described(source)));
      return shell.listed(sources, "there is no source yet: compend add URL makes one");
    }
  }

  private static String described(Source source) {
    Source.Standing standing = source.standing();
    StringBuilder out = new StringBuilder();
    out.append(source.id()).append("  ").append(source.title()).append('\n');
    out.append("            ").append(source.kind().name().toLowerCase(Locale.ROOT));
    out.append(' ').append(source.address()).append('\n');
    out.append("            ");
    if (standing.gone()) {
      out.append("gone for good");
    } else {
      out.append(standing.checked() == null ? "never asked" : "asked " + time(standing.checked()));
      if (standing.changed() != null) {
        out.append(", changed ").append(time(standing.changed()));
      }
      out.append(", due ").append(time(standing.due()));
    }
    out.append('\n');
    if (standing.problem() != null) {
      out.append("            ").append(standing.problem()).append('\n');
    }
    return out.toString();
  }

  private static String time(@Nullable Instant time) {
    return time == null ? "never" : Times.of(time);
  }

  /** Lists the sources. */
  @Command(name = "list", description = "Lists the sources with how the visits to them go.")
  static final class ListCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    ListCommand(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() throws CannotWrite {
      return list(shell, options);
    }
  }

  /** Forgets sources. */
  @Command(name = "remove", description = "Forgets sources; their articles stay in the archive.")
  static final class RemoveCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(
        arity = "1..*",
        paramLabel = "SOURCE",
        description = "A source's id, address or title.")
    private List<String> words = List.of();

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    RemoveCommand(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() {
      try (Archive archive = options.openExisting(shell)) {
        List<Source> sources = words.stream().map(word -> named(archive, word)).toList();
        for (Source source : sources) {
          archive.sources().remove(source);
          shell.tell("removed " + source.title() + " (" + source.address() + ")");
        }
        return Exit.DONE;
      }
    }
  }

  /** Writes the feeds as OPML. */
  @Command(
      name = "export",
      description = "Writes the feeds as a list that other programs read (OPML).")
  static final class ExportCommand implements Callable<Integer> {
    private final Shell shell;

    @Option(
        names = {"-o", "--output"},
        paramLabel = "FILE",
        description = "Where to; standard output without it.")
    private @Nullable Path file;

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    ExportCommand(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
      try (Archive archive = options.openExisting(shell)) {
        List<Opml.Subscription> feeds =
            archive.sources().all().stream()
                .filter(source -> source.kind() == Source.Kind.FEED)
                .map(source ->
                    new Opml.Subscription(
                        source.title(), source.address(), source.home(), source.folders()))
                .toList();
        String opml = Opml.write("Compend", feeds);
        OutputFile.write(shell, file, opml.getBytes(StandardCharsets.UTF_8));
        return shell.listed(feeds, "there is no feed among the sources");
      }
    }
  }
}
