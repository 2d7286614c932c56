package org.compend.archive;

/**
 * An archive that cannot be opened, read or written; the message says what, where and what to do.
 */
public final class ArchiveException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ArchiveException(String message) {
    super(message);
  }

  ArchiveException(String message, Throwable cause) {
    super(message, cause);
  }
}
