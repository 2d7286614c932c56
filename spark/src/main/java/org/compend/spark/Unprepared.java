package org.compend.spark;

/** A command whose tables are not there yet; the message says which command makes them. */
final class Unprepared extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unprepared(String message) {
    super(message);
  }
}
