package org.compend.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.compend.Article;
import org.compend.Byline;
import org.compend.Digest;
import org.compend.archive.Delivery;
import org.compend.archive.DigestDraft;
import org.compend.archive.Series;
import org.compend.archive.search.MalformedQuery;
import org.compend.select.Cover;
import org.compend.select.Issue;
import org.compend.select.Issues;
import org.compend.select.Order;
import org.compend.select.Wishes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Digests of the archive's articles: made, kept, pressed again. */
@Command(
    name = "digest",
    description = "Makes digests of the archive's articles, keeps them and presses them again.",
    synopsisSubcommandLabel = "COMMAND")
final class DigestCommand implements Callable<Integer> {
  private DigestCommand() {}

  /** The command with what can be done by it. */
  static CommandLine line(Shell shell) {
    return new CommandLine(new DigestCommand())
        .addSubcommand(new New(shell))
        .addSubcommand(new ListAll(shell))
        .addSubcommand(new Show(shell))
        .addSubcommand(new Press(shell))
        .addSubcommand(new ProofCommand(shell))
        .addSubcommand(new CorrectCommand(shell))
        .addSubcommand(new DraftCommands.Begin(shell))
        .addSubcommand(new DraftCommands.Edit(shell))
        .addSubcommand(new DraftCommands.Publish(shell))
        .addSubcommand(new DraftCommands.Discard(shell));
  }

  @Override
  public Integer call() {
    throw new Misused(
        "say what to do: compend digest new, list, show, press, proof, correct, draft,"
            + " edit, publish or discard");
  }

  /** Makes a digest. */
  @Command(
      name = "new",
      description = "Makes a digest of the archive's articles; with -o or --format presses it too.",
      sortOptions = false,
      footer = {
        "",
        "A series is a standing choice: its first digest tells what it takes, every further one",
        "brings what it has not delivered yet; a picture is for the cover of this digest alone.",
        "Names need not have the right capitals.",
        "",
        "Exit codes: 0 done; 2 the command is wrong; 3 no article is chosen; 4 the result cannot",
        "be written; 5 the archive cannot be read or written."
      })
  private static final class New implements Callable<Integer> {
    private final Shell shell;

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    @Option(
        names = "--series",
        paramLabel = "NAME",
        description = "The next digest of this series; with a choice of articles, its first.")
    private @Nullable String series;

    @Option(names = "--again", description = "Series: also what was delivered before.")
    private boolean again;

    @Option(
        names = "--from-now-on",
        description = "Series: from now on the choice and the cover given here.")
    private boolean fromNowOn;

    @Mixin private SelectionOptions selection = new SelectionOptions();

    @Mixin private CoverOptions cover = new CoverOptions();

    @Mixin private CoverFile picture = new CoverFile();

    @Option(
        names = "--order",
        paramLabel = "ORDER",
        description = "given, date, newest, title, author or section; else date.",
        defaultValue = "date")
    private Order order = Order.DATE;

    @Mixin private PressingOptions pressed = new PressingOptions();

    New(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
      Pressing pressing = pressed.read(shell);
      Cover front = picture.read(shell).orElse(null);
      Progress progress = pressed.progress(shell, 0);
      try (DigestRoom room = new DigestRoom(options.openExisting(shell), shell)) {
        Optional<Issue> made = make(room, front, progress);
        if (made.isEmpty()) {
          progress.say(
              series == null
                  ? "compend: no article of the archive meets this choice"
                  : "compend: there is nothing new for the series " + series);
          return Exit.NOTHING;
        }
        Issue issue = made.get();
        if (!pressed.quiet()) {
          progress.say("made " + described(issue.published()));
        }
        if (pressed.wanted()) {
          pressing.press(
              issue.bound().digest(),
              room.archive().corrections().all(),
              issue.holdings(),
              issue.assets(),
              progress);
        }
        return Exit.DONE;
      } catch (MalformedQuery e) {
        throw new Misused(String.valueOf(e.getMessage()));
      }
    }

    private Optional<Issue> make(DigestRoom room, @Nullable Cover front, Progress progress) {
      Issues issues = room.issues();
      Wishes wishes = cover.read(Epoch.of(shell.environment()), order, "", "Digest", Instant.EPOCH);
      if (series == null) {
        if (again || fromNowOn) {
          throw new Misused("--again and --from-now-on belong to a --series");
        }
        return issues.make(selection.read(room.archive(), progress::say), wishes, front);
      }
      boolean known = issues.selection(series).isPresent();
      if (known && (selection.given() || cover.given()) && !fromNowOn) {
        throw new Misused(
            "the series "
                + series
                + " has its choice and its cover already (compend digest list shows them); to"
                + " change them say --from-now-on");
      }
      if (!known || fromNowOn) {
        room.keep(series, selection.read(room.archive(), progress::say), wishes);
      }
      return issues.next(series, again, front);
    }
  }

  /** Lists what was made. */
  @Command(name = "list", description = "Lists the series and all digests, the newest first.")
  private static final class ListAll implements Callable<Integer> {
    private final Shell shell;

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    ListAll(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() {
      try (DigestRoom room = new DigestRoom(options.openExisting(shell), shell)) {
        Issues issues = room.issues();
        List<Series> series = issues.series();
        for (Series each : series) {
          String choice =
              each.selection().lines().map(line -> " --" + line).reduce("", String::concat);
          shell.line("series " + each.name() + ":" + (choice.isEmpty() ? " everything" : choice));
        }
        List<DigestDraft> drafts = room.archive().digestDrafts().all();
        for (DigestDraft draft : drafts) {
          shell.line(
              "draft "
                  + draft.id()
                  + ": "
                  + draft.plan().title()
                  + ", "
                  + Intake.count(draft.plan().articles().size(), "article")
                  + (draft.series() == null ? "" : ", series " + draft.series())
                  + (draft.corrects() == null ? "" : ", corrects " + draft.corrects())
                  + ", "
                  + draft.editor());
        }
        List<Delivery> all = issues.list();
        all.forEach(delivery -> shell.line(described(delivery)));
        return drafts.isEmpty() && series.isEmpty()
            ? shell.listed(all, "there is no digest yet: compend digest new makes one")
            : Exit.DONE;
      }
    }
  }

  /** Shows a digest. */
  @Command(
      name = "show",
      description = "Shows what is in a digest; of a draft, what edit --articles reads.")
  private static final class Show implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "DIGEST", description = "As list shows it; a series means its last.")
    private String name = "";

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    Show(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() {
      try (DigestRoom room = new DigestRoom(options.openExisting(shell), shell)) {
        Optional<DigestDraft> draft = room.archive().digestDrafts().find(name);
        if (draft.isPresent()) {
          shell.text(Arrangement.lines(draft.get().plan().articles(), room::title));
          return Exit.DONE;
        }
        Issue issue = room.named(name);
        Digest digest = issue.bound().digest();
        shell.line(described(issue.published()));
        shell.line("by " + digest.choice());
        for (Digest.Section section : digest.sections()) {
          shell.line(section.title() == null ? "" : "\n" + section.title());
          section.articles().forEach(article -> shell.line("  " + described(article)));
        }
        return Exit.DONE;
      }
    }

    private static String described(Article article) {
      StringBuilder line = new StringBuilder(article.metadata().title());
      String authors =
          String.join(", ", article.metadata().bylines().stream().map(Byline::name).toList());
      if (!authors.isEmpty()) {
        line.append(" — ").append(authors);
      }
      if (article.metadata().published() != null) {
        line.append(", ").append(article.metadata().published().day());
      }
      return line.toString();
    }

    private static String described(Delivery delivery) {
      return DigestCommand.described(delivery);
    }
  }

  /** Presses a digest again. */
  @Command(
      name = "press",
      description = "Presses a digest as it was made: the same bytes every time.",
      sortOptions = false)
  private static final class Press implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "DIGEST", description = "As list shows it; a series means its last.")
    private String name = "";

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    @Mixin private PressingOptions pressed = new PressingOptions();

    Press(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
      Pressing pressing = pressed.read(shell);
      Progress progress = pressed.progress(shell, 0);
      try (DigestRoom room = new DigestRoom(options.openExisting(shell), shell)) {
        Issue issue = room.named(name);
        pressing.press(
            issue.bound().digest(),
            room.archive().corrections().all(),
            issue.holdings(),
            issue.assets(),
            progress);
        return Exit.DONE;
      }
    }
  }

  static String described(Delivery delivery) {
    return "digest "
        + delivery.name()
        + ": "
        + delivery.title()
        + ", "
        + Intake.count(delivery.articles(), "article")
        + ", made on "
        + delivery.made().toString().substring(0, 10);
  }
}
