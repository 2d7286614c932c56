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

  private static final String QUOTES = "\"'“”„«»‘’‚‹›「『《";

  private final Phrases.Section does;
  private final Phrases.Section where;
  private final Phrases.Section alone;

  private Calls(Phrases phrases) {
    does = phrases.section("do");
    where = phrases.section("where");
    alone = phrases.section("alone");
  }

  static Calls read() {
    return new Calls(Phrases.read(Calls.class, "calls.txt"));
  }

  /**
   * Whether a sentence of a short paragraph says what to do, and where, or its first words are such
   * as only those say who put the page up.
   */
  boolean are(TextBlock block) {
    if (block.length > LONGEST || block.owner.is(Container.LIST | Container.CODE)) {
      return false;
    }
    String text = block.text();
    if (beginsAlone(text)) {
      return true;
    }
    if (block.isHeading()) {
      return false;
    }
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

  /** Whether such words begin a text, and are nobody's speech. */
  private boolean beginsAlone(String text) {
    int from = 0;
    while (from < text.length() && !Character.isLetter(text.charAt(from))) {
      if (QUOTES.indexOf(text.charAt(from)) >= 0) {
        return false;
      }
      from++;
    }
    return Openings.end(alone, text, from) > from;
  }

  private boolean says(String text, int from) {
    int end = Openings.end(does, text, from);
    return end > from && names(text, from, end);
  }

  /**
   * Whether the sentence that begins here names one of the places: in the part of it that says what
   * to do, or behind a colon that comes at once ("Follow us: …").
   */
  private boolean names(String text, int from, int done) {
    int end = from;
    while (end < text.length() && !ends(text.charAt(end)) && !isColon(text, end, done)) {
      end++;
    }
    String sentence = text.substring(from, end).toLowerCase(Locale.ROOT);
    return where.phrases().stream().anyMatch(sentence::contains);
  }

  /** Whether a colon begins here what is said of something, more than a word behind the phrase. */
  private static boolean isColon(String text, int at, int done) {
    return text.startsWith(": ", at) && text.substring(done, at).strip().indexOf(' ') >= 0;
  }

  private static boolean ends(char c) {
    return ".!?。！？…".indexOf(c) >= 0;
  }
}
