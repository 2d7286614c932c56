package org.compend.cli;

/** What the command's exit code says. */
final class Exit {
  /** All that was asked is done. */
  static final int DONE = 0;

  /** It is done, but some inputs were skipped; each is named on standard error. */
  static final int SOME_SKIPPED = 1;

  /** The command was not understood. */
  static final int USAGE = 2;

  /** There was nothing to work on: no input held an article. */
  static final int NOTHING = 3;

  /** The result could not be written. */
  static final int CANNOT_WRITE = 4;

  /** The archive cannot be opened, read or written. */
  static final int ARCHIVE = 5;

  /** A fault of the program itself. */
  static final int FAULT = 70;

  private Exit() {}
}
