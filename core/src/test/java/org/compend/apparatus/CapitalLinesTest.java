package org.compend.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CapitalLinesTest {
  private static final Annotator ANNOTATOR = new Annotator();
  private static final String RUNNING =
      "Whoever repairs a harbour pump looks for leaks first, and a pump company that knows its customers will say so.";

  private static List<String> names(String... paragraphs) {
    return ANNOTATOR.annotate("", List.of(paragraphs), Locale.ENGLISH).names().stream()
        .map(Name::name)
        .toList();
  }

  @Test
  void aHeadingInCapitalsNamesNobodyWhereTheTextUsesItsWords() {
    assertThat(names("Harbour Pump Company", RUNNING)).isEmpty();
    assertThat(names("Company Pump Harbour Leaks Obtained", RUNNING)).isEmpty();
  }

  @Test
  void whatTheTextNamesIsNamedInItsHeadingToo() {
    String named = "The mill was built by the Harbour Pump Company in 1911.";
    assertThat(names(named, RUNNING)).containsExactly("Harbour Pump Company");
    Apparatus both =
        ANNOTATOR.annotate("", List.of("Harbour Pump Company", named, RUNNING), Locale.ENGLISH);
    assertThat(both.names())
        .singleElement()
        .satisfies(name -> assertThat(name.mentions()).hasSize(2));
  }

  @Test
  void aNameOfItsOwnStaysInAListOfSuch() {
    assertThat(names(RUNNING, "Boston University", "Margaret Hollis"))
        .containsExactlyInAnyOrder("Boston University", "Margaret Hollis");
  }
}
