package org.compend.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.compend.archive.Archive;
import org.compend.archive.Inbox;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what came in. */
@Command(
    name = "inbox",
    description = "Lists what came in, the newest first, with all that readers do not see.",
    sortOptions = false,
    footer = {
      "",
      "compend article shows, edits, withdraws and publishes what is listed, by its id.",
      "",
      "Exit codes: 0 done; 2 the command is wrong; 3 there is nothing; 5 the archive",
      "cannot be read."
    })
final class InboxCommand implements Callable<Integer> {
  private static final String STATES =
      Arrays.stream(Inbox.State.values()).map(InboxCommand::word).collect(Collectors.joining(", "));

  private final Shell shell;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description =
          "all, shown, hidden, twins, edited or source-changed; by default ${DEFAULT-VALUE}.",
      defaultValue = "all")
  private String state = "all";

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      description = "What this source named: its id, address or title.")
  private @Nullable String source;

  @Option(names = "--title", paramLabel = "WORDS", description = "What the title holds.")
  private @Nullable String words;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "NUMBER",
      description = "How many are shown; ${DEFAULT-VALUE} if not said.",
      defaultValue = "50")
  private int limit = 50;

  @Option(names = "--skip", paramLabel = "NUMBER", description = "How many are passed over before.")
  private int skip;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  InboxCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Inbox.State chosen = state(state);
    if (limit < 1 || skip < 0) {
      throw new Misused("--limit is at least 1, and --skip at least 0");
    }
    try (Archive archive = options.openExisting(shell)) {
      @Nullable String id = source == null ? null : SourcesCommand.named(archive, source).id();
      List<Inbox.Item> items = archive.inbox().items(chosen, id, words, skip, limit);
      items.forEach(item -> shell.line(described(item)));
      return shell.listed(items, "nothing in the inbox meets this choice");
    }
  }

  private static Inbox.State state(String name) {
    return Arrays.stream(Inbox.State.values())
        .filter(state -> word(state).equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new Misused("--state: '" + name + "' is none of " + STATES));
  }

  private static String word(Inbox.State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String described(Inbox.Item item) {
    List<String> told = new ArrayList<>();
    if (item.site() != null) {
      told.add(item.site());
    }
    if (item.section() != null) {
      told.add(item.section());
    }
    if (item.day() != null) {
      told.add("of " + item.day());
    }
    told.add("came in " + Times.of(item.added()));
    if (item.hidden()) {
      told.add("withdrawn");
    }
    if (item.twinOf() != null) {
      told.add("twin of " + item.twinOf());
    }
    if (item.editor() != null) {
      told.add("edited by " + item.editor());
    }
    if (item.sourceChanged()) {
      told.add("changed by its source since");
    }
    return item.id()
        + "  "
        + (item.title().isBlank() ? "Untitled" : item.title())
        + " ("
        + String.join("; ", told)
        + ")";
  }
}
