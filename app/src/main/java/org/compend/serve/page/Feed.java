package org.compend.serve.page;

import java.util.List;

/** A feed that a page announces: its media type, its path, its title. */
public record Feed(String mediaType, String path, String title) {

  /** The same feed in its three formats. */
  static List<Feed> all(String title, String path) {
    return List.of(
        new Feed("application/atom+xml", path + "/feed.atom", title + " (Atom)"),
        new Feed("application/rss+xml", path + "/feed.rss", title + " (RSS)"),
        new Feed("application/feed+json", path + "/feed.json", title + " (JSON Feed)"));
  }
}
