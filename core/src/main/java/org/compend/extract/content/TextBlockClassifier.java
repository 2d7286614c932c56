package org.compend.extract.content;

import java.util.Arrays;
import java.util.List;
import org.compend.extract.words.Forest;

/**
 * Says of every block of text on a page how likely it is to be the article's.
 *
 * <p>A first forest judges each block by its own features; a second sees besides what the first
 * said of the blocks around it. The answer is the mean of both; what belongs together ({@link
 * Units}) has it in common.
 */
final class TextBlockClassifier {
  private static final float CLOSED = .03f;
  private static final float[] NONE = {};

  private final Forest first;
  private final Forest second;

  TextBlockClassifier(Forest first, Forest second) {
    this.first = first;
    this.second = second;
  }

  /** The chances of a page's passages, from 0 to 1, in their order. */
  float[] classify(PageScan scan) {
    float[][] rows = new Features(scan).rows();
    float[] scores = first.scores(rows);
    float[] chances = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      chances[i] = Forest.probability(scores[i]);
    }
    float[][] wide = widen(scan, rows, chances);
    float[] others = second.scores(wide);
    float[] result = chances.clone();
    for (int i = 0; i < rows.length; i++) {
      if (isOpen(chances[i])) {
        result[i] = Forest.probability((scores[i] + others[i]) / 2);
      }
    }
    Units.even(scan, result);
    Units.gather(scan, result);
    Units.join(scan, result);
    return result;
  }

  /** Whether a block may be the article's after the first decision: most are plainly not. */
  static boolean isOpen(float chance) {
    return chance > CLOSED;
  }

  /** The rows of open blocks with what the first decision says of the surroundings. */
  static float[][] widen(PageScan scan, float[][] rows, float[] chances) {
    float[][] wide = new float[rows.length][];
    Arrays.fill(wide, NONE);
    if (rows.length == 0) {
      return wide;
    }
    Surroundings surroundings = new Surroundings(scan, chances);
    List<TextBlock> passages = scan.passages;
    for (int i = 0; i < rows.length; i++) {
      if (!isOpen(chances[i])) {
        continue;
      }
      wide[i] = Arrays.copyOf(rows[i], rows[i].length + Surroundings.COUNT);
      surroundings.fill(wide[i], rows[i].length, passages.get(i));
    }
    return wide;
  }
}
