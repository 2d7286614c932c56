package org.compend.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.compend.Article;
import org.compend.Capture;
import org.compend.Kind;
import org.compend.acquire.Acquired;
import org.compend.acquire.FileSource;
import org.compend.acquire.Found;
import org.compend.acquire.container.Contained;
import org.compend.acquire.container.Selection;
import org.compend.extract.Extractor;
import org.compend.extract.MalformedFrontMatter;

/** Makes articles of files, one at a time; safe to use from several threads. */
final class Reader {
  private final FileSource source;
  private final Extractor extractor = Extractor.standard();

  Reader(FileSource source) {
    this.source = source;
  }

  /** What became of a file. */
  sealed interface Outcome {
    /** An article, with the capture it came from. */
    record Read(Found found, Capture capture, Article article) implements Outcome {}

    /** No article, and why. */
    record Skipped(String place, String reason) implements Outcome {}
  }

  /** What became of a file that may hold many articles, each whole: a selection. */
  List<Outcome> all(Found found) {
    try {
      Optional<Selection> selection = Selection.open(found.file());
      if (selection.isPresent()) {
        return all(found, selection.get());
      }
    } catch (IOException _) {
      // The other reader tells better why it cannot be read.
    }
    return List.of(read(found));
  }

  private List<Outcome> all(Found found, Selection selection) throws IOException {
    try (selection) {
      List<Outcome> outcomes = new ArrayList<>();
      while (selection.hasNext()) {
        outcomes.add(
            switch (selection.next()) {
              case Contained.Page page -> extract(found, page.capture());
              case Contained.Damage damage ->
                  new Outcome.Skipped(found.file() + ", line " + damage.offset(), damage.reason());
            });
      }
      return outcomes;
    }
  }

  Outcome read(Found found) {
    return switch (source.read(found)) {
      case Acquired.Unreadable unreadable ->
          new Outcome.Skipped(unreadable.place(), unreadable.reason());
      case Acquired.Captured captured -> extract(found, captured.capture());
    };
  }

  /** Whether its author says that an article is not to be published yet. */
  boolean isDraft(Outcome.Read read) {
    return extractor.isDraft(read.capture());
  }

  private Outcome extract(Found found, Capture capture) {
    try {
      Article article = extractor.extract(capture);
      return article.kind() == Kind.EMPTY || article.body().isEmpty()
          ? new Outcome.Skipped(found.file().toString(), "there is no article in it")
          : new Outcome.Read(found, capture, article);
    } catch (MalformedFrontMatter e) {
      return new Outcome.Skipped(found.file().toString(), String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      // One page that trips the extractor must not cost the reader all others.
      return new Outcome.Skipped(
          found.file().toString(),
          String.format(
              Locale.ROOT, "the extractor failed on it, which is a fault of this program: %s", e));
    }
  }
}
