package org.compend.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MentionsTest {
  @Test
  void countsTheTextsThatHaveAName() {
    Mentions mentions = new Mentions(List.of("Ada Byron", "Ada", "王小明", "Mary Shelley"));

    mentions.read("By Ada Byron");
    mentions.read("Ada and Ada again");
    mentions.read("記者王小明報導");
    mentions.read("");

    assertThat(mentions.count(0)).isEqualTo(1);
    assertThat(mentions.count(1)).isEqualTo(2);
    assertThat(mentions.count(2)).isEqualTo(1);
    assertThat(mentions.count(3)).isZero();
  }
}
