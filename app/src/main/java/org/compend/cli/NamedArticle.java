package org.compend.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.compend.archive.Archive;
import org.compend.edit.ArticleEditor;
import org.compend.edit.Fault;
import org.compend.extract.Extractor;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Does something with an article that is named on the command line. */
abstract class NamedArticle implements Callable<Integer> {
  final Shell shell;

  @Parameters(
      index = "0",
      paramLabel = "ARTICLE",
      description = "Its id, or the address of its page here.")
  private String name = "";

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  NamedArticle(Shell shell) {
    this.shell = shell;
  }

  @Override
  public final Integer call() throws IOException {
    try (Archive archive = options.openExisting(shell)) {
      ArticleEditor articles = new ArticleEditor(archive, Extractor.standard());
      return call(archive, articles, articles.work(name).orElseThrow(() -> missing(name)));
    }
  }

  abstract int call(Archive archive, ArticleEditor articles, ArticleEditor.Work work)
      throws IOException;

  static Misused missing(String name) {
    return new Misused(
        "there is no article '" + name + "': compend inbox and compend search --json show ids");
  }

  /** Tells what came of an attempt to save an article, of which this revision was the current. */
  final int saved(ArticleEditor.Outcome outcome, int seen) {
    return switch (outcome) {
      case ArticleEditor.Outcome.Saved(int revision) -> {
        shell.tell(
            revision == seen
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
}
