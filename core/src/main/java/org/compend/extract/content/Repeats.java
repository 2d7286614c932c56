package org.compend.extract.content;

import org.compend.extract.words.WordHashes;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Tells, of blocks taken in order, which say again what stood elsewhere on the page: many pages
 * hold their text twice, for wide screens and for narrow ones. What is repeated in the same place,
 * as a refrain is, does not count.
 */
final class Repeats {
  /** Sentences of fewer words may well come twice. */
  private static final int SENTENCE = 5;

  /** So many words are no coincidence. */
  private static final int CERTAIN = 10;

  /** How much more of a block must be repeated than new. */
  private static final int MOSTLY = 4;

  private final LongFloats places = new LongFloats(256);
  private final LongFloats blocks = new LongFloats(64);

  /** The text that is read, which is quicker at hand here. */
  private char[] characters = new char[1024];

  private int place;
  private int repeated;
  private int fresh;
  private long sentence;
  private int words;

  /** Takes a block; says whether it repeats earlier ones. */
  boolean again(TextBlock block) {
    place = Course.home(block).index + 1;
    repeated = 0;
    fresh = 0;
    for (Node node : block.nodes) {
      if (node instanceof TextNode text) {
        read(text.getWholeText());
      }
    }
    end();
    blocks.put(block.textHash, 1);
    return repeated >= CERTAIN && repeated >= MOSTLY * fresh;
  }

  /** Whether a block of just the same words was taken before. */
  boolean has(TextBlock block) {
    return blocks.has(block.textHash);
  }

  /** Takes the words of a text, each as {@link WordHashes#each} would, and ends its sentences. */
  private void read(String text) {
    int length = text.length();
    if (length > characters.length) {
      characters = new char[Math.max(length, 2 * characters.length)];
    }
    text.getChars(0, length, characters, 0);
    long start = WordHashes.start();
    long word = start;
    for (int i = 0; i < length; i++) {
      char c = characters[i];
      int kind = Letters.kind(c);
      if (kind <= Letters.UPPER) {
        word = WordHashes.next(word, c);
        continue;
      }
      if (word != start) {
        take(word);
        word = start;
      }
      if (kind == Letters.WIDE) {
        take(WordHashes.next(start, c));
      } else if (kind == Letters.END) {
        end();
      }
    }
    if (word != start) {
      take(word);
    }
  }

  private void take(long word) {
    sentence = sentence * 31 + word;
    words++;
  }

  private void end() {
    if (words >= SENTENCE) {
      int known = (int) places.get(sentence);
      if (known == 0) {
        places.put(sentence, place);
      }
      if (known != 0 && known != place) {
        repeated += words;
      } else {
        fresh += words;
      }
    }
    sentence = 0;
    words = 0;
  }
}
