package org.compend.press.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunsTest {
  @Test
  void whatIsTooLongForALineCanBeBroken() {
    String address = "https://example.org/a-very-long-path/that/goes/on?and=on&and=on";
    assertThat(Runs.breakable(address)).contains("\u200b").matches("(?s).*");
    assertThat(Runs.breakable(address).replace("\u200b", "")).isEqualTo(address);
    assertThat(Runs.breakable("Donaudampfschifffahrtsgesellschaft")).doesNotContain("\u200b");
  }

  @Test
  void whatHasNoPlaceOnPaperIsLeftOut() {
    assertThat(Runs.clean("a\u0000b\uFE0Fc\uD800d e\u0301")).isEqualTo("abcd é");
  }
}
