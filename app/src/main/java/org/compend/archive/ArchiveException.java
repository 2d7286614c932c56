package org.compend.archive;

import org.jspecify.annotations.Nullable;

/**
 * An archive that cannot be opened, read or written; the message says what, where and what to do.
 */
public sealed class ArchiveException extends RuntimeException permits DamagedException {
  private static final long serialVersionUID = 1;

  /** A failure of the archive's own finding. */
  public ArchiveException(String message) {
    super(message);
  }

  /** A failure with the one behind it. */
  public ArchiveException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
