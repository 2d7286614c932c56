package org.compend.extract.block;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.compend.resource.Resource;

/** Set phrases of many languages, kept one to a line in a resource. */
final class SetPhrases {
  /** What stands over the notes of an article. */
  static final SetPhrases NOTES_HEADINGS = new SetPhrases("notes-headings.txt");

  /** How a word of the editors about the article begins. */
  static final SetPhrases EDITORIAL = new SetPhrases("editorial-notes.txt");

  /** How far into a text a phrase may reach at its beginning, in characters. */
  private static final int REACH = 100;

  private static final int PAIRS = 1 << 12;

  private final List<String> phrases;

  /** The two characters with which each begins, as hashes. */
  private final BitSet firsts = new BitSet(PAIRS);

  private SetPhrases(String resource) {
    phrases =
        Resource.lines(SetPhrases.class, resource).stream()
            .filter(line -> !line.isBlank())
            .map(line -> plain(line, line.length()))
            .toList();
    phrases.forEach(phrase -> firsts.set(pair(phrase, 0)));
  }

  /** Whether a text is one of the phrases, but for case, spaces and a colon at its end. */
  boolean matchesWhole(String text) {
    String plain = plain(text, text.length());
    return phrases.contains(
        plain.endsWith(":") ? plain.substring(0, plain.length() - 1).strip() : plain);
  }

  /** Whether a text begins with one of the phrases. */
  boolean begin(String text) {
    int first = 0;
    while (first < text.length() && isSpace(text.charAt(first))) {
      first++;
    }
    if (first == text.length() || !firsts.get(pair(text, first))) {
      return false;
    }
    String start = plain(text, Math.min(text.length(), REACH));
    for (String phrase : phrases) {
      if (start.startsWith(phrase)) {
        return true;
      }
    }
    return false;
  }

  /** A hash of the two characters from an index on; what is past the end is a space. */
  private static int pair(String text, int from) {
    char second = from + 1 < text.length() ? small(text.charAt(from + 1)) : ' ';
    return (small(text.charAt(from)) * 31 + second) % PAIRS;
  }

  private static char small(char c) {
    return isSpace(c) ? ' ' : c == '’' ? '\'' : Character.toLowerCase(c);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static String plain(String text, int end) {
    StringBuilder out = new StringBuilder(end);
    boolean space = false;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        space = !out.isEmpty();
      } else {
        if (space) {
          out.append(' ');
          space = false;
        }
        out.append(c == '’' ? '\'' : c);
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
