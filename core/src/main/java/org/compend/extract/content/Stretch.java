package org.compend.extract.content;

/**
 * The stretch of a page that is worth most, where every block is worth something or costs
 * something: the run of blocks whose sum is greatest. An article is such a stretch for the most
 * part; what comes after a costly pause is none of it, however much it reads like it.
 */
final class Stretch {
  static final int COUNT = 4;

  private static final int FAR = 40;

  private final int from;
  private final int to;
  private final float most;

  /** The worth of the best run through each block. */
  private final float[] through;

  /** What lies between each block outside and the stretch is worth so much, itself included. */
  private final float[] apart;

  Stretch(float[] worths) {
    int count = worths.length;
    float[] ending = new float[count];
    float sum = 0;
    int last = -1;
    for (int i = 0; i < count; i++) {
      sum = worths[i] + Math.max(0, sum);
      ending[i] = sum;
      last = last < 0 || sum > ending[last] ? i : last;
    }
    int first = last;
    while (first > 0 && ending[first - 1] > 0) {
      first--;
    }
    from = first;
    to = last;
    most = last < 0 ? 1 : Math.max(1, ending[last]);
    through = ending;
    sum = 0;
    for (int i = count - 1; i >= 0; i--) {
      through[i] += Math.max(0, sum);
      sum = worths[i] + Math.max(0, sum);
    }
    apart = new float[count];
    sum = 0;
    for (int i = to + 1; i < count; i++) {
      sum += worths[i];
      apart[i] = sum;
    }
    sum = 0;
    for (int i = from - 1; i >= 0; i--) {
      sum += worths[i];
      apart[i] = sum;
    }
  }

  /** Whether a block is in the stretch. */
  boolean holds(int index) {
    return index >= from && index <= to;
  }

  /** Adds how a block stands to the stretch to its row, from a column on. */
  void fill(float[] row, int column, int index) {
    int past = index < from ? index - from : Math.max(0, index - to);
    row[column] = Integer.signum(past);
    row[column + 1] =
        past == 0 ? Math.min(FAR, Math.min(index - from, to - index)) : Math.clamp(past, -FAR, FAR);
    row[column + 2] = (most - through[index]) / most;
    row[column + 3] = apart[index] / most;
  }
}
