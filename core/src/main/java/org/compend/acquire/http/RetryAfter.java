package org.compend.acquire.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** When a host may be asked again (RFC 9110, section 10.2.3). */
final class RetryAfter {
  private RetryAfter() {}

  /**
   * The time that a field names, not later than the longest back-off; null where it names none.
   *
   * @param value seconds or an HTTP date
   */
  static @Nullable Instant parse(@Nullable String value, Instant now, Politeness politeness) {
    if (value == null) {
      return null;
    }
    Instant latest = now.plus(politeness.longestBackOff());
    String text = value.strip();
    if (text.matches("[0-9]+")) {
      return text.length() > 9 ? latest : earlier(now.plusSeconds(Long.parseLong(text)), latest);
    }
    try {
      Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return date.isAfter(now) ? earlier(date, latest) : null;
    } catch (DateTimeException _) {
      return null;
    }
  }

  /**
   * The back-off after this many failures in a row: doubled each time, and spread by up to a
   * quarter, so that hosts that failed together are not asked together.
   */
  static Instant backOff(String host, int failures, Instant now, Politeness politeness) {
    Duration first = politeness.firstBackOff();
    Duration doubled = first.multipliedBy(1L << Math.clamp(failures - 1, 0, 20));
    long spread = Math.floorMod(host.hashCode() * 31 + failures, 64);
    Duration wait = doubled.plus(doubled.multipliedBy(spread).dividedBy(256));
    return earlier(now.plus(wait), now.plus(politeness.longestBackOff()));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
