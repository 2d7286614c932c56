package org.compend.extract.content;

import java.util.function.IntPredicate;
import org.compend.extract.words.Phrases;

/** Finds the phrases by which texts begin: of whole words, but in scripts without spaces. */
final class Openings {
  /** No phrase of scripts without spaces is longer than this. */
  private static final int LONGEST_WIDE = 16;

  private Openings() {}

  /** Where the first word of a text begins, or its end. */
  static int firstLetter(String text) {
    int from = 0;
    while (from < text.length() && !Character.isLetter(text.charAt(from))) {
      from++;
    }
    return from;
  }

  /** Where the longest phrase ends that begins at a place of a text; the place itself if none. */
  static int end(Phrases.Section phrases, String text, int from) {
    return end(phrases, text, from, _ -> true);
  }

  /**
   * The same of phrases that may end so.
   *
   * @param may whether a phrase may end at a place of the text
   */
  static int end(Phrases.Section phrases, String text, int from, IntPredicate may) {
    if (!phrases.mayBegin(text, from)) {
      return from;
    }
    boolean wide = Letters.kind(text.charAt(from)) == Letters.WIDE;
    int last = wide ? Math.min(text.length(), from + LONGEST_WIDE) : text.length();
    int end = from;
    int words = 0;
    for (int i = from + 1; i <= last && words < phrases.longest(); i++) {
      if (!wide && i < text.length() && Character.isLetter(text.charAt(i))) {
        continue;
      }
      if (phrases.containsAnyCase(text, from, i) && may.test(i)) {
        end = i;
      }
      words += i < text.length() && text.charAt(i) == ' ' ? 1 : 0;
    }
    return end;
  }
}
