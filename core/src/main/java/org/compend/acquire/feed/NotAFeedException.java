package org.compend.acquire.feed;

import java.io.IOException;

/** Says that what was read as a feed is none, and what it seems to be instead. */
public final class NotAFeedException extends IOException {
  NotAFeedException(String message) {
    super(message);
  }
}
