package org.compend.apparatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The work grows as the text does, whatever stands in it: a second or two here, not minutes. */
class LongTextTest {
  private static final Annotator ANNOTATOR = new Annotator();
  private static final Span AT = new Span(0, 0, 1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(strings = {"he said and ", "Anna Moss said that ", "“we are glad”, she said, and "})
  void oneSentenceWithoutEnd(String piece) {
    String text = "Anna Moss came. " + piece.repeat(20_000);
    Apparatus apparatus =
        assertTimeout(PATIENCE, () -> ANNOTATOR.annotate("", List.of(text), Locale.ENGLISH));
    assertThat(apparatus.names()).extracting(Name::name).containsExactly("Anna Moss");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Peter Hollis of Harlow said that “the tide” and ",
        "de|Anna Moss und Xara Yoll Zimra ",
        "de|Xara Yoll Zimra ",
        "fr|« la marée », dit Anna Moss, et ",
      })
  void oneParagraphOfNamesAndMarks(Locale language, String piece) {
    String text = "Anna Moss came. " + (piece + " ").repeat(10_000);
    Apparatus apparatus =
        assertTimeout(PATIENCE, () -> ANNOTATOR.annotate("", List.of(text), language));
    assertThat(apparatus.names()).extracting(Name::name).contains("Anna Moss");
  }

  @Test
  void thousandsOfPersons() {
    String text =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "“We are glad of it,” Anna " + familyName(i) + " said.")
            .collect(Collectors.joining(" "));
    Apparatus apparatus =
        assertTimeout(PATIENCE, () -> ANNOTATOR.annotate("", List.of(text), Locale.ENGLISH));
    assertThat(apparatus.quotations()).hasSize(5_000).noneMatch(said -> said.speaker() == null);
  }

  @Test
  void aDigestWithThousandsOfBodies() {
    List<Name> names =
        IntStream.range(0, 4_000)
            .mapToObj(LongTextTest::familyName)
            .flatMap(name -> Stream.of(name, name + " Motor Company"))
            .map(name -> new Name(Name.Kind.ORGANISATION, name, name, List.of(), List.of(AT)))
            .toList();
    Apparatus apparatus = new Apparatus(List.of(), names, List.of(), List.of(), List.of());
    assertThat(assertTimeout(PATIENCE, () -> new Gathering(List.of(apparatus)).entries()))
        .hasSize(4_000);
  }

  private static String familyName(int number) {
    StringBuilder name = new StringBuilder("B");
    for (int rest = number; rest > 0; rest /= 20) {
      name.append("bcdfghklmnprstvwxzaeio".charAt(rest % 20)).append('o');
    }
    return name.append("lm").toString();
  }
}
