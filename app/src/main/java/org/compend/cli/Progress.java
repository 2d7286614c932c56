package org.compend.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.compend.press.SafeText;
import org.jspecify.annotations.Nullable;

/**
 * Tells on standard error how far the work has come: on a terminal by a bar that is drawn anew,
 * elsewhere not at all. What is said in between stands above the bar.
 *
 * <p>Used by one thread.
 */
final class Progress {
  private static final int WIDTH = 30;
  private static final long PAUSE_NANOS = 80_000_000;

  private final PrintStream err;
  private final boolean bar;
  private final int total;
  private final long start = System.nanoTime();
  private int done;
  private long drawn;

  /**
   * Progress towards a total.
   *
   * @param bar whether to draw
   */
  Progress(PrintStream err, boolean bar, int total) {
    this.err = err;
    this.bar = bar;
    this.total = total;
  }

  /** One more is done. */
  void step() {
    done++;
    long now = System.nanoTime();
    if (bar && (now - drawn > PAUSE_NANOS || done == total)) {
      drawn = now;
      draw(bar(done, total) + "  " + done + " of " + total + left(now));
    }
  }

  /** Counting is over, something else is being done. */
  void stage(String text) {
    if (bar) {
      draw(SafeText.of(text));
    }
  }

  /** Says something that is to stay. */
  void say(String text) {
    clear();
    err.println(SafeText.of(text));
    err.flush();
  }

  /** Takes the bar away. */
  void clear() {
    if (bar) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }

  private void draw(String text) {
    err.print("\r\u001b[K" + text);
    err.flush();
  }

  private String left(long now) {
    String estimate = remaining(now - start, done, total);
    return estimate == null ? "" : ", " + estimate + " left";
  }

  static String bar(int done, int total) {
    int filled = total == 0 ? WIDTH : (int) ((long) WIDTH * done / total);
    return "█".repeat(filled) + "░".repeat(WIDTH - filled);
  }

  /** How long the rest will take; {@code null} while that cannot be told, or does not matter. */
  static @Nullable String remaining(long nanos, int done, int total) {
    if (done == 0 || nanos < 1_000_000_000) {
      return null;
    }
    long seconds = Math.round(nanos / 1e9 / done * (total - done));
    if (seconds < 1) {
      return null;
    }
    return seconds < 60
        ? seconds + " s"
        : String.format(Locale.ROOT, "%d:%02d min", seconds / 60, seconds % 60);
  }
}
