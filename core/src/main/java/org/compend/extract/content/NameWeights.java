package org.compend.extract.content;

import java.util.HashMap;
import java.util.Map;

/** What the names in class, id and role attributes weigh; a page repeats few values many times. */
final class NameWeights {
  private final WordWeights vocabulary;
  private final Map<String, Weighed> known = new HashMap<>();

  private float sum;
  private int groups;

  /**
   * What is known of an attribute's value.
   *
   * @param sum the weights of its names
   * @param groups the groups of what they mark
   */
  record Weighed(float sum, int groups) {}

  private static final Weighed NOTHING = new Weighed(0, 0);

  NameWeights(WordWeights vocabulary) {
    this.vocabulary = vocabulary;
  }

  Weighed of(String value) {
    if (value.isEmpty()) {
      return NOTHING;
    }
    Weighed weighed = known.get(value);
    if (weighed == null) {
      sum = 0;
      groups = 0;
      ClassNames.each(value, this::take);
      weighed = new Weighed(sum, groups);
      known.put(value, weighed);
    }
    return weighed;
  }

  private void take(String text, int from, int to, long hash) {
    sum += vocabulary.names().get(hash);
    groups |= (int) vocabulary.groups().get(hash);
  }
}
