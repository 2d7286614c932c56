package org.compend.spark;

/** What the exit codes say; the same numbers as those of compend. */
final class Exit {
  static final int DONE = 0;
  static final int SKIPPED = 1;
  static final int USAGE = 2;
  static final int NOTHING = 3;
  static final int CANNOT_WRITE = 4;
  static final int FAULT = 70;

  private Exit() {}
}
