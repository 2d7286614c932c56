package org.compend.acquire;

import org.compend.Capture;

/** What became of an input: a capture, or the reason why there is none. */
public sealed interface Acquired {

  /** The input was read. */
  record Captured(Found found, Capture capture) implements Acquired {

    /** Whether it is a list of feeds rather than something to read. */
    public boolean isOpml() {
      return FileKind.OPML_TYPE.equals(capture.mediaType());
    }
  }

  /**
   * The input could not be read.
   *
   * @param place what it is, as its owner would name it: a path
   * @param reason why, and what to do about it where that is known; a clause without a full stop
   */
  record Unreadable(String place, String reason) implements Acquired {}
}
