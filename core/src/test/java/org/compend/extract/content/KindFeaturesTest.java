package org.compend.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KindFeaturesTest {
  private static final int ADDRESS = 6;

  @Test
  void theRootOfASiteIsToldFromAPageThatIsAskedForThere() {
    assertThat(address("https://harbour.example/")).startsWith(1, 0);
    assertThat(address("https://harbour.example")).startsWith(1, 0);
    assertThat(address("https://harbour.example/?p=412")).startsWith(0, 1);
    assertThat(address("https://harbour.example/2026/the-fog-bell/"))
        .containsExactly(0, 0, 2, 2, 4, 12);
  }

  @Test
  void whatHasNoPathIsAsGoodAsUnknown() {
    assertThat(address(null)).containsOnly(-1);
    assertThat(address("urn:isbn:0")).containsOnly(-1);
  }

  @Test
  void everyPageHasAsManyNumbers() {
    assertThat(row("", null)).hasSameSizeAs(row("<h1>On ferries</h1><p>They are late.", null));
  }

  private static float[] address(@Nullable String address) {
    float[] row = row("<p>The ferry is late.", address);
    return Arrays.copyOfRange(row, row.length - ADDRESS, row.length);
  }

  private static float[] row(String body, @Nullable String address) {
    PageScan scan = PageScan.of(Jsoup.parse("<body>" + body), WordWeights.NONE);
    List<Verdict> verdicts =
        scan.passages.stream().map(_ -> new Verdict(.5f, Verdict.Reason.LIKELY)).toList();
    return KindFeatures.of(scan, verdicts, address == null ? null : URI.create(address));
  }
}
