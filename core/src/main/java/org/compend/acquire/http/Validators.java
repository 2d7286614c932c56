package org.compend.acquire.http;

import org.jspecify.annotations.Nullable;

/**
 * What a server said of the version that it sent, to ask later whether there is a newer one (RFC
 * 9110, section 8.8). Kept and sent back letter by letter.
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
  /** Nothing is known of an earlier version. */
  public static final Validators NONE = new Validators(null, null);

  boolean isNone() {
    return etag == null && lastModified == null;
  }
}
