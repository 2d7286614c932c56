package org.compend.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state that an article had.
 *
 * @param number from 1
 * @param made when it was kept
 * @param capture the id of the capture that it goes back to
 * @param editor who saved it; {@code null} where it is what extraction made of its capture
 * @param remark why it was saved; may be empty
 * @param base of an editor's revision, the last one from the source that it has taken into account;
 *     else its own number
 */
public record Revision(
    int number, Instant made, String capture, @Nullable String editor, String remark, int base) {

  /** Whether it is what extraction made of its capture. */
  public boolean isFromSource() {
    return editor == null;
  }
}
