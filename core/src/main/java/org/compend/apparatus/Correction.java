package org.compend.apparatus;

import org.compend.Article;
import org.jspecify.annotations.Nullable;

/**
 * What an editor has put right in an index: applied in order whenever an index is made, so that it
 * holds for later digests as well. What it speaks of may be missing from a digest; then it does
 * nothing.
 */
public sealed interface Correction {

  /** Two entries are one: all that stands under {@code name} goes to the entry {@code into}. */
  record Merge(Name.Kind kind, String name, String into) implements Correction {}

  /**
   * An entry is two: what one article says of {@code name} goes to the entry {@code as}.
   *
   * @param article which article, see {@link #keyOf}
   */
  record Split(Name.Kind kind, String name, String article, String as) implements Correction {}

  /**
   * A quotation is somebody else's.
   *
   * @param article in which article, see {@link #keyOf}
   * @param words the quotation's {@link Quotation#text}
   * @param speaker the name of the person's entry; {@code null} where nobody is to be named
   */
  record Attribute(String article, String words, @Nullable String speaker) implements Correction {}

  /** What an article is known by in corrections: its public address, else its title. */
  static String keyOf(Article article) {
    return article.metadata().canonical() == null
        ? article.metadata().title()
        : article.metadata().canonical().toString();
  }
}
