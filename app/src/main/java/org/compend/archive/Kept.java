package org.compend.archive;

/**
 * What became of an article that was handed to the archive.
 *
 * @param id the article's id
 * @param outcome whether it was new
 */
public record Kept(ArticleId id, Outcome outcome) {

  /** Whether an article was new, changed, or known as it is. */
  public enum Outcome {
    /** It was not known before. */
    NEW,
    /** It was known, and has a new revision. */
    REVISED,
    /** It was known as it is: nothing was written. */
    KNOWN
  }
}
