package org.compend.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code SOURCE_DATE_EPOCH} (reproducible-builds.org): the time to put into what is made. */
final class Epoch {
  private Epoch() {}

  static @Nullable Instant of(Map<String, String> environment) {
    String value = environment.get("SOURCE_DATE_EPOCH");
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return Instant.ofEpochSecond(Long.parseLong(value.strip()));
    } catch (NumberFormatException | DateTimeException e) {
      throw new Misused("SOURCE_DATE_EPOCH is not a number of seconds: " + value);
    }
  }
}
