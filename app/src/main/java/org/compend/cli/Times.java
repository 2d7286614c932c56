package org.compend.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes times as people read them, in the zone of the machine. */
final class Times {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private Times() {}

  static String of(Instant time) {
    return FORM.format(time.atZone(ZoneId.systemDefault()));
  }
}
