package org.compend.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class UnscriptedTest {
  private static final String TEXT =
      "<p>The ferry left late on most days that winter, and nobody who stood there minded much.</p>"
          .repeat(8);

  @Test
  void whatAPageOfScriptsHoldsForThoseWhoRunNoneIsRead() {
    assertThat(unscripted("<p>Loading</p><noscript>" + TEXT + "</noscript>")).hasSize(1);
  }

  @Test
  void aWordAboutBrowsersIsNot() {
    String words = "<noscript><p>Please enable JavaScript to read this page.</p></noscript>";
    assertThat(unscripted("<p>Loading</p>" + words)).isEmpty();
  }

  @Test
  void whereThePageHasATextOfItsOwnItIsNot() {
    assertThat(unscripted(TEXT + "<noscript>" + TEXT + "</noscript>")).isEmpty();
  }

  private static List<Element> unscripted(String body) {
    return PageScan.of(Jsoup.parse("<body>" + body), WordWeights.NONE).unscripted();
  }
}
