package org.compend.cli;

import java.io.IOException;

/** The result could not be written; the message says what, where and what to do. */
final class CannotWrite extends IOException {
  private static final long serialVersionUID = 1;

  CannotWrite(String message) {
    super(message);
  }
}
