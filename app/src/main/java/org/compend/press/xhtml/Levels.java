package org.compend.press.xhtml;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Gives subheads levels of which none is left out on the way down, as those who move by headings
 * need it (WCAG 2.2, technique G141).
 */
final class Levels {
  private static final int DEEPEST = 6;

  private final int title;
  private final Deque<Integer> above = new ArrayDeque<>();

  /** Levels below a title. */
  Levels(int title) {
    this.title = title;
  }

  /** The level to write for a subhead of a source level, in reading order. */
  int next(int level) {
    while (!above.isEmpty() && above.peek() >= level) {
      above.pop();
    }
    above.push(level);
    return Math.min(DEEPEST, title + above.size());
  }
}
