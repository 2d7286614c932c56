package org.compend.press.pdf;

/**
 * Where blocks stand.
 *
 * @param piece what they belong to
 * @param voice how plain text is set there
 * @param level the structure level of a subhead of level 2
 * @param measure the width of a line in points
 * @param feet whether footnotes can go to the page's foot from there
 * @param nested whether they stand within another block, as in a list
 */
record Place(Piece piece, Voice voice, Levels level, double measure, boolean feet, boolean nested) {
  /** Blocks that stand in no other. */
  Place(Piece piece, Voice voice, Levels level, double measure, boolean feet) {
    this(piece, voice, level, measure, feet, false);
  }

  Place narrower(double by) {
    return new Place(piece, voice, level, Math.max(24, measure - by), feet, true);
  }

  Place boxed(double width) {
    return new Place(piece, voice, level, Math.max(24, width), false, true);
  }

  Place voiced(Voice other) {
    return new Place(piece, other, level, measure, feet, nested);
  }
}
