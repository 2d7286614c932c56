package org.compend.press.pdf;

/**
 * Where blocks stand.
 *
 * @param piece what they belong to
 * @param voice how plain text is set there
 * @param level the structure level of a subhead of level 2
 * @param measure the width of a line in points
 * @param feet whether footnotes can go to the page's foot from there
 */
record Place(Piece piece, Voice voice, Levels level, double measure, boolean feet) {
  Place narrower(double by) {
    return new Place(piece, voice, level, Math.max(24, measure - by), feet);
  }

  Place boxed(double width) {
    return new Place(piece, voice, level, Math.max(24, width), false);
  }

  Place voiced(Voice other) {
    return new Place(piece, other, level, measure, feet);
  }
}
