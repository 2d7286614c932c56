package org.compend.spark;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What became of a {@link Split}.
 *
 * @param begin where its first record begins
 * @param end where the first record begins that belongs to the next split
 * @param pages how many pages were read
 * @param articles how many articles were found in them
 * @param passed how many pages are something else than an article
 * @param faults how many pages could not be understood
 * @param damages how many places are damaged
 * @param millis how long a core was at it
 * @param unreadable why the file could not be read at all; null where it could
 */
record Extracted(
    Split split,
    long begin,
    long end,
    long pages,
    long articles,
    long passed,
    long faults,
    long damages,
    long millis,
    @Nullable String unreadable)
    implements Serializable {

  /** A split of a file that the file system does not give. */
  static Extracted unreadable(Split split, String reason) {
    return new Extracted(split, 0, 0, 0, 0, 0, 0, 0, 0, reason);
  }
}
