package org.compend.extract;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import org.compend.Article;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Origin;
import org.compend.Prose;
import org.junit.jupiter.api.Tag;

/**
 * No bytes make extraction fail: {@code ./mvnw test -pl core -Pfuzz} searches for some that do, a
 * quarter of an hour long. The ordinary run leaves it out, since the search slows every other test
 * in its process; {@link RobustnessTest} tries a few hundred spoilt pages there.
 */
@Tag("long")
class ExtractionFuzzTest {
  private static final Origin ORIGIN =
      new Origin(URI.create("file:///pages/a.html"), URI.create("https://example.org/a"), null);

  @FuzzTest(maxDuration = "10m")
  void pages(byte[] page) {
    Article article =
        Extractor.standard().extract(new Capture(ORIGIN, "text/html", Bytes.of(page)));
    Prose.of(article.body());
  }

  @FuzzTest(maxDuration = "5m")
  void markdown(byte[] text) {
    try {
      Article article =
          Extractor.standard().extract(new Capture(ORIGIN, "text/markdown", Bytes.of(text)));
      Prose.of(article.body());
    } catch (MalformedFrontMatter e) {
      // an author's mistake, told with its line
      Prose.of(java.util.List.of());
    }
  }
}
