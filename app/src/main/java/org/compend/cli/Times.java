package org.compend.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as people write and read them, where nothing else is said in the zone of the machine. */
final class Times {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private Times() {}

  static String of(Instant time) {
    return FORM.format(time.atZone(ZoneId.systemDefault()));
  }

  /** The zone that {@code --zone} names; the machine's where it is not given. */
  static ZoneId zone(@Nullable String name) {
    try {
      return name == null ? ZoneId.systemDefault() : ZoneId.of(name);
    } catch (DateTimeException _) {
      throw new Misused("--zone: '" + name + "' is no time zone; say Europe/Berlin or UTC");
    }
  }
}
