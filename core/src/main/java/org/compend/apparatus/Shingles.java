package org.compend.apparatus;

import java.util.Arrays;
import java.util.List;

/**
 * A text as the set of all runs of five words in it, by which nearly the same texts are known
 * (Broder, On the resemblance and containment of documents, 1997).
 *
 * <p>Capitals, accents and punctuation do not count. Of scripts that put no spaces between words
 * each character is a word. Immutable.
 */
public final class Shingles {
  private static final int WORDS = 5;
  private static final long PRIME = 0x100000001b3L;

  /** Distinct and ascending. */
  private final long[] hashes;

  private Shingles(long[] hashes) {
    this.hashes = hashes;
  }

  /** The runs of a text. */
  public static Shingles of(String text) {
    WordBytes words = new WordBytes(text);
    int count = Math.max(0, words.count() - WORDS + 1);
    long[] hashes = new long[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = hash(words.bytes(), words.start(i), words.end(i + WORDS - 1));
    }
    Arrays.sort(hashes);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[distinct++] = hashes[i];
      }
    }
    return new Shingles(Arrays.copyOf(hashes, distinct));
  }

  /**
   * Runs as {@link #hashes} told them.
   *
   * @param hashes distinct and ascending; not to be written to again
   */
  public static Shingles ofHashes(long[] hashes) {
    return new Shingles(hashes);
  }

  /** The hashes of the runs, distinct and ascending, to be kept and brought back. */
  public long[] hashes() {
    return hashes.clone();
  }

  /** How many different runs there are. */
  public int size() {
    return hashes.length;
  }

  /**
   * The smallest hashes (MinHash): texts that have much in common are likely to share some of them.
   *
   * @param most how many at most
   */
  public List<Long> keys(int most) {
    return Arrays.stream(hashes).limit(most).boxed().toList();
  }

  /** How many runs both texts have. */
  int common(Shingles other) {
    int count = 0;
    int here = 0;
    int there = 0;
    while (here < hashes.length && there < other.hashes.length) {
      long mine = hashes[here];
      long its = other.hashes[there];
      count += mine == its ? 1 : 0;
      here += mine <= its ? 1 : 0;
      there += mine >= its ? 1 : 0;
    }
    return count;
  }

  /** The runs that both texts have. */
  long[] shared(Shingles other) {
    long[] shared = new long[common(other)];
    int count = 0;
    int there = 0;
    for (int here = 0; count < shared.length; here++) {
      while (other.hashes[there] < hashes[here]) {
        there++;
      }
      if (other.hashes[there] == hashes[here]) {
        shared[count++] = hashes[here];
      }
    }
    return shared;
  }

  /**
   * The run between two places: FNV-1a of 64 bits, its bits mixed once more so that the smallest
   * are a fair sample.
   */
  private static long hash(byte[] words, int from, int to) {
    long hash = 0xcbf29ce484222325L;
    for (int i = from; i < to; i++) {
      hash = (hash ^ (words[i] & 0xff)) * PRIME;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
