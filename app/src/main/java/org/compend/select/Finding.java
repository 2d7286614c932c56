package org.compend.select;

import java.util.Locale;
import org.compend.archive.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * Something in a digest that an editor may want to put right.
 *
 * @param article where it is; {@code null} in what is the digest's own
 * @param title the title of that article; empty in what is the digest's own
 * @param words what is wrong, as a sentence
 * @param excerpt the words around it; may be empty
 */
public record Finding(
    Kind kind, @Nullable ArticleId article, String title, String words, String excerpt) {

  /**
   * A digest is larger than what letters take along.
   *
   * @param bytes its size as EPUB
   */
  public static Finding tooLarge(long bytes) {
    return new Finding(
        Kind.SIZE,
        null,
        "",
        String.format(
            Locale.ROOT,
            "As EPUB it has %.1f MB, too much for e-mail: readers get its address.",
            bytes / 1e6),
        "");
  }

  /** What kind of thing is wrong. */
  public enum Kind {
    METADATA("Metadata"),
    PICTURES("Pictures"),
    LINKS("Links"),
    QUOTATION_MARKS("Quotation marks"),
    NAMES("Names"),
    SIZE("Size");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As editors call it. */
    public String words() {
      return words;
    }
  }
}
