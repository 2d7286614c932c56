package org.compend.serve.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A time for machines (ISO 8601) and for people, both in UTC. */
public record When(String iso, String words) {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  static When of(Instant instant) {
    return new When(
        Instant.ofEpochSecond(instant.getEpochSecond()).toString(),
        WORDS.format(instant.atOffset(ZoneOffset.UTC)));
  }

  static @Nullable When ofNullable(@Nullable Instant instant) {
    return instant == null ? null : of(instant);
  }
}
