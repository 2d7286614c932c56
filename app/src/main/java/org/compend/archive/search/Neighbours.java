package org.compend.archive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Finds the frequent stems of one text that stand side by side. */
final class Neighbours {
  private final Pairs pairs;
  private final Consumer<String> told;
  // At one place there may be several: a Chinese character and the pair that begins with it.
  private List<Integer> here = new ArrayList<>(2);
  private List<Integer> before = new ArrayList<>(2);

  Neighbours(Pairs pairs, Consumer<String> told) {
    this.pairs = pairs;
    this.told = told;
  }

  /** Takes the next stem, so many places after the last one. */
  void take(CharTermAttribute stem, int step) {
    if (step > 0) {
      List<Integer> last = here;
      here = before;
      here.clear();
      before = last;
      if (step > 1) {
        before.clear();
      }
    }
    int number = pairs.number(stem.buffer(), stem.length());
    if (number >= 0) {
      here.add(number);
      for (int neighbour : before) {
        told.accept(Pairs.name(neighbour, number));
      }
    }
  }
}
