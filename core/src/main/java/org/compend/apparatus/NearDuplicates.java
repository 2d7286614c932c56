package org.compend.apparatus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Tells which of several texts another one nearly repeats: copied with another headline, edited,
 * cut, or taken up whole in a longer one.
 *
 * <p>What counts is the share of the shorter text's runs of five words that the other one has. Runs
 * that stand in several texts which are otherwise unlike, as the lines that a magazine puts under
 * each of its articles, do not count.
 */
public final class NearDuplicates {
  /** How many of the smallest hashes of a text are compared to find texts worth comparing. */
  public static final int KEYS = 24;

  /** How many texts are worth comparing with one. */
  public static final int CANDIDATES = 16;

  /** The share of common runs from which a text is a near-duplicate. */
  private static final double SHARE = .32;

  /** Fewer common runs than this are chance or a set phrase. */
  private static final int FEWEST = 6;

  /** In so many unlike texts a run may stand and still count. */
  private static final int UNLIKE = 3;

  private NearDuplicates() {}

  /**
   * The text that another one nearly repeats most, if it does so with any.
   *
   * @param others texts of which no two are near-duplicates of each other
   */
  public static OptionalInt of(Shingles text, List<Shingles> others) {
    if (others.stream().noneMatch(other -> mayRepeat(text, other))) {
      return OptionalInt.empty();
    }
    Map<Integer, Integer> counts = new HashMap<>();
    List<int[]> shared = others.stream().map(text::shared).toList();
    for (int[] runs : shared) {
      for (int run : runs) {
        counts.merge(run, 1, Integer::sum);
      }
    }
    int best = -1;
    double most = SHARE;
    for (int i = 0; i < others.size(); i++) {
      int telling = 0;
      for (int run : shared.get(i)) {
        telling += counts.getOrDefault(run, 0) <= UNLIKE ? 1 : 0;
      }
      double share = share(telling, text, others.get(i));
      if (telling >= FEWEST && share >= most) {
        best = share > most || best < 0 ? i : best;
        most = share;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  /**
   * Whether two texts have so much in common that one may repeat the other, unless it is what other
   * texts have too; most have not, and that is seen at once.
   */
  public static boolean mayRepeat(Shingles text, Shingles other) {
    int common = text.common(other);
    return common >= FEWEST && share(common, text, other) >= SHARE;
  }

  private static double share(int runs, Shingles text, Shingles other) {
    return (double) runs / Math.min(text.size(), other.size());
  }
}
