package org.compend.extract;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.compend.Article;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Origin;

/** An article to put things into. */
final class OnBridges {
  private OnBridges() {}

  /** An article of four paragraphs, and what stands between the second and the third. */
  static Article with(String between) {
    String html =
        """
        <html><head><title>On Bridges</title></head><body><article><h1>On Bridges</h1>
        <p>The old bridge was built by masons who left no plans behind, only the marks that they cut.</p>
        <p>It has carried carts, trams and, since last spring, nothing but people who go on foot.</p>
        %s
        <p>Whoever leans over the parapet can still count the stones that they brought down the river.</p>
        <p>In the lower town, where the ferry used to land, nobody remembers what it cost to cross.</p>
        </article></body></html>
        """
            .formatted(between);
    Origin origin = new Origin(URI.create("https://magazine.example/article"), null, null);
    return Extractor.standard()
        .extract(new Capture(origin, "text/html", Bytes.of(html.getBytes(StandardCharsets.UTF_8))));
  }
}
