package org.compend.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.compend.Article;
import org.compend.Capture;
import org.compend.Kind;
import org.compend.acquire.OtherLanguages;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.Finding;
import org.compend.archive.Kept;
import org.compend.extract.Extractor;
import org.compend.extract.MalformedFrontMatter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the archive's articles anew from their captures. */
@Command(
    name = "reextract",
    description = {
      "Makes every article anew from the page it was made from, after the program has learnt to",
      "read better. An article that comes out otherwise gets a new revision; the old one stays."
    },
    footer = {
      "",
      "Exit codes: 0 done; 1 done, but some articles could not be made anew and are left as they",
      "are; 5 the archive cannot be read or written."
    })
final class ReextractCommand implements Callable<Integer> {
  private static final int PAGE = 200;

  private final Shell shell;
  private final Extractor extractor = Extractor.standard();

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  ReextractCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    long changed = 0;
    long left = 0;
    try (Archive archive = options.openExisting(shell)) {
      Progress progress =
          new Progress(shell.err(), shell.terminal(), Math.toIntExact(archive.size()));
      @Nullable ArticleId last = null;
      List<ArticleId> page = archive.ids(last, PAGE);
      while (!page.isEmpty()) {
        for (ArticleId id : page) {
          Capture capture = archive.capture(id).orElseThrow();
          Article article = made(capture);
          if (article == null) {
            left++;
            progress.say(
                "left "
                    + id
                    + " as it is: "
                    + capture.origin().location()
                    + " gives no article now");
          } else if (archive.keep(List.of(finding(capture, article))).getFirst().outcome()
              != Kept.Outcome.KNOWN) {
            changed++;
          }
          progress.step();
        }
        last = page.getLast();
        page = archive.ids(last, PAGE);
      }
      progress.clear();
      progress.say(
          "made "
              + Intake.count(archive.size() - left, "article")
              + " anew, "
              + changed
              + " changed");
    }
    return left == 0 ? Exit.DONE : Exit.SOME_SKIPPED;
  }

  private static Finding finding(Capture capture, Article article) {
    return new Finding(capture, article).inOtherLanguages(OtherLanguages.of(capture));
  }

  private @Nullable Article made(Capture capture) {
    try {
      Article article = extractor.extract(capture);
      return article.kind() == Kind.EMPTY || article.body().isEmpty() ? null : article;
    } catch (MalformedFrontMatter e) {
      return null;
    }
  }
}
