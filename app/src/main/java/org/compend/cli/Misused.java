package org.compend.cli;

/** The command was given what it cannot mean; the message says what to do instead. */
final class Misused extends RuntimeException {
  private static final long serialVersionUID = 1;

  Misused(String message) {
    super(message);
  }
}
