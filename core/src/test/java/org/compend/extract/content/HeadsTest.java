package org.compend.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The fog bell                                               | true
          THE FOG BELL – 14 June 2021, by Ada Byron                  | true
          The fog bell is what the ferry steers by when it is thick. | false
          They call it the fog bell                                  | false
          """)
  void aTextMayBeginWithTheWordsOfItsHeadline(String line, boolean told) {
    PageScan scan = PageScan.of(Jsoup.parse("<p>" + line + "</p>"), WordWeights.NONE);
    Told title = new Told(Set.of(), Set.of(), "The fog bell", List.of(), List.of());
    assertThat(new Heads(scan, title).tell(scan.passages.getFirst(), false)).isEqualTo(told);
  }
}
