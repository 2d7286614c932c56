package org.compend.cli;

import org.compend.Article;
import org.compend.archive.Archive;
import org.compend.archive.Revision;
import org.compend.edit.ArticleEditor;
import org.compend.edit.Difference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The states that articles had, as commands. */
final class RevisionCommands {
  private RevisionCommands() {}

  /** Lists revisions. */
  @Command(
      name = "revisions",
      description = "Lists the states that an article had; with --difference tells what changed.")
  static final class Revisions extends NamedArticle {
    @Option(
        names = "--difference",
        paramLabel = "NUMBER",
        description = "What this revision changed.")
    private int difference;

    @Option(
        names = "--with",
        paramLabel = "NUMBER",
        description = "With --difference: beside this revision; else the one before.")
    private int with;

    Revisions(Shell shell) {
      super(shell);
    }

    @Override
    int call(Archive archive, ArticleEditor articles, ArticleEditor.Work work) {
      if (difference == 0 && with != 0) {
        throw new Misused("--with belongs to --difference");
      }
      if (difference == 0) {
        for (Revision revision : archive.revisions(work.id()).reversed()) {
          shell.line(described(revision, work.seen()));
        }
        return Exit.DONE;
      }
      Article before = revision(archive, work, with == 0 ? Math.max(1, difference - 1) : with);
      for (Difference.Line line : Difference.between(before, revision(archive, work, difference))) {
        shell.line(written(line));
      }
      return Exit.DONE;
    }

    private static Article revision(Archive archive, ArticleEditor.Work work, int number) {
      return archive
          .article(work.id(), number)
          .orElseThrow(() ->
              new Misused(
                  "the article has no revision "
                      + number
                      + ": compend article revisions lists them"));
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

  /** Makes an earlier state the current one. */
  @Command(
      name = "restore",
      description = "Makes an earlier state of an article the current one, as a new revision.",
      sortOptions = false,
      footer = {
        "",
        "Of the current one it says that it stands, whatever the source has said since."
      })
  static final class Restore extends NamedArticle {
    @Parameters(index = "1", paramLabel = "NUMBER", description = "As revisions shows it.")
    private int number;

    @Mixin private EditorOption account = new EditorOption();

    Restore(Shell shell) {
      super(shell);
    }

    @Override
    int call(Archive archive, ArticleEditor articles, ArticleEditor.Work work) {
      String editor = account.name(archive);
      return saved(
          articles.restore(work.id(), number, work.seen(), work.base(), editor), work.seen());
    }
  }
}
