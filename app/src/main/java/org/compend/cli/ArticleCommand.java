package org.compend.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.compend.Article;
import org.compend.Prose;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.edit.Amendment;
import org.compend.edit.ArticleEditor;
import org.compend.edit.BlockChoice;
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
        .addSubcommand(new CapturedPage(shell))
        .addSubcommand(new Edit(shell))
        .addSubcommand(new RevisionCommands.Revisions(shell))
        .addSubcommand(new RevisionCommands.Restore(shell))
        .addSubcommand(new Twin(shell))
        .addSubcommand(new Withdraw(shell))
        .addSubcommand(new Publish(shell));
  }

  @Override
  public Integer call() {
    throw new Misused(
        "say what to do: compend article show, capture, edit, revisions, restore, twin, withdraw or"
            + " publish");
  }

  /** Shows an article. */
  @Command(name = "show", description = "Prints what is told about an article and its blocks.")
  private static final class Show extends NamedArticle {
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
        shell.json(out.toString(StandardCharsets.UTF_8) + "\n");
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
      ArticleId twin = work.standing().twinOf();
      line("Says nearly the same as", twin == null ? "" : twin.value());
      line("State", work.standing().hidden() ? "withdrawn from readers" : "");
      line("Source", work.standing().sourceChanged() ? "changed since this was edited" : "");
      for (BlockChoice.Row row : work.choice().rows()) {
        shell.line((row.kept() ? "+ " : "- ") + row.key() + "  " + Prose.line(row.text()));
        for (BlockChoice.Picture picture : row.pictures()) {
          String alternative = Prose.line(picture.alternative());
          shell.line(
              "    "
                  + picture.key()
                  + "  "
                  + (alternative.isEmpty()
                      ? "(no text for those who cannot see it)"
                      : alternative));
        }
      }
      return Exit.DONE;
    }

    private void line(String label, String value) {
      if (!value.isEmpty()) {
        shell.line(label + ": " + value);
      }
    }
  }

  /** Writes the page of which an article was made. */
  @Command(
      name = "capture",
      description = "Writes the page of which an article was made, as it came in, byte for byte.")
  private static final class CapturedPage extends NamedArticle {
    @Option(
        names = {"-o", "--output"},
        paramLabel = "FILE",
        description = "Where to; standard output without it.")
    private @Nullable Path file;

    CapturedPage(Shell shell) {
      super(shell);
    }

    @Override
    int call(Archive archive, ArticleEditor articles, ArticleEditor.Work work) throws IOException {
      OutputFile.write(shell, file, archive.capture(work.id()).orElseThrow().content().toArray());
      return Exit.DONE;
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
  private static final class Edit extends NamedArticle {
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

    @Option(names = "--modified", paramLabel = "DAY", description = "The day of the last change.")
    private @Nullable String modified;

    @Option(names = "--language", paramLabel = "TAG", description = "Its language.")
    private @Nullable String language;

    @Option(names = "--section", paramLabel = "NAME", description = "Its section.")
    private @Nullable String section;

    @Option(names = "--tag", paramLabel = "TAG", description = "Its tags, once for each.")
    private List<String> tags = List.of();

    @Option(
        names = "--note",
        paramLabel = "TEXT",
        description = "A note of the editors, which readers see at its end.")
    private String note = "";

    @Option(
        names = "--correction",
        paramLabel = "TEXT",
        description = "A correction, which readers see at its end with its day.")
    private String correction = "";

    @Option(
        names = "--corrected",
        paramLabel = "DAY",
        description = "The day of the correction; else today.")
    private @Nullable String corrected;

    @Option(names = "--drop", paramLabel = "KEY", description = "Blocks to go, as show names them.")
    private List<String> drop = List.of();

    @Option(names = "--restore", paramLabel = "KEY", description = "Blocks to come back.")
    private List<String> restore = List.of();

    @Option(
        names = "--picture",
        paramLabel = "KEY=TEXT",
        description = "The text for those who cannot see a picture, by its key as show names it.")
    private Map<String, String> alternatives = Map.of();

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
      return saved(
          articles.save(
              work,
              amendment(work.article()),
              new BlockChoice.Chosen(keys, alternatives),
              editor,
              remark),
          work.seen());
    }

    private Amendment amendment(Article article) {
      LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
      Amendment now = Amendment.of(article, today);
      return new Amendment(
          or(title, now.title()),
          or(standfirst, now.standfirst()),
          by.isEmpty() ? now.authors() : by.stream().map(Edit::author).toList(),
          or(published, now.published()),
          or(modified, now.modified()),
          or(language, now.language()),
          or(section, now.section()),
          tags.isEmpty() ? now.tags() : tags,
          note.strip(),
          correction.strip(),
          or(corrected, now.corrected()));
    }

    private static Amendment.Author author(String text) {
      String[] parts = text.split(",", 2);
      return new Amendment.Author(parts[0].strip(), parts.length == 1 ? "" : parts[1].strip());
    }

    private static String or(@Nullable String given, String otherwise) {
      return given == null ? otherwise : given.strip();
    }
  }

  /** Says that an article repeats another. */
  @Command(
      name = "twin",
      description = "Says that an article repeats another, which lists show in its stead.",
      sortOptions = false)
  private static final class Twin extends NamedArticle {
    @Option(
        names = "--of",
        paramLabel = "ARTICLE",
        description = "The article that it repeats: its id, or the address of its page here.")
    private @Nullable String original;

    @Option(names = "--of-none", description = "It is an article of its own.")
    private boolean alone;

    @Mixin private EditorOption account = new EditorOption();

    Twin(Shell shell) {
      super(shell);
    }

    @Override
    int call(Archive archive, ArticleEditor articles, ArticleEditor.Work work) {
      String editor = account.name(archive);
      if (alone == (original != null)) {
        throw new Misused("say either --of ARTICLE or --of-none");
      }
      if (original == null) {
        archive.edits().unlink(work.id(), editor);
      } else if (!articles.link(work.id(), original, editor)) {
        throw new Misused(
            "'" + original + "' is no other article of this archive: compend inbox shows ids");
      }
      return Exit.DONE;
    }
  }

  /** Keeps articles from readers, or shows them again. */
  private abstract static class Shown implements Callable<Integer> {
    private final Shell shell;
    private final boolean hidden;

    @Parameters(
        arity = "1..*",
        paramLabel = "ARTICLE",
        description = "Ids, or the addresses of pages here.")
    private List<String> names = List.of();

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    Shown(Shell shell, boolean hidden) {
      this.shell = shell;
      this.hidden = hidden;
    }

    /** All are looked up before the first is touched. */
    @Override
    public Integer call() {
      try (Archive archive = options.openExisting(shell)) {
        List<ArticleId> ids = new ArrayList<>();
        for (String name : names) {
          ids.add(
              ArticleEditor.id(name)
                  .filter(id -> archive.edits().standing(id).isPresent())
                  .orElseThrow(() -> NamedArticle.missing(name)));
        }
        ids.forEach(id -> archive.edits().hide(id, hidden));
        return Exit.DONE;
      }
    }
  }

  /** Keeps articles from readers. */
  @Command(name = "withdraw", description = "Keeps articles from readers.")
  private static final class Withdraw extends Shown {
    Withdraw(Shell shell) {
      super(shell, true);
    }
  }

  /** Shows articles to readers again. */
  @Command(name = "publish", description = "Shows articles to readers again.")
  private static final class Publish extends Shown {
    Publish(Shell shell) {
      super(shell, false);
    }
  }
}
