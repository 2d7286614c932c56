package org.compend.extract.content;

import java.util.Locale;
import org.compend.extract.words.Phrases;

/**
 * Knows the paragraphs that call on readers: "Sign up for our newsletter", "Follow us on …". They
 * read like the article's text, and stand in it.
 *
 * <p>Immutable, safe to share between threads.
 */
final class Calls {
  /** Longer blocks, in characters, say something themselves; wide ones count threefold. */
  private static final int LONGEST = 280;

  /** No phrase of scripts without spaces is longer than this. */
  private static final int LONGEST_WIDE = 6;

  private final Phrases.Section does;
  private final Phrases.Section where;

  private Calls(Phrases phrases) {
    does = phrases.section("do");
    where = phrases.section("where");
  }

  static Calls read() {
    return new Calls(Phrases.read(Calls.class, "calls.txt"));
  }

  /** Whether a sentence of a short paragraph says what to do, and where. */
  boolean are(TextBlock block) {
    if (block.length > LONGEST || block.isHeading() || block.owner.is(Container.LIST)) {
      return false;
    }
    String text = block.text();
    boolean begins = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (begins && Character.isLetter(c)) {
        if (says(text, i)) {
          return true;
        }
        begins = false;
      }
      begins |= ends(c) || c == ':' || c == '：';
    }
    return false;
  }

  private boolean says(String text, int from) {
    return toDo(text, from) && names(text, from);
  }

  /** Whether a phrase begins here. */
  private boolean toDo(String text, int from) {
    if (Letters.kind(text.charAt(from)) == Letters.WIDE) {
      for (int to = from + 2; to <= Math.min(text.length(), from + LONGEST_WIDE); to++) {
        if (does.contains(text, from, to)) {
          return true;
        }
      }
      return false;
    }
    int words = 0;
    for (int i = from; i <= text.length() && words < does.longest(); i++) {
      if (i == text.length() || !Character.isLetter(text.charAt(i))) {
        if (does.containsAnyCase(text, from, i)) {
          return true;
        }
        words += i < text.length() && text.charAt(i) == ' ' ? 1 : 0;
      }
    }
    return false;
  }

  /** Whether the sentence that begins here names one of the places. */
  private boolean names(String text, int from) {
    int end = from;
    while (end < text.length() && !ends(text.charAt(end))) {
      end++;
    }
    String sentence = text.substring(from, end).toLowerCase(Locale.ROOT);
    return where.phrases().stream().anyMatch(sentence::contains);
  }

  private static boolean ends(char c) {
    return ".!?。！？…".indexOf(c) >= 0;
  }
}
