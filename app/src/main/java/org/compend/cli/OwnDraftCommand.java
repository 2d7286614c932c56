package org.compend.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.compend.Article;
import org.compend.Digest;
import org.compend.apparatus.Holdings;
import org.compend.archive.Archive;
import org.compend.archive.Draft;
import org.compend.edit.Fault;
import org.compend.edit.OwnArticles;
import org.compend.extract.Extractor;
import org.compend.press.Format;
import org.compend.press.pdf.Look;
import org.compend.press.pdf.PdfOptions;
import org.compend.select.Binder;
import org.compend.select.Wishes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Articles that editors write. */
@Command(
    name = "draft",
    description = "Keeps articles of your own in Markdown until they are published.",
    synopsisSubcommandLabel = "COMMAND")
final class OwnDraftCommand implements Callable<Integer> {
  private OwnDraftCommand() {}

  /** The command with what can be done by it. */
  static CommandLine line(Shell shell) {
    return new CommandLine(new OwnDraftCommand())
        .addSubcommand(new ListAll(shell))
        .addSubcommand(new Write(shell))
        .addSubcommand(new Show(shell))
        .addSubcommand(new Preview(shell))
        .addSubcommand(new Publish(shell))
        .addSubcommand(new Discard(shell));
  }

  @Override
  public Integer call() {
    throw new Misused(
        "say what to do: compend draft list, write, show, preview, publish or discard");
  }

  private static OwnArticles own(Archive archive) {
    return new OwnArticles(archive, Extractor.standard(), Clock.systemUTC());
  }

  private static Draft draft(Archive archive, String id) {
    return archive
        .drafts()
        .find(id)
        .orElseThrow(
            () -> new Misused("there is no draft '" + id + "': compend draft list shows them all"));
  }

  private static Draft kept(OwnArticles.Outcome outcome, String name) {
    return switch (outcome) {
      case OwnArticles.Outcome.Kept(Draft draft) -> draft;
      case OwnArticles.Outcome.Faulty(Fault fault) -> throw new Misused(name + ": " + fault.say());
      case OwnArticles.Outcome.Overtaken() ->
          throw new Misused(
              "somebody else changed this draft at the same time: look, then repeat it");
    };
  }

  private static String state(Draft draft) {
    if (draft.problem() != null) {
      return "not published: " + draft.problem();
    }
    if (draft.due() != null) {
      return "to be published at " + Times.of(draft.due());
    }
    return draft.article() == null ? "draft" : "published as " + draft.article();
  }

  /** Does something with a draft that is named. */
  private abstract static class Named implements Callable<Integer> {
    final Shell shell;

    @Parameters(paramLabel = "DRAFT", description = "Its id, as write printed it.")
    String id = "";

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    Named(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
      try (Archive archive = options.openExisting(shell)) {
        return call(archive, draft(archive, id));
      }
    }

    abstract int call(Archive archive, Draft draft) throws IOException;
  }

  /** Lists the drafts. */
  @Command(
      name = "list",
      description = "Lists drafts and what was published of them, what was changed last first.")
  private static final class ListAll implements Callable<Integer> {
    private final Shell shell;

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    ListAll(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() {
      try (Archive archive = options.openExisting(shell)) {
        List<Draft> drafts = archive.drafts().all();
        OwnArticles own = own(archive);
        drafts.forEach(draft ->
            shell.line(
                draft.id()
                    + "  "
                    + own.title(draft)
                    + " ("
                    + state(draft)
                    + "; "
                    + draft.editor()
                    + ", "
                    + Times.of(draft.changed())
                    + ")"));
        return shell.listed(drafts, "there is no draft: compend draft write makes one");
      }
    }
  }

  /** Keeps a text. */
  @Command(
      name = "write",
      description = "Keeps a text in Markdown as a draft, which readers do not see; prints its id.",
      sortOptions = false,
      footer = {
        "",
        "Front matter between two lines of --- tells title, author, date, section, tags",
        "and lang."
      })
  private static final class Write implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "FILE", description = "The text; - is standard input.")
    private String file = "";

    @Option(
        names = "--instead-of",
        paramLabel = "DRAFT",
        description = "The draft that is changed, which is not due any more; else it is a new one.")
    private @Nullable String before;

    @Mixin private EditorOption editor = new EditorOption();

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    Write(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() {
      String markdown = TextFile.read(shell, file).replace("\r\n", "\n");
      try (Archive archive = options.openExisting(shell)) {
        OwnArticles own = own(archive);
        Draft seen = before == null ? null : draft(archive, before);
        Draft draft = kept(own.keep(seen, markdown, editor.name(archive)), TextFile.named(file));
        shell.line(draft.id());
        if (own.make(draft.id(), markdown) instanceof OwnArticles.Made.Faulty(String problem)) {
          shell.tell("kept; it cannot be published yet: " + problem);
        }
        return Exit.DONE;
      }
    }
  }

  /** Prints a draft. */
  @Command(name = "show", description = "Prints a draft's text, as write reads it back.")
  private static final class Show extends Named {
    Show(Shell shell) {
      super(shell);
    }

    @Override
    int call(Archive archive, Draft draft) {
      shell.text(draft.markdown());
      shell.tell(state(draft));
      return Exit.DONE;
    }
  }

  /** Presses a draft. */
  @Command(
      name = "preview",
      description =
          "Presses a draft as readers will have it; without -o and --format as text here.",
      sortOptions = false)
  private static final class Preview extends Named {
    @Mixin private PressingOptions pressed = new PressingOptions();

    Preview(Shell shell) {
      super(shell);
    }

    @Override
    int call(Archive archive, Draft draft) throws IOException {
      Article article =
          switch (own(archive).make(draft.id(), draft.markdown())) {
            case OwnArticles.Made.Whole(Article made) -> made;
            case OwnArticles.Made.Faulty(String problem) ->
                throw new Misused("there is nothing to see of it yet: " + problem);
          };
      Digest digest = new Binder(Wishes.plain("")).bind(List.of(article)).digest();
      if (pressed.wanted()) {
        pressed
            .read(shell)
            .press(
                digest,
                List.of(),
                Holdings.none(),
                _ -> Optional.empty(),
                pressed.progress(shell, 0));
      } else {
        Presses.of(Format.TEXT, PdfOptions.of(Look.BOOK), shell::tell)
            .press(digest, _ -> Optional.empty(), shell.out());
      }
      return Exit.DONE;
    }
  }

  /** Publishes a draft. */
  @Command(
      name = "publish",
      description = "Publishes a draft, at once or at a time; again, what was changed since.",
      sortOptions = false,
      footer = {
        "",
        "It is never published before the day that its front matter tells. What is due",
        "later is published while compend serve runs."
      })
  private static final class Publish extends Named {
    @Option(
        names = "--at",
        paramLabel = "TIME",
        description = "2021-09-10T08:00, or with an offset 2021-09-10T08:00+02:00; else at once.")
    private @Nullable String at;

    @Option(
        names = "--zone",
        paramLabel = "ZONE",
        description = "Whose clocks are meant where --at has no offset; else this machine's.")
    private @Nullable String zone;

    @Mixin private EditorOption editor = new EditorOption();

    Publish(Shell shell) {
      super(shell);
    }

    @Override
    int call(Archive archive, Draft draft) {
      @Nullable Instant time = at == null ? null : time(at);
      Draft done =
          kept(
              own(archive).publish(draft, draft.markdown(), time, editor.name(archive)),
              "the draft " + draft.id());
      shell.tell(state(done));
      return done.problem() == null ? Exit.DONE : Exit.USAGE;
    }

    private Instant time(String text) {
      ZoneId clocks = Times.zone(zone);
      String told = text.strip().replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) ", "$1T");
      try {
        return told.matches(".*T.*([+-]\\d\\d(:?\\d\\d)?|Z)")
            ? OffsetDateTime.parse(told).toInstant()
            : LocalDateTime.parse(told).atZone(clocks).toInstant();
      } catch (DateTimeException _) {
        throw new Misused(
            "--at: '" + text + "' is no time; say 2021-09-10T08:00, with +02:00 where it matters");
      }
    }
  }

  /** Throws a draft away. */
  @Command(name = "discard", description = "Throws a draft away; what was published of it stays.")
  private static final class Discard extends Named {
    Discard(Shell shell) {
      super(shell);
    }

    @Override
    int call(Archive archive, Draft draft) {
      archive.drafts().remove(draft.id());
      return Exit.DONE;
    }
  }
}
