package org.compend.extract.content;

import java.util.List;

/**
 * The stretches of a page in which its article stands. A likely block is worth its length, an
 * unlikely one costs it, and so does every further stretch: a few likely blocks that stand apart,
 * after much that is unlikely, are none of the article, but comments or the next one.
 */
final class Stretches {
  /** A longer block, in characters, counts as this: stretches have many blocks. */
  private static final int LONGEST = 300;

  private static final float EVEN = .5f;

  /** What a further stretch costs, as a share of all that is kept. */
  private static final float PRICE = .15f;

  private Stretches() {}

  /**
   * Of each block whether it stands apart after the greatest stretch. What stands before it, a
   * standfirst or a summary, may well be parted from it by pictures, buttons and names.
   *
   * @param kept which blocks are kept so far
   */
  static boolean[] apart(List<TextBlock> blocks, float[] chances, boolean[] kept) {
    int count = chances.length;
    float[] worths = new float[count];
    float all = 0;
    for (int i = 0; i < count; i++) {
      float length = Math.min(LONGEST, blocks.get(i).length);
      worths[i] = length * (chances[i] - EVEN);
      all += kept[i] ? length * chances[i] : 0;
    }
    boolean[] inside = inside(worths, PRICE * all);
    int start = greatest(worths, inside);
    boolean[] apart = new boolean[count];
    for (int i = start; i < count; i++) {
      apart[i] = !inside[i];
    }
    return apart;
  }

  /** The blocks of the stretches that are worth most in all, where each costs its price. */
  private static boolean[] inside(float[] worths, float price) {
    int count = worths.length;
    // Of each block: whether the best way to it inside, and outside, comes from inside.
    boolean[] goesOn = new boolean[count];
    boolean[] ends = new boolean[count];
    float out = 0;
    float in = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      ends[i] = in > out;
      goesOn[i] = in >= out - price;
      float next = (goesOn[i] ? in : out - price) + worths[i];
      out = Math.max(out, in);
      in = next;
    }
    boolean[] inside = new boolean[count];
    boolean state = in > out;
    for (int i = count - 1; i >= 0; i--) {
      inside[i] = state;
      state = state ? goesOn[i] : ends[i];
    }
    return inside;
  }

  /** Where the stretch begins that is worth most; after the last block where there is none. */
  private static int greatest(float[] worths, boolean[] inside) {
    int start = worths.length;
    float most = 0;
    int from = 0;
    float sum = 0;
    for (int i = 0; i < worths.length; i++) {
      if (!inside[i]) {
        sum = 0;
        from = i + 1;
      } else {
        sum += worths[i];
        if (sum > most) {
          most = sum;
          start = from;
        }
      }
    }
    return start;
  }
}
