package org.compend.extract.content;

/** A small map from hashes to numbers without boxing; what is not in it counts as 0. */
final class LongFloats {
  /** A key and, beside it, so that both are fetched at once, the bits of its number. */
  private long[] pairs;

  private int size;

  LongFloats(int expected) {
    int capacity = Integer.highestOneBit(Math.max(8, expected) * 2 - 1) * 2;
    pairs = new long[2 * capacity];
  }

  int size() {
    return size;
  }

  float get(long key) {
    return Float.intBitsToFloat((int) pairs[place(key) + 1]); // what is free has the bits of 0
  }

  boolean has(long key) {
    return pairs[place(key)] == key;
  }

  /** Sets the number of a key, which must not be 0. */
  void put(long key, float value) {
    int place = place(key);
    if (pairs[place] != key) {
      pairs[place] = key;
      size++;
    }
    pairs[place + 1] = Float.floatToRawIntBits(value);
    if (size * 4 > pairs.length) {
      grow();
    }
  }

  /** Adds to the number of a key, which must not be 0; gives what it is then. */
  float add(long key, float value) {
    float sum = get(key) + value;
    put(key, sum);
    return sum;
  }

  /** Where a key stands, or would stand. */
  private int place(long key) {
    long mixed = key * 0x9e3779b97f4a7c15L;
    int mask = pairs.length - 1;
    int place = (int) (mixed >>> 39) & mask & ~1;
    while (pairs[place] != 0 && pairs[place] != key) {
      place = place + 2 & mask;
    }
    return place;
  }

  private void grow() {
    long[] old = pairs;
    pairs = new long[old.length * 2];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != 0) {
        int place = place(old[i]);
        pairs[place] = old[i];
        pairs[place + 1] = old[i + 1];
      }
    }
  }
}
