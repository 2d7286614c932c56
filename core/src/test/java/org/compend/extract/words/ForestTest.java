package org.compend.extract.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForestTest {
  private static final int COLUMNS = 6;

  @Test
  void answersAddUp() {
    Forest forest = Forest.parse(List.of("=0.5", "1<2.5 =1.0 0<-0.5 =0.25 =-2.0"));
    assertThat(score(forest, new float[] {0, 2})).isEqualTo(1.5f);
    assertThat(score(forest, new float[] {-1, 3})).isEqualTo(.75f);
    assertThat(score(forest, new float[] {-.5f, 2.5f})).isEqualTo(-1.5f);
  }

  @Test
  void bothZerosAreOne() {
    Forest forest = Forest.parse(List.of("0<0.0 =1 =2", "0<-0.0 =10 =20"));
    assertThat(score(forest, new float[] {-0f})).isEqualTo(22);
    assertThat(score(forest, new float[] {0f})).isEqualTo(22);
    assertThat(score(forest, new float[] {-Float.MIN_VALUE})).isEqualTo(11);
  }

  @Test
  void treesOfAllShapesAndNumbersAnswerAsTheyAreRead() {
    Random random = new Random(7);
    for (int size = 1; size < 30; size++) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        lines.add(tree(random, 8));
      }
      Forest forest = Forest.parse(lines);
      for (int i = 0; i < 50; i++) {
        float[] row = new float[COLUMNS];
        for (int k = 0; k < COLUMNS; k++) {
          row[k] = random.nextInt(-3, 4) / 2f;
        }
        assertThat(score(forest, row)).isEqualTo(read(lines, row));
      }
    }
  }

  private static float score(Forest forest, float... row) {
    return forest.scores(new float[][] {row})[0];
  }

  private static String tree(Random random, int depth) {
    return depth == 0 || random.nextInt(4) == 0
        ? "=" + random.nextInt(-100, 100) / 64f
        : random.nextInt(COLUMNS)
            + "<"
            + random.nextInt(-3, 4) / 2f
            + " "
            + tree(random, depth - 1)
            + " "
            + tree(random, depth - 1);
  }

  /** The sum as the written form has it, with the same early end where there is no doubt. */
  private static float read(List<String> lines, float[] row) {
    float sum = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (i % 12 == 0 && sum < -4) {
        return sum;
      }
      String[] tokens = lines.get(i).split(" ", -1);
      int at = 0;
      while (tokens[at].charAt(0) != '=') {
        String[] parts = tokens[at].split("<", -1);
        boolean less = row[Integer.parseInt(parts[0])] < Float.parseFloat(parts[1]);
        at = less ? at + 1 : after(tokens, at + 1);
      }
      sum += Float.parseFloat(tokens[at].substring(1));
    }
    return sum;
  }

  private static int after(String[] tokens, int at) {
    return tokens[at].charAt(0) == '=' ? at + 1 : after(tokens, after(tokens, at + 1));
  }
}
