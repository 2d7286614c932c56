package org.compend.acquire.sitemap;

import java.io.IOException;

/** Says that what was read as a sitemap is none. */
public final class NotASitemapException extends IOException {
  private static final long serialVersionUID = 1;

  NotASitemapException(String message) {
    super(message);
  }
}
