package org.compend.archive;

import org.jspecify.annotations.Nullable;

/**
 * Something that the archive keeps is gone, or is not what was kept; all else in it can be used.
 */
public final class DamagedException extends ArchiveException {
  private static final long serialVersionUID = 1;

  DamagedException(String message) {
    super(message);
  }

  DamagedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
