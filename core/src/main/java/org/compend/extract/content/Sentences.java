package org.compend.extract.content;

import java.util.Arrays;

/** The sentences of a page's blocks, in order: of each the hash of its words, and their number. */
final class Sentences {
  /** Shorter ones, in words, may well come twice, and are left out. */
  private static final int SHORTEST = 5;

  private long[] hashes = new long[256];
  private int[] words = new int[256];
  private int size;

  int size() {
    return size;
  }

  long hash(int index) {
    return hashes[index];
  }

  int words(int index) {
    return words[index];
  }

  void add(long hash, int count) {
    if (count < SHORTEST) {
      return;
    }
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      words = Arrays.copyOf(words, 2 * size);
    }
    hashes[size] = hash;
    words[size++] = count;
  }
}
