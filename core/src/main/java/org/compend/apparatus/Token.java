package org.compend.apparatus;

import java.util.Locale;

/**
 * A word, number or mark of a text.
 *
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 */
record Token(String text, int start, int end) {

  boolean is(String word) {
    return text.equals(word);
  }

  /** The text in lower case. */
  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Whether it makes a possessive of the word before it. */
  boolean isPossessive() {
    return text.equals("'s") || text.equals("’s") || text.equals("'") || text.equals("’");
  }

  /** Whether it begins with a capital letter. */
  boolean isCapitalised() {
    int first = text.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }

  /** Whether it holds a letter or a digit. */
  boolean isWord() {
    int first = text.codePointAt(0);
    return Character.isLetterOrDigit(first)
        || (text.length() > 1 && text.codePoints().anyMatch(Character::isLetterOrDigit));
  }
}
