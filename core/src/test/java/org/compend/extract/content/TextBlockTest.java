package org.compend.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <b>Sixth</b> <i>pier</i>         | Sixth pier
          <b>Sixth</b><i>ty</i>            | Sixthty
          <b><i>Sixth</i> </b><u>pier</u>  | Sixth pier
          <b>Sixth</b><i> </i><u>pier</u>  | Sixth pier
          Sixth<br>pier                    | Sixth pier
          """)
  void itsTextHasTheSpacesThatAReaderSees(String html, String text) {
    PageScan scan = PageScan.of(Jsoup.parse("<body><p>" + html + "</p></body>"), WordWeights.NONE);
    assertThat(scan.passages.getFirst().text()).isEqualTo(text);
  }
}
