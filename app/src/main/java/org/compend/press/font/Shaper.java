package org.compend.press.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Shapes words of the scripts of India and their neighbours, whose letters join and change places:
 * the platform's shaping engine knows their rules.
 */
final class Shaper {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final Font font;

  Shaper(byte[] content) {
    try {
      font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(content));
    } catch (FontFormatException | IOException e) {
      throw new UncheckedIOException(new IOException("a font cannot be used for shaping", e));
    }
  }

  /** The glyphs of a word, in the order in which they stand on the line. */
  int[] glyphs(String word) {
    char[] letters = word.toCharArray();
    GlyphVector vector =
        font.layoutGlyphVector(CONTEXT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    return vector.getGlyphCodes(0, vector.getNumGlyphs(), null);
  }
}
