package org.compend.cli;

import java.io.PrintStream;

/** Counts what was done, names what was skipped, and draws the exit code from both. */
final class Tally {
  private final PrintStream err;
  private int done;
  private int skipped;

  Tally(PrintStream err) {
    this.err = err;
  }

  void done() {
    done++;
  }

  void skipped(String place, String reason) {
    skipped++;
    err.println("skipped " + place + ": " + reason);
  }

  int exit() {
    if (done == 0) {
      return Exit.NOTHING;
    }
    return skipped > 0 ? Exit.SOME_SKIPPED : Exit.DONE;
  }
}
