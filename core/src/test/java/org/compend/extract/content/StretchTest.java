package org.compend.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class StretchTest {
  private static final WordWeights NOTHING = WordWeights.NONE;

  private static final String SENTENCE =
      "The ferry left late on most days that winter, and nobody on the quay minded much. ";

  @Test
  void theStretchIsTheRunThatIsWorthMost() {
    Stretch stretch = new Stretch(new float[] {2, -3, 5, -1, 4, -6, 3});
    for (int i = 0; i < 7; i++) {
      assertThat(stretch.holds(i)).as("block %d", i).isEqualTo(i >= 2 && i <= 4);
    }
    float[] row = new float[Stretch.COUNT];
    stretch.fill(row, 0, 6);
    // It stands after the stretch, two blocks on; with all between the whole would be worth 5 of 8.
    assertThat(row).containsExactly(1, 2, 3 / 8f, -3 / 8f);
    stretch.fill(row, 0, 1);
    assertThat(row).containsExactly(-1, -1, 1 / 8f, -3 / 8f);
    stretch.fill(row, 0, 3);
    assertThat(row).containsExactly(0, 1, 0, 0);
  }

  @Test
  void aPageWithoutBlocksHasNoStretch() {
    assertThat(new Stretch(new float[0]).holds(0)).isFalse();
  }

  @Test
  void whatStandsApartAfterTheArticleIsNoneOfIt() {
    float[] chances = chances(10, .9f, 10, .1f, 1, .8f);
    boolean[] expected = new boolean[21];
    Arrays.fill(expected, 10, 21, true);
    assertThat(apart(chances)).isEqualTo(expected);
  }

  @Test
  void aPauseWithinTheArticleDoesNotEndIt() {
    assertThat(apart(chances(10, .9f, 3, .3f, 4, .9f))).containsOnly(false);
  }

  @Test
  void aLongSecondPartIsKept() {
    boolean[] apart = apart(chances(10, .9f, 10, .1f, 9, .9f));
    assertThat(Arrays.copyOfRange(apart, 20, 29)).containsOnly(false);
  }

  @Test
  void whatStandsBeforeIsLeftAlone() {
    assertThat(apart(chances(1, .8f, 10, .1f, 10, .9f))).containsOnly(false);
  }

  /** Chances of so many blocks each. */
  private static float[] chances(float... runs) {
    float[] chances = new float[0];
    for (int i = 0; i < runs.length; i += 2) {
      int from = chances.length;
      chances = Arrays.copyOf(chances, from + (int) runs[i]);
      Arrays.fill(chances, from, chances.length, runs[i + 1]);
    }
    return chances;
  }

  private static boolean[] apart(float[] chances) {
    PageScan scan =
        PageScan.of(Jsoup.parse(("<p>" + SENTENCE + "</p>").repeat(chances.length)), NOTHING);
    boolean[] kept = new boolean[chances.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = chances[i] > .5f;
    }
    return Stretches.apart(scan.passages, chances, kept);
  }
}
