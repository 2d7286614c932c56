package org.compend.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.compend.extract.content.Verdict.Reason;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class StraysTest {
  private static final String SENTENCE =
      "The ferry left late on most days that winter, and nobody on the quay minded much. ";

  @Test
  void aShortLineThatIsNotShownIsDroppedFromATextThatIs() {
    assertThat(
            dropped(
                "<p>" + SENTENCE.repeat(2) + "</p>",
                "<div hidden>2021-06-14</div>",
                "<div style='display: none'>" + SENTENCE + "</div>"))
        .containsExactly(Reason.LIKELY, Reason.HIDDEN, Reason.LIKELY);
  }

  @Test
  void aTextThatAScriptIsToShowStays() {
    assertThat(
            dropped(
                "<div hidden><p>" + SENTENCE + "</p><p>So it was.</p></div>",
                "<p>Good morning</p>"))
        .containsOnly(Reason.LIKELY);
  }

  @Test
  void aLineAboutThePageIsDropped() {
    assertThat(dropped("<p>[Advertisement]</p>", "<h2>Advertising</h2>", "<p>Advert for rope</p>"))
        .containsExactly(Reason.ABOUT_THE_PAGE, Reason.LIKELY, Reason.LIKELY);
  }

  /** Why the blocks of a page are kept or not that were all likely. */
  private static Reason[] dropped(String... blocks) {
    PageScan scan =
        PageScan.of(Jsoup.parse("<body>" + String.join("", blocks) + "</body>"), WordWeights.NONE);
    float[] chances = new float[scan.passages.size()];
    Arrays.fill(chances, .8f);
    Reason[] reasons = new Reason[chances.length];
    Arrays.fill(reasons, Reason.LIKELY);
    new Strays().drop(scan.passages, chances, reasons);
    Strays.dropHidden(scan.passages, reasons);
    return reasons;
  }
}
