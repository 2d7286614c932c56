package org.compend.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.compend.acquire.feed.Opml;
import org.compend.gather.Outcome;

/** Counts what became of the inputs, names what went wrong, and sums it up. */
final class Intake implements Consumer<Outcome> {
  private final Progress progress;
  private final Tally tally;
  private final List<Opml.Subscription> subscriptions = new ArrayList<>();
  private long added;
  private long changed;
  private long known;
  private long passed;

  Intake(Shell shell, Progress progress) {
    this.progress = progress;
    this.tally = new Tally(shell, progress::say);
  }

  @Override
  public void accept(Outcome outcome) {
    switch (outcome) {
      case Outcome.Taken taken -> {
        switch (taken.kept().outcome()) {
          case NEW -> added++;
          case REVISED -> changed++;
          case KNOWN -> known++;
        }
        tally.done();
      }
      case Outcome.Passed(String place, String reason) -> {
        passed++;
        tally.done();
      }
      case Outcome.Skipped(String place, String reason) -> tally.skipped(place, reason);
      case Outcome.Listed listed -> {
        subscriptions.addAll(listed.feeds());
        tally.done();
      }
    }
    progress.stage(sum());
  }

  void skipped(String place, String reason) {
    tally.skipped(place, reason);
  }

  /** Something was done that brings no article by itself. */
  void done() {
    tally.done();
  }

  /** What became of sources counts as well. */
  void add(Syncing syncing) {
    for (int i = 0; i < syncing.done(); i++) {
      tally.done();
    }
    for (int i = 0; i < syncing.broken(); i++) {
      tally.skipped();
    }
  }

  /** Whether there were articles at all, or reasons why there are none. */
  boolean hasArticles() {
    return subscriptions.isEmpty() || added + changed + known + passed > 0;
  }

  /** The feeds on the lists that came by. */
  List<Opml.Subscription> subscriptions() {
    return List.copyOf(subscriptions);
  }

  int exit() {
    return tally.exit();
  }

  /** What was done so far, in a line. */
  String sum() {
    List<String> parts = new ArrayList<>();
    parts.add("added " + count(added, "article"));
    if (changed > 0) {
      parts.add(changed + " changed");
    }
    if (known > 0) {
      parts.add(known + " known already");
    }
    if (passed > 0) {
      parts.add(passed + " passed over");
    }
    return String.join(", ", parts);
  }

  static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
