package org.compend.press.font;

/**
 * Which glyph each character of a font has; rows of 256 characters, so that a lookup is two steps
 * and the largest font takes a few hundred kilobytes.
 */
final class CharacterMap {
  private static final int ROW = 256;

  private final int[][] rows = new int[(Character.MAX_CODE_POINT + 1) / ROW][];

  /** Takes a character and its glyph. */
  @FunctionalInterface
  interface Visitor {
    void visit(int character, int glyph);
  }

  /** The glyph of a character; 0 where it has none. */
  int glyph(int character) {
    int[] row = rows[character / ROW];
    return row == null ? 0 : row[character % ROW];
  }

  void put(int character, int glyph) {
    int[] row = rows[character / ROW];
    if (row == null) {
      row = new int[ROW];
      rows[character / ROW] = row;
    }
    row[character % ROW] = glyph;
  }

  /** All characters that have a glyph, in their order. */
  void forEach(Visitor visitor) {
    for (int r = 0; r < rows.length; r++) {
      int[] row = rows[r];
      for (int c = 0; row != null && c < ROW; c++) {
        if (row[c] != 0) {
          visitor.visit(r * ROW + c, row[c]);
        }
      }
    }
  }
}
