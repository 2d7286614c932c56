package org.compend.edit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.compend.Article;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Origin;
import org.compend.extract.Extractor;

/** Reads the Markdown that editors put before the articles of a digest. Safe to share. */
public final class ForewordReader implements Function<String, Article> {
  private static final Origin ORIGIN = new Origin(URI.create("compend:foreword"), null, null);

  private final Extractor extractor;

  /** A reader. */
  public ForewordReader(Extractor extractor) {
    this.extractor = extractor;
  }

  /** An article whose body is the foreword. */
  @Override
  public Article apply(String markdown) {
    return extractor.extract(
        new Capture(
            ORIGIN,
            "text/markdown; charset=utf-8",
            Bytes.of(markdown.getBytes(StandardCharsets.UTF_8))));
  }
}
