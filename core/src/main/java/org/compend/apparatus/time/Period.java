package org.compend.apparatus.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * A day, a month, a year or another stretch of the calendar that has a name.
 *
 * @param first its first day
 */
public record Period(Grain grain, LocalDate first) implements Comparable<Period> {
  public Period {
    if (!first.equals(begin(grain, first))) {
      throw new IllegalArgumentException("no " + grain + " begins on " + first);
    }
  }

  /** The period that a day belongs to; days of the week belong to the weekend that ends it. */
  public static Period containing(Grain grain, LocalDate day) {
    return new Period(grain, begin(grain, day));
  }

  private static LocalDate begin(Grain grain, LocalDate day) {
    LocalDate month = day.withDayOfMonth(1);
    return switch (grain) {
      case DAY -> day;
      case WEEKEND -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> month;
      case SEASON -> month.minusMonths(month.getMonthValue() % 3);
      case QUARTER -> month.minusMonths((month.getMonthValue() - 1) % 3);
      case HALF -> month.minusMonths((month.getMonthValue() - 1) % 6);
      case YEAR -> month.withMonth(1);
      case DECADE -> LocalDate.of(day.getYear() - Math.floorMod(day.getYear(), 10), 1, 1);
      case CENTURY -> LocalDate.of(day.getYear() - Math.floorMod(day.getYear(), 100), 1, 1);
    };
  }

  /** The period of the same grain so many later; earlier for a negative number. */
  public Period plus(int count) {
    return containing(
        grain,
        switch (grain) {
          case DAY -> first.plusDays(count);
          case WEEKEND, WEEK -> first.plusWeeks(count);
          case MONTH -> first.plusMonths(count);
          case SEASON, QUARTER -> first.plusMonths(3L * count);
          case HALF -> first.plusMonths(6L * count);
          case YEAR -> first.plusYears(count);
          case DECADE -> first.plusYears(10L * count);
          case CENTURY -> first.plusYears(100L * count);
        });
  }

  /** Its last day. */
  public LocalDate last() {
    return grain == Grain.WEEKEND ? first.plusDays(1) : plus(1).first().minusDays(1);
  }

  /** By their first days, then the longer first. */
  @Override
  public int compareTo(Period other) {
    int order = first.compareTo(other.first);
    return order != 0 ? order : other.grain.compareTo(grain);
  }

  /**
   * As ISO 8601 and TimeML (TIMEX3) write it: {@code 2001-08-03}, {@code 2001-W33}, {@code
   * 2001-W33-WE}, {@code 2001-08}, {@code 2001-SU} (also SP, FA and WI, by the year in which it
   * begins), {@code 2001-Q3}, {@code 2001-H2}, {@code 2001}; {@code 199X} and {@code 19XX} for a
   * decade and a century, with an X for each digit that is left open.
   */
  @Override
  public String toString() {
    int year = first.getYear();
    return switch (grain) {
      case DAY -> first.toString();
      case WEEK -> week();
      case WEEKEND -> week() + "-WE";
      case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year, first.getMonthValue());
      case SEASON ->
          String.format(Locale.ROOT, "%04d-%s", year, Season.of(first.getMonth()).name());
      case QUARTER -> String.format(Locale.ROOT, "%04d-Q%d", year, (first.getMonthValue() + 2) / 3);
      case HALF -> String.format(Locale.ROOT, "%04d-H%d", year, first.getMonthValue() < 7 ? 1 : 2);
      case YEAR -> String.format(Locale.ROOT, "%04d", year);
      case DECADE -> String.format(Locale.ROOT, "%03dX", year / 10);
      case CENTURY -> String.format(Locale.ROOT, "%02dXX", year / 100);
    };
  }

  private String week() {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        first.get(IsoFields.WEEK_BASED_YEAR),
        first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
