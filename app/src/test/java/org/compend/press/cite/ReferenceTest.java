package org.compend.press.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.compend.apparatus.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {
  private static final Work.Named PAGE =
      new Work.Named(
          Work.Form.PAGE, null, List.of(), null, List.of(), URI.create("https://a.example/b"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a count of the tides, | “a count of the tides”",
        "Tide tables | “Tide tables”",
        "潮汐表 | “潮汐表”",
        "reported | ''",
        "40 points | ''",
        "last week | ''",
        "https://a.example/b | ''",
      })
  void wordsOfALinkStandForAWorkWhereTheyNameSomething(String words, String heading) {
    assertThat(new Reference(PAGE, null, null, words).heading()).isEqualTo(heading);
  }

  @Test
  void namesThatStandAloneEndInAFullStop() {
    assertThat(new Reference(PAGE, null, null, "reported").mark()).isEqualTo(".");
    assertThat(new Reference(PAGE, null, null, "Tide tables").mark()).isEqualTo(": ");
  }
}
