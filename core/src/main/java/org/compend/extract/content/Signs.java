package org.compend.extract.content;

import org.compend.extract.words.Phrases;

/**
 * Knows the lines between an article's paragraphs that are about the page: "Advertisement",
 * "Continue reading below", in many languages.
 *
 * <p>Immutable, safe to share between threads.
 */
final class Signs {
  /** Longer blocks, in characters, say something themselves; wide ones count threefold. */
  private static final int LONGEST = 80;

  private final Phrases.Section whole;

  private Signs(Phrases phrases) {
    whole = phrases.section("whole");
  }

  static Signs read() {
    return new Signs(Phrases.read(Signs.class, "signs.txt"));
  }

  /** Whether a block is such a line and nothing else; items and cells may be of one such word. */
  boolean is(TextBlock block) {
    if (block.length > LONGEST
        || block.isHeading()
        || block.owner.is(Container.LIST | Container.TABLE)) {
      return false;
    }
    String text = block.text();
    int from = 0;
    int to = text.length();
    while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
      to--;
    }
    return whole.containsAnyCase(text, from, to);
  }
}
