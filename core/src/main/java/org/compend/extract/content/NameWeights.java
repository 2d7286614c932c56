package org.compend.extract.content;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What the names in class, id and role attributes weigh; a page repeats few values many times. */
final class NameWeights {
  private final WordWeights vocabulary;
  private final Map<String, Weighed> known = new HashMap<>();

  /** The words of the names at hand, gathered first: what is fetched for one need not wait. */
  private long[] hashes = new long[64];

  private int words;

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
      words = 0;
      ClassNames.each(value, this::take);
      weighed = weigh();
      known.put(value, weighed);
    }
    return weighed;
  }

  private void take(String text, int from, int to, long hash) {
    if (words == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * words);
    }
    hashes[words++] = hash;
  }

  private Weighed weigh() {
    float sum = 0;
    int groups = 0;
    for (int i = 0; i < words; i++) {
      sum += vocabulary.names().get(hashes[i]);
      groups |= (int) vocabulary.groups().get(hashes[i]);
    }
    return new Weighed(sum, groups);
  }
}
