package org.compend.acquire.sitemap;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that a sitemap names.
 *
 * @param url its address
 * @param modified when it was last changed
 * @param news what a news sitemap tells about it
 */
public record SitemapEntry(URI url, @Nullable Instant modified, @Nullable News news) {

  /**
   * An article as a news sitemap tells it.
   *
   * @param publication the magazine's name
   * @param language the language (ISO 639)
   */
  public record News(
      @Nullable String title,
      @Nullable String publication,
      @Nullable String language,
      @Nullable Instant published,
      List<String> keywords) {
    public News {
      keywords = List.copyOf(keywords);
    }
  }
}
