package org.compend.press.image;

import org.compend.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * What the segments of a JPEG stream (ITU-T T.81, Annex B) tell before its pixels are decoded.
 *
 * @param components 1 for grey, 3 for colour, 4 for print inks
 * @param orientation how the picture is to be turned, 1 to 8, as Exif counts; 1 is upright
 * @param whole whether the stream ends as it should
 */
record JpegHeader(int width, int height, int components, int orientation, boolean whole) {
  private static final int ORIENTATION_TAG = 0x0112;

  /** The header, or {@code null} where the stream has none that makes sense. */
  static @Nullable JpegHeader read(Bytes content) {
    int orientation = 1;
    int at = 2;
    while (at + 9 < content.size()) {
      if (content.at(at) != 0xff) {
        return null;
      }
      int marker = content.at(at + 1);
      if (marker == 0xff) {
        at++;
        continue;
      }
      if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
        at += 2;
        continue;
      }
      int length = content.at(at + 2) << 8 | content.at(at + 3);
      if (isFrame(marker)) {
        int height = content.at(at + 5) << 8 | content.at(at + 6);
        int width = content.at(at + 7) << 8 | content.at(at + 8);
        int components = content.at(at + 9);
        return width == 0 || height == 0
            ? null
            : new JpegHeader(width, height, components, orientation, ends(content));
      }
      if (marker == 0xe1 && startsExif(content, at + 4)) {
        orientation = orientation(content, at + 10, Math.min(content.size(), at + 2 + length));
      }
      if (marker == 0xda || marker == 0xd9 || length < 2) {
        return null;
      }
      at += 2 + length;
    }
    return null;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  /** The end marker may be followed by a little padding. */
  private static boolean ends(Bytes content) {
    for (int at = content.size() - 2; at > Math.max(2, content.size() - 64); at--) {
      if (content.at(at) == 0xff && content.at(at + 1) == 0xd9) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsExif(Bytes content, int at) {
    return at + 6 < content.size()
        && content.at(at) == 'E'
        && content.at(at + 1) == 'x'
        && content.at(at + 2) == 'i'
        && content.at(at + 3) == 'f';
  }

  /** Exif is a TIFF structure; the orientation stands in its first directory. */
  private static int orientation(Bytes content, int start, int end) {
    if (start + 8 > end) {
      return 1;
    }
    boolean little = content.at(start) == 'I';
    long directory = start + number(content, start + 4, 4, little);
    if (directory + 2 > end) {
      return 1;
    }
    int entries = (int) number(content, (int) directory, 2, little);
    for (int i = 0; i < entries; i++) {
      long entry = directory + 2 + 12L * i;
      if (entry + 12 > end) {
        return 1;
      }
      if (number(content, (int) entry, 2, little) == ORIENTATION_TAG) {
        long value = number(content, (int) entry + 8, 2, little);
        return value >= 1 && value <= 8 ? (int) value : 1;
      }
    }
    return 1;
  }

  private static long number(Bytes content, int at, int length, boolean little) {
    long value = 0;
    for (int i = 0; i < length; i++) {
      value |= (long) content.at(at + i) << (8 * (little ? i : length - 1 - i));
    }
    return value;
  }
}
