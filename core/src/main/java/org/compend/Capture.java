package org.compend;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Raw bytes as they were found, with where, when and how; never altered.
 *
 * @param origin where and when
 * @param mediaType what the source declared, parameters included, as {@code text/html;
 *     charset=utf-8}; for a file, what its name and first bytes say
 * @param content the bytes
 * @param companions resources that travelled with the page (the parts of an MHTML file, the assets
 *     of an export, the further pages of the same article), by the address under which the page
 *     refers to them
 */
public record Capture(
    Origin origin, @Nullable String mediaType, Bytes content, Map<URI, Bytes> companions) {
  /**
   * The name among the companions of what a feed told of the page, written as a page itself: it
   * fills what the page does not tell.
   */
  public static final URI FEED_ENTRY = URI.create("about:feed-entry");

  public Capture {
    companions = Map.copyOf(companions);
  }

  /** The same with what a feed told of the page. */
  public Capture told(Bytes entry) {
    return with(Map.of(FEED_ENTRY, entry));
  }

  /** The same with more that travelled along. */
  public Capture with(Map<URI, Bytes> more) {
    Map<URI, Bytes> all = new HashMap<>(companions);
    all.putAll(more);
    return new Capture(origin, mediaType, content, all);
  }

  /** A capture that came alone. */
  public Capture(Origin origin, @Nullable String mediaType, Bytes content) {
    this(origin, mediaType, content, Map.of());
  }
}
