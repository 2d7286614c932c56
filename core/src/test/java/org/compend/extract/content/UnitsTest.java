package org.compend.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.compend.extract.content.Verdict.Reason;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class UnitsTest {
  private static final WordWeights NOTHING = WordWeights.NONE;

  private static final String SENTENCE =
      "The ferry left late on most days that winter, and nobody on the quay minded much. ";

  @Test
  void cellsOfATableShareTheirChanceByLength() {
    PageScan scan =
        scan(
            "<p>Before.</p><table><tr><th>Day<th>Trips on the day<tr><td>Monday<td>9</table>"
                + "<p>After.</p>");
    float[] chances = {.9f, .1f, .8f, .6f, .2f, .3f};
    Units.even(scan, chances);
    assertThat(chances[0]).isEqualTo(.9f);
    assertThat(chances[5]).isEqualTo(.3f);
    float mean = (.1f * 3 + .8f * 16 + .6f * 6 + .2f) / 26;
    for (int i = 1; i < 5; i++) {
      assertThat(chances[i]).isCloseTo(mean, org.assertj.core.data.Offset.offset(1e-6f));
    }
  }

  @Test
  void tablesThatLayAPageOutAreNoUnits() {
    PageScan scan =
        scan(
            "<table><tr><td>Menu<td>Search<tr><td>Home<td><h1>Ferries</h1><p>"
                + SENTENCE
                + "</p></table>");
    assertThat(Units.of(scan)).containsOnly(-1);
  }

  @Test
  void aPostIsKeptWithWhoWroteIt() {
    PageScan scan =
        scan("<p>Before.</p><blockquote><p>The ferry is late.</p>— Ada, 3 May</blockquote>");
    float[] chances = {.2f, .3f, .6f};
    Units.gather(scan, chances);
    assertThat(chances).containsExactly(.2f, .6f, .6f);
  }

  @Test
  void aPostBetweenWhatIsKeptIsKept() {
    String post = "<blockquote class='twitter-tweet'><p>The ferry is late.</p>— Ada</blockquote>";
    PageScan scan = scan("<p>Before.</p>" + post + "<p>After.</p>" + post + "<p>Share</p>");
    float[] chances = {.9f, .2f, .2f, .9f, .2f, .2f, .1f};
    Reason[] reasons = new Reason[chances.length];
    Arrays.fill(reasons, Reason.UNLIKELY);
    reasons[0] = Reason.LIKELY;
    reasons[3] = Reason.LIKELY;
    Units.between(scan, chances, reasons);
    assertThat(reasons)
        .startsWith(Reason.LIKELY, Reason.LIKELY, Reason.LIKELY, Reason.LIKELY)
        .endsWith(Reason.UNLIKELY, Reason.UNLIKELY, Reason.UNLIKELY);
  }

  @Test
  void theEndOfALongTextIsNotCutOff() {
    PageScan scan =
        scan(
            "<article>"
                + ("<p>" + SENTENCE + "</p>").repeat(10)
                + "<p>Share</p></article><aside>"
                + ("<p>" + SENTENCE + "</p>").repeat(2)
                + "</aside>");
    float[] chances = new float[13];
    Arrays.fill(chances, .7f);
    chances[8] = .3f;
    chances[9] = .1f;
    chances[10] = .3f;
    Units.join(scan, chances);
    assertThat(chances[8]).as("prose that is possible").isEqualTo(.5f);
    assertThat(chances[9]).as("prose that is hardly possible").isEqualTo(.1f);
    assertThat(chances[10]).as("no prose").isEqualTo(.3f);
  }

  @Test
  void whereNothingElseIsOnThePageTheEndIsTheArticleTooHoweverUnlikely() {
    PageScan scan = scan(("<p>" + SENTENCE + "</p>").repeat(40) + "<p>Share</p>");
    float[] chances = new float[41];
    Arrays.fill(chances, .1f);
    Arrays.fill(chances, 0, 8, .7f);
    Units.join(scan, chances);
    for (int i = 0; i < 40; i++) {
      assertThat(chances[i]).isGreaterThanOrEqualTo(.5f);
    }
    assertThat(chances[40]).as("no prose").isEqualTo(.1f);
  }

  @Test
  void whatIsSaidInAStoryStaysBetweenItsProse() {
    String prose = "<p>" + SENTENCE + "</p>";
    PageScan scan = scan(prose + "<p>“Who?” said I.</p><p><a>Share</a></p>" + prose + "<p>End</p>");
    float[] chances = {.9f, .3f, .3f, .9f, .3f};
    Units.join(scan, chances);
    assertThat(chances).containsExactly(.9f, .5f, .3f, .9f, .3f);
  }

  @Test
  void unlikelyTextStaysApart() {
    PageScan scan = scan("<section>" + ("<p>" + SENTENCE + "</p>").repeat(4) + "</section>");
    float[] chances = {.3f, .3f, .4f, .4f};
    Units.join(scan, chances);
    assertThat(chances).containsExactly(.3f, .3f, .4f, .4f);
  }

  @Test
  void aSubheadStaysBetweenProseOfOneText() {
    PageScan scan =
        scan(
            "<article><p>%1$s</p><h3>Ice</h3><p>%1$s</p><h3>More</h3><p>Share</p></article>"
                .formatted(SENTENCE));
    Reason[] reasons = {
      Reason.LIKELY, Reason.UNLIKELY, Reason.LIKELY, Reason.UNLIKELY, Reason.UNLIKELY
    };
    Units.head(scan, new float[] {.9f, .2f, .9f, .2f, .1f}, reasons);
    assertThat(reasons)
        .containsExactly(
            Reason.LIKELY, Reason.LIKELY, Reason.LIKELY, Reason.UNLIKELY, Reason.UNLIKELY);
  }

  @Test
  void aTableOfDataStaysBetweenWhatIsKept() {
    String data =
        "<table><tr><th>Pier</th><th>Year</th></tr><tr><td>Sixth</td><td>1931</td></tr></table>";
    assertThat(between(data, .3f)).containsOnly(Reason.LIKELY);
    assertThat(between(data, .1f)).contains(Reason.UNLIKELY);
    assertThat(between("<table><tr><td>Order the log</td></tr></table>", .3f))
        .contains(Reason.UNLIKELY);
    assertThat(between(data.replaceAll("<(t[dh])>([^<]+)", "<$1><a href='/$2'>$2</a>"), .3f))
        .contains(Reason.UNLIKELY);
  }

  @Test
  void aFigureOfWordsStaysBetweenWhatIsKept() {
    String quotation = "<figure><blockquote>It holds.</blockquote></figure>";
    assertThat(between(quotation, .15f)).containsOnly(Reason.LIKELY);
    assertThat(between("<figure><pre>it.holds();</pre></figure>", .15f))
        .containsOnly(Reason.LIKELY);
    assertThat(between("<figure><p>It holds.</p></figure>", .15f)).contains(Reason.UNLIKELY);
    assertThat(between(quotation.replaceAll("(It.+s\\.)", "<a href='/log'>$1</a>"), .15f))
        .contains(Reason.UNLIKELY);
    assertThat(between("<blockquote>It holds.</blockquote>", .15f)).contains(Reason.UNLIKELY);
  }

  /** What becomes of blocks that are as likely as this, between prose. */
  private static Reason[] between(String html, float chance) {
    PageScan scan = scan("<p>%1$s</p>%2$s<p>%1$s</p>".formatted(SENTENCE, html));
    Reason[] reasons = new Reason[scan.passages.size()];
    Arrays.fill(reasons, Reason.UNLIKELY);
    reasons[0] = Reason.LIKELY;
    reasons[reasons.length - 1] = Reason.LIKELY;
    float[] chances = new float[reasons.length];
    Arrays.fill(chances, chance);
    Units.between(scan, chances, reasons);
    return reasons;
  }

  private static PageScan scan(String body) {
    return PageScan.of(Jsoup.parse(body), NOTHING);
  }
}
