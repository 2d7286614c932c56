package org.compend.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class TextBlockTest {
  @Test
  void itsTextIsThatOfAllItsNodesWithSingleSpaces() {
    PageScan scan =
        PageScan.of(
            Jsoup.parse(
                "<p>\n  The <b>weir </b> \n at&nbsp; the<br>mill\tis <i>mend</i>ed. </p><p>Again.</p>"),
            WordWeights.NONE);

    assertThat(scan.passages)
        .extracting(TextBlock::text)
        .containsExactly("The weir at the mill is mended.", "Again.");
    assertThat(scan.passages.getFirst().text()).isSameAs(scan.passages.getFirst().text());
  }
}
