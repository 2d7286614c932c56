package org.compend.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
  private static final String HARBOUR =
      """
      The harbour master of Lower Quay has ordered that all boats be moored twice until the end of
      the month, since the spring tide is expected to be the highest in forty years. Fishermen said
      they had doubled their ropes already. The baker on the quay has carried his flour upstairs.\
      """;
  private static final String ORCHARD =
      """
      Plums are late this year, and the cider makers of the valley have begun to look at pears. A
      cold May has kept the bees at home, says the county's oldest beekeeper, who remembers worse.\
      """;

  @Test
  void anEditedCopyIsKnown() {
    String edited =
        "TIDES: "
            + HARBOUR
                .replace("ordered", "decreed")
                .replace("Fishermen said", "Fishers told this paper")
                .replace("all boats", "ALL BOATS —");
    assertThat(find(edited, ORCHARD, HARBOUR)).isEqualTo(1);
  }

  @Test
  void aCutCopyIsKnown() {
    assertThat(find(HARBOUR.substring(0, HARBOUR.length() / 2), ORCHARD, HARBOUR)).isEqualTo(1);
    assertThat(find(HARBOUR + " " + ORCHARD, HARBOUR)).isZero();
  }

  @Test
  void otherTextsAreNot() {
    assertThat(find(ORCHARD, HARBOUR)).isEqualTo(-1);
    assertThat(find("", HARBOUR)).isEqualTo(-1);
    assertThat(find(HARBOUR, "", "Plums.")).isEqualTo(-1);
  }

  @Test
  void whatStandsUnderEveryArticleDoesNotCount() {
    String lines =
        " Read all our letters in the evening edition, which comes to your door if you write to"
            + " the office in the lane behind the church before noon on the day before.";
    List<String> others = new ArrayList<>();
    for (String subject : List.of("boats", "bees", "bread", "bells")) {
      others.add("Here is a short note of this morning about " + subject + "." + lines);
    }
    String text = "And there is a word from the mill about flour." + lines;
    assertThat(find(text, others.toArray(String[]::new))).isEqualTo(-1);
    assertThat(find(text, others.getFirst())).isZero();
  }

  @Test
  void scriptsWithoutSpacesAreComparedByCharacter() {
    String text = "港の船長は、大潮のため月末まで全ての船を二重に係留するよう命じた。漁師たちは既に綱を増やした。";
    assertThat(find(text.replace("漁師たち", "船員"), text)).isZero();
    assertThat(find("桃は今年遅く、谷の人々は梨を見始めている。寒い五月だった。", text)).isEqualTo(-1);
  }

  @Test
  void archivesKeepTheKeysSoTheyStayTheSame() {
    assertThat(Sketch.of("One, two: THREE four five!").keys())
        .containsExactly(3853030956567981018L);
    assertThat(Sketch.of("Don’t — the Café’s ÉCLAIRS™: 東京 ไทย 𝕏").keys())
        .containsExactly(
            -8682384851919530026L,
            -3333797185635880183L,
            -2900088445660062952L,
            258807036185823038L,
            3305417239860684628L,
            7513693411400412188L);
  }

  private static int find(String text, String... others) {
    return NearDuplicates.of(Shingles.of(text), List.of(others).stream().map(Shingles::of).toList())
        .orElse(-1);
  }
}
