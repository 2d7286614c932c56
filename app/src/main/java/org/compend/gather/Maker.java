package org.compend.gather;

import org.compend.Article;
import org.compend.Capture;
import org.compend.Kind;
import org.compend.extract.Extractor;
import org.compend.extract.MalformedFrontMatter;

/** Makes articles of captures; safe to use from several threads. */
final class Maker {
  private final Extractor extractor = Extractor.standard();

  /** What was made. */
  sealed interface Made {
    record Whole(Article article) implements Made {}

    /** Nothing, as it should be. */
    record Passed(String reason) implements Made {}

    /** Nothing, although there should be an article. */
    record Failed(String reason) implements Made {}
  }

  /**
   * The article in a capture.
   *
   * @param crawled whether nobody named it, so that it may well be something else than an article
   */
  Made make(Capture capture, boolean crawled) {
    try {
      if (extractor.isDraft(capture)) {
        return new Made.Passed("it is marked as a draft");
      }
      Article article = extractor.extract(capture);
      boolean empty = article.kind() == Kind.EMPTY || article.body().isEmpty();
      if (crawled && (empty || article.kind() != Kind.ARTICLE)) {
        return new Made.Passed("it is no article");
      }
      return empty ? new Made.Failed("there is no article in it") : new Made.Whole(article);
    } catch (MalformedFrontMatter e) {
      return new Made.Failed(String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      // One page that trips the extractor must not cost the reader all others.
      return new Made.Failed("the extractor failed on it, which is a fault of this program: " + e);
    }
  }
}
