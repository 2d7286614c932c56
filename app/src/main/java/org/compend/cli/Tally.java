package org.compend.cli;

import java.util.function.Consumer;
import org.compend.acquire.Listing;

/** Counts what was done, names what was skipped, and draws the exit code from both. */
final class Tally {
  private final Shell shell;
  private final Consumer<String> say;
  private int done;
  private int skipped;

  /**
   * A tally of nothing yet.
   *
   * @param say where what was skipped is named
   */
  Tally(Shell shell, Consumer<String> say) {
    this.shell = shell;
    this.say = say;
  }

  void done() {
    done++;
  }

  void skipped(String place, String reason) {
    skipped++;
    say.accept("skipped " + shell.shown(place) + ": " + reason);
  }

  /** Something was skipped that was named already. */
  void skipped() {
    skipped++;
  }

  void skipped(Reader.Outcome.Skipped outcome) {
    skipped(outcome.place(), outcome.reason());
  }

  /** What of a listing cannot be read. */
  void skipped(Listing listing) {
    listing.unreadable().forEach(file -> skipped(file.place(), file.reason()));
  }

  int exit() {
    if (done == 0) {
      return Exit.NOTHING;
    }
    return skipped > 0 ? Exit.SOME_SKIPPED : Exit.DONE;
  }
}
