package org.compend.apparatus;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what stands between quotation marks, of any language's habit.
 *
 * <p>Whether a mark opens or closes is told by its surroundings rather than by its shape, since
 * marks are often typed wrongly: an opening mark has a space before it and a letter after it. A
 * paragraph that begins with a mark while a quotation is still open goes on with it. Of nested
 * quotations the outer is given.
 */
final class QuotationMarks {
  private static final String DOUBLE = "\"“”„‟«»″";
  private static final String SINGLE = "'‘’‚‹›";

  private static final char SECOND_HALF = '\u2060';

  private QuotationMarks() {}

  /** The quoted stretches of paragraphs, in order. */
  static List<Quoted> find(List<String> paragraphs) {
    List<Quoted> doubles = find(paragraphs, false);
    // British and some Dutch papers quote within single marks, which apostrophes look like: they
    // count only where a text has hardly any double ones.
    long words = paragraphs.stream().mapToLong(String::length).sum() / 6;
    if (doubles.size() > words / 300) {
      return doubles;
    }
    List<Quoted> singles = find(paragraphs, true);
    return singles.size() > doubles.size() ? singles : doubles;
  }

  private static List<Quoted> find(List<String> typed, boolean single) {
    List<String> paragraphs = typed.stream().map(QuotationMarks::joined).toList();
    List<Quoted> found = new ArrayList<>();
    boolean open = false;
    for (int p = 0; p < paragraphs.size(); p++) {
      String text = paragraphs.get(p);
      int from = skipSpace(text, 0);
      boolean continued = open && from < text.length() && opens(text, from, single);
      int start = -1;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (start < 0) {
          if (opens(text, i, single)) {
            start = i;
          }
        } else if (closes(text, i, text.charAt(start), single)) {
          if (i > start + 1) {
            int end = i + 1 < text.length() && text.charAt(i + 1) == SECOND_HALF ? i + 2 : i + 1;
            found.add(new Quoted(p, start, end, continued && start == from));
          }
          start = -1;
        } else if (isSame(c, text.charAt(start)) && opens(text, i, single) && !nests(text, i)) {
          // The one before was never closed.
          start = i;
        }
      }
      open = false;
      if (start >= 0 && !single) {
        int end = trimmed(text);
        boolean goesOn = p + 1 < paragraphs.size() && beginsQuoted(paragraphs.get(p + 1), single);
        if ((goesOn || start == from) && end - start > 20) {
          found.add(new Quoted(p, start, end, continued && start == from));
          open = goesOn;
        }
      }
    }
    return found;
  }

  /** Two apostrophes, or two grave accents, are one mark: its second half is made invisible. */
  private static String joined(String text) {
    return text.replace("''", "\"" + SECOND_HALF).replace("``", "“" + SECOND_HALF);
  }

  private static char before(String text, int at) {
    int i = at - 1;
    while (i >= 0 && text.charAt(i) == SECOND_HALF) {
      i--;
    }
    return i < 0 ? ' ' : text.charAt(i);
  }

  private static char next(String text, int at) {
    int i = at + 1;
    while (i < text.length() && text.charAt(i) == SECOND_HALF) {
      i++;
    }
    return i >= text.length() ? ' ' : text.charAt(i);
  }

  private static boolean beginsQuoted(String text, boolean single) {
    int from = skipSpace(text, 0);
    return from < text.length() && opens(text, from, single);
  }

  private static boolean isSame(char a, char b) {
    return a == b || ("“\"„".indexOf(a) >= 0 && "“\"„".indexOf(b) >= 0);
  }

  /** Whether a second opening mark is followed by two closing ones: the marks are nested. */
  private static boolean nests(String text, int at) {
    int closings = 0;
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (DOUBLE.indexOf(c) >= 0) {
        if (opens(text, i, false)) {
          return false;
        }
        if (++closings == 2) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean opens(String text, int at, boolean single) {
    char c = text.charAt(at);
    if (c == '「' || c == '『' || c == '〝') {
      return true;
    }
    if ((single ? SINGLE : DOUBLE).indexOf(c) < 0 || c == '″') {
      return false;
    }
    char next = next(text, at);
    char before = before(text, at);
    boolean spaceAfter = isSpace(next);
    boolean free = isSpace(before) || "([{—–-―/:;,\"“”‘'„«…¿¡".indexOf(before) >= 0;
    if (c == '«') {
      // French marks have a space within; German ones are turned round.
      return free || (!Character.isLetterOrDigit(before) && before != '.');
    }
    if (c == '„' || c == '‚') {
      return true;
    }
    if (c == '“') {
      return !spaceAfter && (free || !isClosingPlace(text, at));
    }
    if (single && c == '’') {
      return false;
    }
    return free
        && !spaceAfter
        && (Character.isLetterOrDigit(next) || "[($€£#@*…¿¡.'‘“—–-".indexOf(next) >= 0);
  }

  private static boolean isClosingPlace(String text, int at) {
    char before = before(text, at);
    char next = next(text, at);
    return !isSpace(before) && !Character.isLetterOrDigit(next);
  }

  private static boolean closes(String text, int at, char opener, boolean single) {
    char c = text.charAt(at);
    String closers =
        switch (opener) {
          case '「' -> "」";
          case '『' -> "』";
          case '〝' -> "〞〟";
          case '„' -> "“”\"";
          case '«' -> "»";
          case '»' -> "«";
          case '‹' -> "›";
          case '›' -> "‹";
          case '‚', '\'', '‘' -> "’'‘";
          default -> "”\"“″»";
        };
    if (closers.indexOf(c) < 0) {
      return false;
    }
    if ("」』〞〟»«›‹".indexOf(c) >= 0) {
      return c != '«' || isClosingPlace(text, at) || opener == '»';
    }
    char before = before(text, at);
    char next = next(text, at);
    if (single) {
      // An apostrophe stands between letters, or after an s.
      return !Character.isLetterOrDigit(next)
          && !isSpace(before)
          && (!Character.isLetter(before) || before != 's' || next == ',' || next == '.');
    }
    if (c == '”') {
      return true;
    }
    if (opener == '„' && c == '“') {
      return true;
    }
    // A mark of either use closes unless it stands before a word and after a space.
    return !(isSpace(before) && Character.isLetterOrDigit(next)) || !opens(text, at, false);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int trimmed(String text) {
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
