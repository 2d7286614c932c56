package org.compend.extract.content;

import java.util.HashMap;
import java.util.Map;

/**
 * Numbers by the hashes of words, made once and only looked up from then on; what is not in it
 * counts as 0.
 *
 * <p>A page asks for thousands of words in no order, so that what it costs is to fetch the place
 * where a word stands, and the smaller the table the more of it is at hand. A place is therefore
 * one int: its upper bits tell the word from others that belong there, its lower ones which of the
 * few different numbers is the word's. Immutable, safe to share between threads.
 */
final class WeightTable {
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  /** How many different numbers there may be, that of free places among them. */
  private static final int DIFFERENT = 1 << 8;

  static final WeightTable NONE = new WeightTable(Map.of());

  private final int[] places;

  /** The different numbers; that of free places is the first. */
  private final float[] numbers = new float[DIFFERENT];

  /** How far a mixed hash is shifted to be a place. */
  private final int shift;

  WeightTable(Map<Long, Float> weights) {
    int bits = 33 - Integer.numberOfLeadingZeros(Math.max(8, weights.size()));
    places = new int[1 << bits];
    shift = Long.SIZE - bits;
    Map<Float, Integer> known = new HashMap<>();
    weights.forEach((hash, weight) -> {
      int number = known.computeIfAbsent(weight, _ -> known.size() + 1);
      if (number == DIFFERENT) {
        throw new IllegalArgumentException("more than " + (DIFFERENT - 1) + " different weights");
      }
      numbers[number] = weight;
      long mixed = hash * SPREAD;
      places[place(mixed)] = told(mixed) | number;
    });
  }

  float get(long hash) {
    return numbers[places[place(hash * SPREAD)] & DIFFERENT - 1];
  }

  /** Where a word stands, or would stand. */
  private int place(long mixed) {
    int told = told(mixed);
    int place = (int) (mixed >>> shift);
    while (places[place] != 0 && (places[place] & -DIFFERENT) != told) {
      place = place + 1 & places.length - 1;
    }
    return place;
  }

  /** What tells a word from others; the place itself tells of the hash's upper bits. */
  private static int told(long mixed) {
    return (int) mixed & -DIFFERENT;
  }
}
