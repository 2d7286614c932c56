package org.compend.extract.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.compend.extract.words.WordHashes;
import org.junit.jupiter.api.Test;

class WeightTableTest {
  @Test
  void knowsTheNumberOfEachWordAndNoOther() {
    Map<Long, Float> weights = new HashMap<>();
    for (int i = 0; i < 5000; i++) {
      weights.put(WordHashes.hash("word" + i), (i % 81 - 40) / 10f);
    }
    WeightTable table = new WeightTable(weights);

    weights.forEach((hash, weight) -> assertThat(table.get(hash)).isEqualTo(weight));
    for (int i = 5000; i < 10_000; i++) {
      assertThat(table.get(WordHashes.hash("word" + i))).isZero();
    }
    assertThat(WeightTable.NONE.get(WordHashes.hash("word1"))).isZero();
  }

  @Test
  void refusesMoreDifferentNumbersThanItTellsApart() {
    Map<Long, Float> weights = new HashMap<>();
    for (int i = 0; i < 255; i++) {
      weights.put(WordHashes.hash("word" + i), i / 10f);
    }
    assertThat(new WeightTable(weights).get(WordHashes.hash("word254"))).isEqualTo(25.4f);
    weights.put(WordHashes.hash("word255"), 25.5f);
    assertThatThrownBy(() -> new WeightTable(weights))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("255 different");
  }
}
