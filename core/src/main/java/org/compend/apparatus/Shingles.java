package org.compend.apparatus;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
    List<byte[]> words = words(text);
    int count = Math.max(0, words.size() - WORDS + 1);
    long[] hashes = new long[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = hash(words, i);
    }
    return new Shingles(Arrays.stream(hashes).sorted().distinct().toArray());
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

  /** The runs that both texts have. */
  long[] shared(Shingles other) {
    long[] shared = new long[Math.min(hashes.length, other.hashes.length)];
    int count = 0;
    int here = 0;
    int there = 0;
    while (here < hashes.length && there < other.hashes.length) {
      int order = Long.compare(hashes[here], other.hashes[there]);
      if (order == 0) {
        shared[count++] = hashes[here];
      }
      here += order <= 0 ? 1 : 0;
      there += order >= 0 ? 1 : 0;
    }
    return Arrays.copyOf(shared, count);
  }

  /** The words in UTF-8. */
  private static List<byte[]> words(String text) {
    List<byte[]> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    plain
        .codePoints()
        .forEach(character -> {
          if (isWord(character)) {
            end(word, words);
            word.appendCodePoint(character);
            end(word, words);
          } else if (Character.isLetterOrDigit(character)) {
            word.appendCodePoint(character);
          } else if (!isInner(character)) {
            end(word, words);
          }
        });
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<byte[]> words) {
    if (!word.isEmpty()) {
      words.add(word.toString().getBytes(StandardCharsets.UTF_8));
      word.setLength(0);
    }
  }

  private static boolean isWord(int character) {
    return switch (UnicodeScript.of(character)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  /** A mark on a letter, or an apostrophe, which typesetters write in several ways. */
  private static boolean isInner(int character) {
    return Character.getType(character) == Character.NON_SPACING_MARK
        || character == '\''
        || character == '’'
        || character == 'ʼ';
  }

  /**
   * The run that begins with a word, with a space between words: FNV-1a of 64 bits, its bits mixed
   * once more so that the smallest are a fair sample.
   */
  private static long hash(List<byte[]> words, int from) {
    long hash = 0xcbf29ce484222325L;
    for (int i = from; i < from + WORDS; i++) {
      if (i > from) {
        hash = (hash ^ ' ') * PRIME;
      }
      for (byte each : words.get(i)) {
        hash = (hash ^ (each & 0xff)) * PRIME;
      }
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
