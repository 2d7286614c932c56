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
  void theLastHeadingsOverLinksThatWereLeftGoWithThem() {
    PageScan scan =
        scan(
            "<h2>The winter</h2><p>" + SENTENCE + "</p>",
            "<h3>Brücken</h3><p><a href='/a'>Die Fähre wird verkauft</a></p>",
            "<h3>Seile</h3><p><a href='/b'>Elf Winter</a></p>");
    Reason[] reasons = new Reason[scan.passages.size()];
    Arrays.fill(reasons, Reason.LIKELY);
    reasons[3] = Reason.UNLIKELY;
    reasons[5] = Reason.UNLIKELY;
    Strays.dropHeadsOfLinks(scan.passages, reasons);
    assertThat(reasons)
        .containsExactly(
            Reason.LIKELY,
            Reason.LIKELY,
            Reason.LEADS_ELSEWHERE,
            Reason.UNLIKELY,
            Reason.LEADS_ELSEWHERE,
            Reason.UNLIKELY);
  }

  @Test
  void fillerTextIsDroppedFromAnArticleAndStaysWhereItIsAllThereIs() {
    String filler = "<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit.</p>";
    assertThat(dropped("<p>" + SENTENCE + "</p>", filler))
        .containsExactly(Reason.LIKELY, Reason.ABOUT_THE_PAGE);
    assertThat(dropped("<p>So it was.</p>", filler)).containsOnly(Reason.LIKELY);
    assertThat(dropped("<p>So it was.</p>", filler, filler)).containsOnly(Reason.LIKELY);
    assertThat(dropped("<p>" + SENTENCE + "</p>", filler, filler, filler))
        .as("that the filler is set again and again does not make it more")
        .containsSequence(Reason.LIKELY, Reason.ABOUT_THE_PAGE, Reason.ABOUT_THE_PAGE);
  }

  @Test
  void aLineAboutThePageIsDropped() {
    assertThat(dropped("<p>[Advertisement]</p>", "<h2>Advertising</h2>", "<p>Advert for rope</p>"))
        .containsExactly(Reason.ABOUT_THE_PAGE, Reason.LIKELY, Reason.LIKELY);
  }

  @Test
  void aLabelOfOthersUnderWhichNothingIsLeftGoes() {
    assertThat(withoutLastLabel("<p>" + SENTENCE + "</p>", "<p>Siehe auch:</p>"))
        .containsExactly(Reason.LIKELY, Reason.LEADS_ELSEWHERE);
    assertThat(withoutLastLabel("<p>" + SENTENCE + "</p>", "<h2>What to read next…</h2>"))
        .containsExactly(Reason.LIKELY, Reason.LEADS_ELSEWHERE);
    assertThat(withoutLastLabel("<h2>Read next</h2>", "<p>" + SENTENCE + "</p>"))
        .containsOnly(Reason.LIKELY);
    assertThat(withoutLastLabel("<p>" + SENTENCE + "</p>", "<p>See also the sixth pier.</p>"))
        .containsOnly(Reason.LIKELY);
  }

  private static Reason[] withoutLastLabel(String... blocks) {
    PageScan scan = scan(blocks);
    Reason[] reasons = new Reason[scan.passages.size()];
    Arrays.fill(reasons, Reason.LIKELY);
    new Strays().dropLastLabel(scan.passages, reasons);
    return reasons;
  }

  private static PageScan scan(String... blocks) {
    return PageScan.of(
        Jsoup.parse("<body>" + String.join("", blocks) + "</body>"), WordWeights.NONE);
  }

  /** Why the blocks of a page are kept or not that were all likely. */
  private static Reason[] dropped(String... blocks) {
    PageScan scan = scan(blocks);
    float[] chances = new float[scan.passages.size()];
    Arrays.fill(chances, .8f);
    Reason[] reasons = new Reason[chances.length];
    Arrays.fill(reasons, Reason.LIKELY);
    new Strays().drop(scan.passages, chances, reasons);
    Strays.dropHidden(scan.passages, reasons);
    return reasons;
  }
}
