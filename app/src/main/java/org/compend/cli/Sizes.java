package org.compend.cli;

import java.util.Locale;

/** Writes sizes as people read them. */
final class Sizes {
  private Sizes() {}

  /** In decimal units, as file managers count. */
  static String of(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? Math.round(bytes / 1e3) + " KB"
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
