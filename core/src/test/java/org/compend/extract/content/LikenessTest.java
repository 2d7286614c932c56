package org.compend.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.compend.extract.content.Verdict.Reason;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static final String SENTENCE =
      "The ferry left late on most days that winter, and nobody on the quay minded much. ";
  private static final String PROSE = "<p>" + SENTENCE + "</p>";

  @Test
  void sectionsMadeAlikeAreOfOneArticleHoweverFarApart() {
    Reason[] reasons =
        keep(
            "<section class=part>"
                + PROSE.repeat(3)
                + "</section><table class=prices><tr><td>9"
                + "<td>12</table><section class=part>"
                + PROSE.repeat(2)
                + "</section>",
            "LLL UU AU");
    assertThat(reasons).endsWith(Reason.LIKELY, Reason.LIKELY);
    assertThat(reasons[3]).as("a price").isEqualTo(Reason.UNLIKELY);
  }

  @Test
  void proseUnderOtherNamesStaysApart() {
    Reason[] reasons =
        keep(
            "<section class=part>"
                + PROSE.repeat(3)
                + "</section><section class=replies>"
                + PROSE.repeat(2)
                + "</section>",
            "LLL AU");
    assertThat(reasons).endsWith(Reason.APART_AFTER_THE_ARTICLE, Reason.UNLIKELY);
  }

  @Test
  void namesFarUpTellTwoTextsApart() {
    Reason[] reasons =
        keep(
            "<main><div><div>"
                + PROSE.repeat(3)
                + "</div></div></main><aside><div><div>"
                + PROSE.repeat(2)
                + "</div></div></aside>",
            "LLL AU");
    assertThat(reasons).endsWith(Reason.APART_AFTER_THE_ARTICLE, Reason.UNLIKELY);
  }

  @Test
  void whereNoPlaceHasMostOfTheProseNothingIsAlike() {
    Reason[] reasons =
        keep(
            "<div class=a>"
                + PROSE
                + "</div><div class=b>"
                + PROSE
                + "</div><div class=a>"
                + PROSE
                + "</div>",
            "LLA");
    assertThat(reasons).endsWith(Reason.APART_AFTER_THE_ARTICLE);
  }

  @Test
  void whatIsHardlyPossibleIsNotKept() {
    PageScan scan = scan(PROSE.repeat(4));
    Reason[] reasons = reasons("LLLU");
    Likeness.keep(scan, new float[] {.9f, .9f, .9f, .04f}, reasons);
    assertThat(reasons).endsWith(Reason.UNLIKELY);
  }

  private static Reason[] keep(String body, String before) {
    PageScan scan = scan(body);
    Reason[] reasons = reasons(before);
    float[] chances = new float[reasons.length];
    for (int i = 0; i < chances.length; i++) {
      chances[i] = reasons[i] == Reason.UNLIKELY ? .2f : .8f;
    }
    Likeness.keep(scan, chances, reasons);
    return reasons;
  }

  private static PageScan scan(String body) {
    return PageScan.of(Jsoup.parse(body), WordWeights.NONE);
  }

  /** What was thought of the blocks: likely, unlikely, or apart. */
  private static Reason[] reasons(String letters) {
    return letters
        .chars()
        .filter(c -> c != ' ')
        .mapToObj(c ->
            switch (c) {
              case 'L' -> Reason.LIKELY;
              case 'A' -> Reason.APART_AFTER_THE_ARTICLE;
              default -> Reason.UNLIKELY;
            })
        .toArray(Reason[]::new);
  }
}
