package org.compend.extract.content;

/**
 * Tells, of blocks taken in order, which say again what stood elsewhere on the page: many pages
 * hold their text twice, for wide screens and for narrow ones. What is repeated in the same place,
 * as a refrain is, does not count.
 */
final class Repeats {
  /** So many words are no coincidence. */
  private static final int CERTAIN = 10;

  /** How much more of a block must be repeated than new. */
  private static final int MOSTLY = 4;

  private final Sentences sentences;
  private final LongFloats places = new LongFloats(256);
  private final LongFloats blocks = new LongFloats(64);

  Repeats(Sentences sentences) {
    this.sentences = sentences;
  }

  /** Takes a block; says whether it repeats earlier ones. */
  boolean again(TextBlock block) {
    int place = Course.home(block).index + 1;
    int repeated = 0;
    int fresh = 0;
    for (int i = block.firstSentence; i < block.endSentence; i++) {
      int known = (int) places.get(sentences.hash(i));
      if (known == 0) {
        places.put(sentences.hash(i), place);
      }
      if (known != 0 && known != place) {
        repeated += sentences.words(i);
      } else {
        fresh += sentences.words(i);
      }
    }
    blocks.put(block.textHash, 1);
    return repeated >= CERTAIN && repeated >= MOSTLY * fresh;
  }

  /** Whether a block of just the same words was taken before. */
  boolean has(TextBlock block) {
    return blocks.has(block.textHash);
  }
}
