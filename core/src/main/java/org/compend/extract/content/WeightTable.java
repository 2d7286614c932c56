package org.compend.extract.content;

import java.util.Map;

/**
 * Numbers by the hashes of words, made once and only looked up from then on; what is not in it
 * counts as 0.
 *
 * <p>A page asks for thousands of words in no order, so that what it costs is to fetch the place
 * where a word stands. A place is therefore one long: its upper half tells the word from others
 * that belong there, its lower half is the number's bits. Immutable, safe to share between threads.
 */
final class WeightTable {
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  static final WeightTable NONE = new WeightTable(Map.of());

  private final long[] places;

  /** How far a mixed hash is shifted to be a place. */
  private final int shift;

  WeightTable(Map<Long, Float> weights) {
    int bits = 33 - Integer.numberOfLeadingZeros(Math.max(8, weights.size()));
    places = new long[1 << bits];
    shift = Long.SIZE - bits;
    weights.forEach((hash, weight) -> {
      long mixed = hash * SPREAD;
      places[place(mixed)] = (told(mixed) << 32) | (Float.floatToRawIntBits(weight) & 0xffffffffL);
    });
  }

  float get(long hash) {
    long mixed = hash * SPREAD;
    return Float.intBitsToFloat((int) places[place(mixed)]); // what is free has the bits of 0
  }

  /** Where a word stands, or would stand. */
  private int place(long mixed) {
    long told = told(mixed);
    int place = (int) (mixed >>> shift);
    while (places[place] != 0 && places[place] >>> 32 != told) {
      place = place + 1 & places.length - 1;
    }
    return place;
  }

  /** What tells a word from others, never 0; the place itself tells of the hash's upper bits. */
  private static long told(long mixed) {
    return (mixed & 0xffffffffL) | 1;
  }
}
