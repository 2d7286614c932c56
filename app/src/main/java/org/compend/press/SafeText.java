package org.compend.press;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Makes text safe to print: without control characters that a terminal would obey, and without
 * directional marks that would reach beyond it.
 *
 * <p>Directional overrides are dropped, since they can make a line read as another; embeddings and
 * isolates (UAX #9) stay and are closed where the text forgets to, at the latest at its line's end.
 */
public final class SafeText {
  private static final char REPLACEMENT = '\ufffd';
  private static final char POP_EMBEDDING = '\u202c';
  private static final char POP_ISOLATE = '\u2069';

  /** What is open, as the character that will close it; {@code 0} closes a dropped override. */
  private final Deque<Character> open = new ArrayDeque<>();

  private final StringBuilder out;

  private SafeText(int length) {
    out = new StringBuilder(length);
  }

  /** A text, of one or more lines, as it may be printed. */
  public static String of(String text) {
    SafeText safe = new SafeText(text.length());
    text.codePoints().forEach(safe::add);
    safe.closeAll();
    return safe.out.toString();
  }

  /** A text in JSON that says the same, with what a terminal would obey written as numbers. */
  public static String ofJson(String json) {
    StringBuilder out = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      // Controls below these never stand bare within a text of JSON.
      boolean obeyed =
          (c >= '\u007f' && c <= '\u009f')
              || (c >= '\u202a' && c <= '\u202e')
              || (c >= '\u2066' && c <= '\u2069');
      if (obeyed) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private void add(int character) {
    switch (character) {
      case '\n' -> {
        closeAll();
        out.append('\n');
      }
      case '\t' -> out.append('\t');
      case '\u2028', '\u2029', '\u0085' -> out.append(' ');
      case '\u202a', '\u202b' -> open(character, POP_EMBEDDING);
      case '\u2066', '\u2067', '\u2068' -> open(character, POP_ISOLATE);
      case '\u202d', '\u202e' -> open.push('\0');
      case POP_EMBEDDING -> closeEmbedding();
      case POP_ISOLATE -> closeIsolate();
      default -> {
        if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
          out.append(REPLACEMENT);
        } else if (!Character.isISOControl(character) && !isNoncharacter(character)) {
          out.appendCodePoint(character);
        }
      }
    }
  }

  private void open(int opener, char closer) {
    out.append((char) opener);
    open.push(closer);
  }

  private void closeEmbedding() {
    if (!open.isEmpty() && open.peek() != POP_ISOLATE) {
      close(open.pop());
    }
  }

  private void closeIsolate() {
    if (open.contains(POP_ISOLATE)) {
      while (open.peek() != POP_ISOLATE) {
        close(open.pop());
      }
      close(open.pop());
    }
  }

  private void closeAll() {
    while (!open.isEmpty()) {
      close(open.pop());
    }
  }

  private void close(char closer) {
    if (closer != 0) {
      out.append(closer);
    }
  }

  private static boolean isNoncharacter(int character) {
    return (character & 0xfffe) == 0xfffe || (character >= 0xfdd0 && character <= 0xfdef);
  }
}
