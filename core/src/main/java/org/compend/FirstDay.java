package org.compend;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** The day with which a time begins that a person gives as a year, a month or a day (ISO 8601). */
public final class FirstDay {
  private FirstDay() {}

  /**
   * The first day of a time.
   *
   * @param given what was given it for, as the person wrote it: {@code --after } or {@code after:}
   * @throws IllegalArgumentException if it is none; the message says how it is written
   */
  public static LocalDate of(String given, String time) {
    try {
      return switch (time.length()) {
        case 4 -> Year.parse(time).atDay(1);
        case 7 -> YearMonth.parse(time).atDay(1);
        default -> LocalDate.parse(time);
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          given
              + time
              + " is no date: write a year, a month or a day, as 2021, 2021-09 or 2021-09-30",
          e);
    }
  }
}
