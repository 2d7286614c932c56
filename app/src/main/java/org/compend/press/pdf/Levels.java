package org.compend.press.pdf;

/**
 * Gives subheads the levels of a tagged document, in which none may be left out on the way down
 * (ISO 14289-1, 7.4.2).
 */
final class Levels {
  private static final int DEEPEST = 6;

  private final int top;
  private int last;
  private int lastGiven;

  /** Levels below a title of level {@code top}. */
  Levels(int top) {
    this.top = top;
    this.last = 1;
    this.lastGiven = top;
  }

  /** The level to give to a subhead of a level from 2 to 6, in reading order. */
  int of(int level) {
    int given;
    if (level > last) {
      given = lastGiven + 1;
    } else if (level == last) {
      given = lastGiven;
    } else {
      given = Math.max(top + 1, lastGiven - (last - level));
    }
    given = Math.clamp(given, top + 1, Math.max(top + 1, DEEPEST));
    last = level;
    lastGiven = given;
    return Math.min(given, DEEPEST);
  }
}
