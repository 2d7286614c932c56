package org.compend.extract.content;

/** A small map from hashes to numbers without boxing; what is not in it counts as 0. */
final class LongFloats {
  private long[] keys;
  private float[] values;
  private int size;

  LongFloats(int expected) {
    int capacity = Integer.highestOneBit(Math.max(8, expected) * 2 - 1) * 2;
    keys = new long[capacity];
    values = new float[capacity];
  }

  int size() {
    return size;
  }

  float get(long key) {
    int slot = slot(key);
    return keys[slot] == key ? values[slot] : 0;
  }

  boolean has(long key) {
    return keys[slot(key)] == key;
  }

  /** Sets the number of a key, which must not be 0. */
  void put(long key, float value) {
    int slot = slot(key);
    if (keys[slot] != key) {
      keys[slot] = key;
      size++;
    }
    values[slot] = value;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  /** Adds to the number of a key, which must not be 0; gives what it is then. */
  float add(long key, float value) {
    float sum = get(key) + value;
    put(key, sum);
    return sum;
  }

  private int slot(long key) {
    long mixed = key * 0x9e3779b97f4a7c15L;
    int mask = keys.length - 1;
    int slot = (int) (mixed >>> 40) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    float[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new float[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
