package org.compend.press.image;

import org.compend.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * What the chunks of a PNG stream (W3C PNG, third edition, section 11) tell before its pixels are
 * decoded.
 *
 * @param depth bits a sample
 * @param animated whether more than one frame follows
 * @param whole whether the stream ends as it should
 */
record PngHeader(int width, int height, int depth, boolean animated, boolean whole) {

  /** The header, or {@code null} where the stream has none that makes sense. */
  static @Nullable PngHeader read(Bytes content) {
    if (content.size() < 33 || !chunk(content, 8).equals("IHDR")) {
      return null;
    }
    int width = number(content, 16);
    int height = number(content, 20);
    if (width <= 0 || height <= 0) {
      return null;
    }
    boolean animated = false;
    long at = 8;
    while (at + 12 <= content.size()) {
      String type = chunk(content, (int) at);
      animated |= type.equals("acTL");
      if (type.equals("IEND")) {
        return new PngHeader(width, height, content.at(24), animated, true);
      }
      at += 12 + Integer.toUnsignedLong(number(content, (int) at));
    }
    return new PngHeader(width, height, content.at(24), animated, false);
  }

  private static int number(Bytes content, int at) {
    return content.at(at) << 24
        | content.at(at + 1) << 16
        | content.at(at + 2) << 8
        | content.at(at + 3);
  }

  private static String chunk(Bytes content, int at) {
    return ""
        + (char) content.at(at + 4)
        + (char) content.at(at + 5)
        + (char) content.at(at + 6)
        + (char) content.at(at + 7);
  }
}
