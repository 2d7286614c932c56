package org.compend.acquire.sitemap;

import java.net.URI;
import java.util.List;

/**
 * A sitemap as it was read: pages, or further sitemaps, or both.
 *
 * @param entries the pages, none twice
 * @param sitemaps the addresses of further sitemaps, none twice
 * @param complaints what was wrong with it, one sentence each
 */
public record Sitemap(List<SitemapEntry> entries, List<URI> sitemaps, List<String> complaints) {
  public Sitemap {
    entries = List.copyOf(entries);
    sitemaps = List.copyOf(sitemaps);
    complaints = List.copyOf(complaints);
  }
}
