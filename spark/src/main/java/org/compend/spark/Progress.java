package org.compend.spark;

import java.io.PrintStream;
import java.util.Locale;

/** Tells people how far a job has come, at most every few seconds. For one thread at a time. */
final class Progress {
  private static final long PAUSE = 5_000_000_000L;

  private final PrintStream out;
  private final long start = System.nanoTime();
  private int steps;
  private int done;
  private long pages;
  private long begun;
  private long told;

  Progress(PrintStream out) {
    this.out = out;
  }

  void say(String words) {
    out.println("compend-spark: " + words);
  }

  /** How long the job has been going on. */
  double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Begins a stage of so many steps. */
  void begin(int count) {
    steps = count;
    done = 0;
    pages = 0;
    begun = System.nanoTime();
    told = begun;
  }

  /** A step is done. */
  void step(long more) {
    done++;
    pages += more;
    long now = System.nanoTime();
    if (now - told > PAUSE) {
      told = now;
      say(
          String.format(
              Locale.ROOT,
              "%,d of %,d parts, %,d pages, %.0f a second",
              done,
              steps,
              pages,
              pages / ((now - begun) / 1e9)));
    }
  }
}
