package org.compend.apparatus;

import java.util.Locale;

/** What the words between quotation marks tell by themselves. */
final class QuotedWords {
  private QuotedWords() {}

  /** The words of a stretch without its marks. */
  static String of(Passage passage, Quoted stretch) {
    String text = passage.text().substring(stretch.start(), stretch.end()).strip();
    int from = text.startsWith("''") || text.startsWith("``") ? 2 : isMark(text.charAt(0)) ? 1 : 0;
    int to = text.length();
    if (to > from + 2 && text.endsWith("''")) {
      to -= 2;
    } else if (to > from + 1 && isMark(text.charAt(to - 1))) {
      to--;
    }
    // French marks keep the words apart by spaces that do not break.
    return text.substring(from, to).replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
  }

  private static boolean isMark(char c) {
    return "\"“”„‟«»″'‘’‚‹›「」『』〝〞〟".indexOf(c) >= 0;
  }

  /** Whether a stretch looks like the title of a work: every greater word has a capital. */
  static boolean isTitle(String inner) {
    String[] words = inner.split("\\s+", -1);
    int greater = 0;
    int capitals = 0;
    for (String word : words) {
      if (word.length() > 3 || Character.isUpperCase(word.charAt(0))) {
        greater++;
        capitals +=
            Character.isUpperCase(word.codePointAt(0)) || Character.isDigit(word.charAt(0)) ? 1 : 0;
      }
    }
    boolean sentence = inner.matches("(?s).*[.?!,…]$");
    return greater > 0
        && capitals == greater
        && !(sentence && words.length > 4)
        && (words.length > 1 || !inner.equals(inner.toLowerCase(Locale.ROOT)));
  }

  /** The last character of the words, marks aside. */
  static char last(Passage passage, Quoted stretch) {
    for (int i = stretch.end() - 2; i > stretch.start(); i--) {
      char c = passage.text().charAt(i);
      if (!Character.isWhitespace(c) && "’'”".indexOf(c) < 0) {
        return c;
      }
    }
    return ' ';
  }
}
