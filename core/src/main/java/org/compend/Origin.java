package org.compend;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where and when something was found.
 *
 * @param location where its bytes were read: a file, or the address that answered
 * @param url the public address of the page, where it is known; it may differ from the location, as
 *     for a page saved to disk
 * @param time when the bytes were found, where it is known
 */
public record Origin(URI location, @Nullable URI url, @Nullable Instant time) {

  /** The address against which relative references are resolved: the URL, else the location. */
  public URI base() {
    return url != null ? url : location;
  }
}
