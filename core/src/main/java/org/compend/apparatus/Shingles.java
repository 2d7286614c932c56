package org.compend.apparatus;

import java.util.Arrays;

/**
 * A text as the set of all runs of five words in it, by which nearly the same texts are known
 * (Broder, On the resemblance and containment of documents, 1997).
 *
 * <p>Capitals, accents and punctuation do not count. Of scripts that put no spaces between words
 * each character is a word. Immutable.
 */
public final class Shingles {
  private static final int WORDS = 5;
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  /** The upper halves of the runs' hashes, which tell runs apart; distinct and ascending. */
  private final int[] runs;

  private Shingles(int[] runs) {
    this.runs = runs;
  }

  /** The runs of a text. */
  public static Shingles of(String text) {
    return ofHashes(hashes(text));
  }

  /** The runs with these hashes, ascending. */
  static Shingles ofHashes(long[] hashes) {
    int[] runs = new int[hashes.length];
    int distinct = 0;
    for (long hash : hashes) {
      int run = (int) (hash >> 32);
      if (distinct == 0 || run != runs[distinct - 1]) {
        runs[distinct++] = run;
      }
    }
    return new Shingles(Arrays.copyOf(runs, distinct));
  }

  /**
   * Runs as {@link #runs} told them.
   *
   * @param runs distinct and ascending; not to be written to again
   */
  public static Shingles ofRuns(int[] runs) {
    return new Shingles(runs);
  }

  /** The runs, distinct and ascending, to be kept and brought back. */
  public int[] runs() {
    return runs.clone();
  }

  /** How many different runs there are. */
  public int size() {
    return runs.length;
  }

  /** How many runs both texts have. */
  int common(Shingles other) {
    int count = 0;
    int here = 0;
    int there = 0;
    while (here < runs.length && there < other.runs.length) {
      int mine = runs[here];
      int its = other.runs[there];
      count += mine == its ? 1 : 0;
      here += mine <= its ? 1 : 0;
      there += mine >= its ? 1 : 0;
    }
    return count;
  }

  /** The runs that both texts have. */
  int[] shared(Shingles other) {
    int[] shared = new int[common(other)];
    int count = 0;
    int there = 0;
    for (int here = 0; count < shared.length; here++) {
      while (other.runs[there] < runs[here]) {
        there++;
      }
      if (other.runs[there] == runs[here]) {
        shared[count++] = runs[here];
      }
    }
    return shared;
  }

  /**
   * The hashes of all runs of a text, ascending: FNV-1a of 64 bits, the bits mixed once more so
   * that the smallest are a fair sample.
   *
   * <p>Every byte belongs to as many runs as a run has words. They are hashed side by side, so that
   * none waits for the product of another.
   */
  static long[] hashes(String text) {
    WordBytes words = new WordBytes(text);
    byte[] bytes = words.bytes();
    long[] hashes = new long[Math.max(0, words.count() - WORDS + 1)];
    long first = BASIS;
    long second = BASIS;
    long third = BASIS;
    long fourth = BASIS;
    long last = BASIS;
    int place = 0;
    for (int word = 0; word < words.count(); word++) {
      for (int end = words.end(word); place < end; place++) {
        int letter = bytes[place] & 0xff;
        first = (first ^ letter) * PRIME;
        second = (second ^ letter) * PRIME;
        third = (third ^ letter) * PRIME;
        fourth = (fourth ^ letter) * PRIME;
        last = (last ^ letter) * PRIME;
      }
      if (word >= WORDS - 1) {
        hashes[word - WORDS + 1] = mixed(first);
      }
      // The space belongs to the runs that go on.
      first = (second ^ ' ') * PRIME;
      second = (third ^ ' ') * PRIME;
      third = (fourth ^ ' ') * PRIME;
      fourth = (last ^ ' ') * PRIME;
      last = BASIS;
      place++;
    }
    Arrays.sort(hashes);
    return hashes;
  }

  private static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
