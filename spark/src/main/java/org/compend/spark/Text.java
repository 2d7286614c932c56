package org.compend.spark;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * A text as it travels among tasks, without its words: in order of when it was found. Immutable.
 *
 * @param time when it was found, in microseconds
 * @param high the first sixteen digits of its id
 * @param low the last four
 * @param place where it can be read
 */
record Text(long time, long high, short low, int place) implements Comparable<Text> {
  /** So many bytes each takes. */
  static final int BYTES = 22;

  private static final int DIGITS = 16;
  private static final Comparator<Text> ORDER =
      Comparator.comparingLong(Text::time)
          .thenComparing(Text::high, Long::compareUnsigned)
          .thenComparingInt(text -> Short.toUnsignedInt(text.low))
          .thenComparingInt(Text::place);

  static Text of(String id, long time, int place) {
    return new Text(
        time,
        HexFormat.fromHexDigitsToLong(id, 0, DIGITS),
        (short) HexFormat.fromHexDigits(id, DIGITS, id.length()),
        place);
  }

  String id() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(high) + hex.toHexDigits(low);
  }

  /** Whether both are the same capture, which may lie in two places. */
  boolean is(Text other) {
    return high == other.high && low == other.low;
  }

  void write(ByteBuffer row) {
    row.putLong(time).putLong(high).putShort(low).putInt(place);
  }

  static Text read(ByteBuffer rows) {
    return new Text(rows.getLong(), rows.getLong(), rows.getShort(), rows.getInt());
  }

  @Override
  public int compareTo(Text other) {
    return ORDER.compare(this, other);
  }
}
