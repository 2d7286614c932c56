package org.compend.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.compend.Article;
import org.compend.archive.Archive;
import org.compend.archive.Revision;
import org.compend.edit.Amendment;
import org.compend.edit.ArticleEditor;
import org.compend.edit.BlockChoice;
import org.compend.edit.Difference;
import org.compend.edit.Fault;
import org.compend.extract.Extractor;
import org.compend.json.ArticleJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What editors do to articles. */
@Command(
    name = "article",
    description = "Shows articles of the archive and amends them, as editors do at the desk.",
    synopsisSubcommandLabel = "COMMAND")
final class ArticleCommand implements Callable<Integer> {
  private ArticleCommand() {}

  /** The command with all that it can do. */
  static CommandLine line(Shell shell) {
    return new CommandLine(new ArticleCommand())
        .addSubcommand(new Show(shell))
        .addSubcommand(new Edit(shell))
        .addSubcommand(new Revisions(shell))
        .addSubcommand(new Withdraw(shell))
        .addSubcommand(new Publish(shell));
  }

  @Override
  public Integer call() {
    throw new Misused("say what to do: compend article show, edit, revisions, withdraw or publish");
  }

  /** An article that is named on the command line, with the archive that has it. */
  private abstract static class Named implements Callable<Integer> {
    final Shell shell;

    @Parameters(paramLabel = "ARTICLE", description = "Its id, or the address of its page here.")
    private String name = "";

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    Named(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() {
      try (Archive archive = options.openExisting(shell)) {
        ArticleEditor articles = new ArticleEditor(archive, Extractor.standard());
        ArticleEditor.Work work =
            articles
                .work(name)
                .orElseThrow(() ->
                    new Misused(
                        "there is no article '"
                            + name
                            + "': compend search shows ids with --json"));
        return call(archive, articles, work);
      }
    }

    abstract int call(Archive archive, ArticleEditor articles, ArticleEditor.Work work);
  }

  /** Shows an article. */
  @Command(name = "show", description = "Prints what is told about an article and its blocks.")
  private static final class Show extends Named {
    @Option(names = "--json", description = "As JSON, by the schema in docs/schema/.")
    private boolean json;

    Show(Shell shell) {
      super(shell);
    }

    @Override
    int call(Archive archive, ArticleEditor articles, ArticleEditor.Work work) {
      if (json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ArticleJson().write(work.article(), out);
        shell.out().println(out.toString(StandardCharsets.UTF_8));
        return Exit.DONE;
      }
      Amendment told = Amendment.of(work.article(), LocalDate.EPOCH);
      line("Article", work.id() + ", revision " + work.seen());
      line("Title", told.title());
      line("Standfirst", told.standfirst());
      for (Amendment.Author author : told.authors()) {
        String affiliation = author.affiliation();
        line("By", author.name() + (affiliation.isEmpty() ? "" : ", " + affiliation));
      }
      line("Published", told.published());
      line("Changed", told.modified());
      line("Language", told.language());
      line("Section", told.section());
      line("Tags", String.join(", ", told.tags()));
      line("State", work.standing().hidden() ? "withdrawn from readers" : "");
      line("Source", work.standing().sourceChanged() ? "changed since this was edited" : "");
      for (BlockChoice.Row row : work.choice().rows()) {
        shell
            .out()
            .println(
                (row.kept() ? "+ " : "- ")
                    + row.key()
                    + "  "
                    + row.text().replaceAll("\\s+", " ").strip());
      }
      return Exit.DONE;
    }

    private void line(String label, String value) {
      if (!value.isEmpty()) {
        shell.out().println(label + ": " + value);
      }
    }
  }

  /** Amends an article. */
  @Command(
      name = "edit",
      description = "Changes what is told about an article, and what it consists of.",
      sortOptions = false,
      footer = {
        "",
        "What is not said stays as it is; an empty text takes out what was there. Each edit is a",
        "revision of its own, which stands when the source changes."
      })
  private static final class Edit extends Named {
    @Option(names = "--title", paramLabel = "TEXT", description = "The title.")
    private @Nullable String title;

    @Option(names = "--standfirst", paramLabel = "TEXT", description = "The standfirst.")
    private @Nullable String standfirst;

    @Option(
        names = "--by",
        paramLabel = "NAME[, AFFILIATION]",
        description = "Who signed; once for each.")
    private List<String> by = List.of();

    @Option(names = "--published", paramLabel = "DAY", description = "The day of publication.")
    private @Nullable String published;

    @Option(names = "--language", paramLabel = "TAG", description = "Its language.")
    private @Nullable String language;

    @Option(names = "--section", paramLabel = "NAME", description = "Its section.")
    private @Nullable String section;

    @Option(names = "--tag", paramLabel = "TAG", description = "Its tags, once for each.")
    private List<String> tags = List.of();

    @Option(
        names = "--correction",
        paramLabel = "TEXT",
        description = "A correction, which stands at its end with today's date.")
    private String correction = "";

    @Option(names = "--drop", paramLabel = "KEY", description = "Blocks to go, as show names them.")
    private List<String> drop = List.of();

    @Option(names = "--restore", paramLabel = "KEY", description = "Blocks to come back.")
    private List<String> restore = List.of();

    @Mixin private EditorOption account = new EditorOption();

    @Option(names = "--remark", paramLabel = "TEXT", description = "Why.", defaultValue = "")
    private String remark = "";

    Edit(Shell shell) {
      super(shell);
    }

    @Override
    int call(Archive archive, ArticleEditor articles, ArticleEditor.Work work) {
      String editor = account.name(archive);
      Set<String> known = new HashSet<>();
      work.choice().rows().forEach(row -> known.add(row.key()));
      Stream.of(drop, restore)
          .flatMap(List::stream)
          .filter(key -> !known.contains(key))
          .findFirst()
          .ifPresent(key -> {
            throw new Misused(
                "the article has no block '" + key + "': compend article show has all");
          });
      List<String> keys = ArticleEditor.keys(work, new HashSet<>(drop), new HashSet<>(restore));
      return switch (articles.save(work, amendment(work.article()), keys, editor, remark)) {
        case ArticleEditor.Outcome.Saved(int revision) -> {
          shell
              .err()
              .println(
                  revision == work.seen()
                      ? "nothing is different; nothing was saved"
                      : "saved as revision " + revision);
          yield Exit.DONE;
        }
        case ArticleEditor.Outcome.Faulty(List<Fault> faults) ->
            throw new Misused(String.join(" ", faults.stream().map(Fault::say).toList()));
        case ArticleEditor.Outcome.Overtaken() ->
            throw new Misused(
                "somebody else saved this article at the same time: look, then repeat it");
      };
    }

    private Amendment amendment(Article article) {
      LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
      Amendment now = Amendment.of(article, today);
      return new Amendment(
          or(title, now.title()),
          or(standfirst, now.standfirst()),
          by.isEmpty() ? now.authors() : by.stream().map(Edit::author).toList(),
          or(published, now.published()),
          now.modified(),
          or(language, now.language()),
          or(section, now.section()),
          tags.isEmpty() ? now.tags() : tags,
          correction.strip(),
          now.corrected());
    }

    private static Amendment.Author author(String text) {
      String[] parts = text.split(",", 2);
      return new Amendment.Author(parts[0].strip(), parts.length == 1 ? "" : parts[1].strip());
    }

    private static String or(@Nullable String given, String otherwise) {
      return given == null ? otherwise : given.strip();
    }
  }

  /** Lists revisions. */
  @Command(
      name = "revisions",
      description = "Lists the states that an article had; with --difference tells what changed.")
  private static final class Revisions extends Named {
    @Option(
        names = "--difference",
        paramLabel = "NUMBER",
        description = "What this revision changed.")
    private int difference;

    Revisions(Shell shell) {
      super(shell);
    }

    @Override
    int call(Archive archive, ArticleEditor articles, ArticleEditor.Work work) {
      if (difference == 0) {
        for (Revision revision : archive.revisions(work.id()).reversed()) {
          shell.out().println(described(revision, work.seen()));
        }
        return Exit.DONE;
      }
      Article before = revision(archive, work, Math.max(1, difference - 1));
      for (Difference.Line line : Difference.between(before, revision(archive, work, difference))) {
        shell.out().println(written(line));
      }
      return Exit.DONE;
    }

    private static Article revision(Archive archive, ArticleEditor.Work work, int number) {
      return archive
          .article(work.id(), number)
          .orElseThrow(() -> new Misused("the article has no revision " + number));
    }

    private static String described(Revision revision, int current) {
      String editor = revision.editor();
      return revision.number()
          + (revision.number() == current ? "*" : "")
          + "  "
          + Times.of(revision.made())
          + "  by "
          + (editor == null ? "the source" : editor)
          + (revision.remark().isEmpty() ? "" : ": " + revision.remark());
    }

    private static String written(Difference.Line line) {
      if (line.skipped() > 0) {
        return "  …";
      }
      String mark =
          switch (line.fate()) {
            case SAME -> "  ";
            case GONE -> "- ";
            case COME -> "+ ";
          };
      StringBuilder text = new StringBuilder(mark);
      line.pieces().forEach(piece -> text.append(piece.text()));
      return text.toString();
    }
  }

  /** Keeps an article from readers. */
  @Command(name = "withdraw", description = "Keeps an article from readers.")
  private static final class Withdraw extends Named {
    Withdraw(Shell shell) {
      super(shell);
    }

    @Override
    int call(Archive archive, ArticleEditor articles, ArticleEditor.Work work) {
      archive.edits().hide(work.id(), true);
      return Exit.DONE;
    }
  }

  /** Shows an article to readers again. */
  @Command(name = "publish", description = "Shows an article to readers again.")
  private static final class Publish extends Named {
    Publish(Shell shell) {
      super(shell);
    }

    @Override
    int call(Archive archive, ArticleEditor articles, ArticleEditor.Work work) {
      archive.edits().hide(work.id(), false);
      return Exit.DONE;
    }
  }
}
