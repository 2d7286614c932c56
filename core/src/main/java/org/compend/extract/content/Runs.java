package org.compend.extract.content;

import java.util.ArrayList;
import java.util.List;

/**
 * The runs of likely blocks on a page, parted by stretches of unlikely ones: the article is one
 * run, or a few near each other; comments and second articles are runs of their own.
 */
final class Runs {
  static final int COUNT = 7;

  /** So many unlikely blocks in a row part two runs. */
  private static final int PAUSE = 4;

  private static final float LIKELY = .4f;

  private static final class Run {
    final int from;
    int to;
    float mass;
    float length;

    Run(int from) {
      this.from = from;
      this.to = from;
    }
  }

  private final int[] next;
  private final List<Run> runs = new ArrayList<>();
  private int greatest;
  private float total;

  Runs(List<TextBlock> blocks, float[] chances) {
    next = new int[chances.length];
    for (int i = 0; i < chances.length; i++) {
      if (chances[i] >= LIKELY) {
        if (runs.isEmpty() || i - runs.getLast().to > PAUSE) {
          runs.add(new Run(i));
        }
        Run run = runs.getLast();
        run.to = i;
        run.mass += chances[i] * blocks.get(i).length;
        run.length += blocks.get(i).length;
      }
    }
    for (int i = 0; i < runs.size(); i++) {
      total += runs.get(i).mass;
      greatest = runs.get(i).mass > runs.get(greatest).mass ? i : greatest;
    }
    int run = 0;
    for (int i = 0; i < next.length; i++) {
      while (run < runs.size() && runs.get(run).to < i) {
        run++;
      }
      next[i] = run;
    }
  }

  /** Adds the numbers of a block to its row, from a column on. */
  void fill(float[] row, int column, int index) {
    int after = next[index];
    if (runs.isEmpty()) {
      for (int i = 0; i < COUNT; i++) {
        row[column + i] = -1;
      }
      return;
    }
    int nearest = after;
    if (after == runs.size()
        || (after > 0
            && runs.get(after).from > index
            && index - runs.get(after - 1).to < runs.get(after).from - index)) {
      nearest = after - 1;
    }
    Run run = runs.get(nearest);
    row[column] = run.mass / total;
    row[column + 1] = run.mass / runs.get(greatest).mass;
    row[column + 2] = nearest - greatest;
    row[column + 3] = run.mass / run.length;
    row[column + 4] = index < run.from ? index - run.from : Math.max(0, index - run.to);
    row[column + 5] = nearest == 0 ? -1 : run.from - runs.get(nearest - 1).to;
    row[column + 6] = run.to - run.from + 1;
  }
}
