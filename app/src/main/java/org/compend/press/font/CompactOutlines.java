package org.compend.press.font;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A font's outlines in the Compact Font Format (Adobe Technical Note 5176), of which those of
 * unused glyphs can be taken out. Every glyph keeps its number.
 */
final class CompactOutlines {
  private static final int CHARSET = 15;
  private static final int CHAR_STRINGS = 17;
  private static final int PRIVATE = 18;
  private static final int ESCAPE = 12;
  private static final int FONT_DICTIONARIES = (ESCAPE << 8) | 36;
  private static final int FONT_OF_GLYPH = (ESCAPE << 8) | 37;

  private static final int LONG_NUMBER = 29;
  private static final byte END_OF_GLYPH = 14;

  private final ByteBuffer table;

  CompactOutlines(ByteBuffer table) {
    this.table = table;
  }

  /** An array of objects: where each begins, and, last, where the array ends. */
  private static final class Index {
    private final int[] offsets;

    Index(int... offsets) {
      this.offsets = offsets;
    }

    int count() {
      return offsets.length - 1;
    }

    int start(int object) {
      return offsets[object];
    }

    int end(int object) {
      return offsets[object + 1];
    }

    int end() {
      return offsets[offsets.length - 1];
    }
  }

  /** A number in a dictionary. */
  private record Operand(int at, int value, boolean isLong) {}

  /**
   * The table without the outlines of other glyphs; empty where its parts cannot be moved together.
   *
   * @throws IndexOutOfBoundsException if it breaks off
   */
  Optional<ByteBuffer> without(BitSet others) {
    Index tops = index(index(table.get(2) & 0xff).end());
    Map<Integer, Operand> top = dictionary(tops.start(0), tops.end(0));
    Operand outlines = top.get(CHAR_STRINGS);
    if (outlines == null) {
      return Optional.empty();
    }
    Index glyphs = index(outlines.value());
    byte[] thin = thin(glyphs, others);
    int saved = glyphs.end() - outlines.value() - thin.length;
    ByteBuffer moved = ByteBuffer.allocate(table.limit() - saved);
    moved.put(0, table, 0, outlines.value());
    moved.put(outlines.value(), thin);
    moved.put(outlines.value() + thin.length, table, glyphs.end(), table.limit() - glyphs.end());

    boolean whole = true;
    for (int operator : new int[] {CHARSET, PRIVATE, FONT_DICTIONARIES, FONT_OF_GLYPH}) {
      whole &= move(top.get(operator), glyphs.end(), saved, moved);
    }
    Operand dictionaries = top.get(FONT_DICTIONARIES);
    if (dictionaries != null) {
      Index fonts = index(dictionaries.value());
      for (int i = 0; i < fonts.count(); i++) {
        Map<Integer, Operand> font = dictionary(fonts.start(i), fonts.end(i));
        whole &= move(font.get(PRIVATE), glyphs.end(), saved, moved);
      }
    }
    return whole ? Optional.of(moved) : Optional.empty();
  }

  /** Writes where something is now; false where the new place cannot be written. */
  private static boolean move(@Nullable Operand place, int end, int saved, ByteBuffer moved) {
    if (place == null || place.value() < end) {
      return true;
    }
    int at = place.at() < end ? place.at() : place.at() - saved;
    moved.putInt(at + 1, place.value() - saved);
    return place.isLong();
  }

  private byte[] thin(Index glyphs, BitSet others) {
    int size = 0;
    for (int glyph = 0; glyph < glyphs.count(); glyph++) {
      size += others.get(glyph) ? 1 : glyphs.end(glyph) - glyphs.start(glyph);
    }
    ByteBuffer out = ByteBuffer.allocate(3 + 4 * (glyphs.count() + 1) + size);
    out.putShort((short) glyphs.count()).put((byte) 4);
    int data = 3 + 4 * (glyphs.count() + 1);
    int at = data;
    for (int glyph = 0; glyph < glyphs.count(); glyph++) {
      out.putInt(3 + 4 * glyph, at - data + 1);
      int start = glyphs.start(glyph);
      if (others.get(glyph)) {
        out.put(at++, END_OF_GLYPH);
      } else {
        int length = glyphs.end(glyph) - start;
        out.put(at, table, start, length);
        at += length;
      }
    }
    out.putInt(3 + 4 * glyphs.count(), at - data + 1);
    return out.array();
  }

  private Index index(int at) {
    int count = table.getShort(at) & 0xffff;
    if (count == 0) {
      return new Index(at + 2);
    }
    int width = table.get(at + 2);
    int data = at + 2 + width * (count + 1); // offsets count from the byte before the data
    int[] offsets = new int[count + 1];
    for (int i = 0; i <= count; i++) {
      int offset = 0;
      for (int j = 0; j < width; j++) {
        offset = (offset << 8) | (table.get(at + 3 + i * width + j) & 0xff);
      }
      offsets[i] = data + offset;
    }
    return new Index(offsets);
  }

  /** The last operand of each operator. */
  private Map<Integer, Operand> dictionary(int from, int to) {
    Map<Integer, Operand> entries = new HashMap<>();
    Operand last = null;
    int at = from;
    while (at < to) {
      int first = table.get(at) & 0xff;
      if (first <= 21) {
        int operator = first == ESCAPE ? (ESCAPE << 8) | (table.get(at + 1) & 0xff) : first;
        if (last != null) {
          entries.put(operator, last);
        }
        last = null;
        at += first == ESCAPE ? 2 : 1;
      } else {
        int length = length(at);
        last = new Operand(at, value(at), first == LONG_NUMBER);
        at += length;
      }
    }
    return entries;
  }

  private int length(int at) {
    int first = table.get(at) & 0xff;
    return switch (first) {
      case 28 -> 3;
      case LONG_NUMBER -> 5;
      case 30 -> {
        int end = at + 1;
        while ((table.get(end) & 0xf) != 0xf) { // a real number ends with a half byte of f
          end++;
        }
        yield end + 1 - at;
      }
      default -> first < 247 ? 1 : 2;
    };
  }

  private int value(int at) {
    int first = table.get(at) & 0xff;
    return switch (first) {
      case 28 -> table.getShort(at + 1);
      case LONG_NUMBER -> table.getInt(at + 1);
      default -> {
        int second = first < 247 ? 0 : table.get(at + 1) & 0xff;
        yield first < 247
            ? first - 139
            : first < 251 ? (first - 247) * 256 + second + 108 : (251 - first) * 256 - second - 108;
      }
    };
  }
}
