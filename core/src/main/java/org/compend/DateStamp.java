package org.compend;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A calendar day as its publisher counts it, with the moment where the source tells it.
 *
 * @param day the day in the publisher's own time zone
 * @param moment the exact time, with the publisher's offset
 */
public record DateStamp(LocalDate day, @Nullable OffsetDateTime moment) {

  /** A day whose time is not known. */
  public static DateStamp of(LocalDate day) {
    return new DateStamp(day, null);
  }

  /** A moment, and with it the day. */
  public static DateStamp of(OffsetDateTime moment) {
    return new DateStamp(moment.toLocalDate(), moment);
  }

  /** ISO 8601: {@code 2021-09-10}, or {@code 2021-09-10T08:30:00+03:00}. */
  @Override
  public String toString() {
    return moment != null ? moment.toString() : day.toString();
  }
}
