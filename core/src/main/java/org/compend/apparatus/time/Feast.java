package org.compend.apparatus.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Feasts and holidays whose day is sure. */
enum Feast {
  NEW_YEAR(Month.JANUARY, 1),
  EPIPHANY(Month.JANUARY, 6),
  MLK_DAY(Month.JANUARY, 3, DayOfWeek.MONDAY),
  CANDLEMAS(Month.FEBRUARY, 2),
  VALENTINE(Month.FEBRUARY, 14),
  PRESIDENTS_DAY(Month.FEBRUARY, 3, DayOfWeek.MONDAY),
  SAINT_PATRICK(Month.MARCH, 17),
  ROSE_MONDAY(-48),
  SHROVE_TUESDAY(-47),
  ASH_WEDNESDAY(-46),
  PALM_SUNDAY(-7),
  MAUNDY_THURSDAY(-3),
  GOOD_FRIDAY(-2),
  HOLY_SATURDAY(-1),
  EASTER(0),
  EASTER_MONDAY(1),
  MAY_DAY(Month.MAY, 1),
  ASCENSION(39),
  PENTECOST(49),
  WHIT_MONDAY(50),
  CORPUS_CHRISTI(60),
  MEMORIAL_DAY(Month.MAY, -1, DayOfWeek.MONDAY),
  JUNETEENTH(Month.JUNE, 19),
  FOURTH_OF_JULY(Month.JULY, 4),
  BASTILLE_DAY(Month.JULY, 14),
  ASSUMPTION(Month.AUGUST, 15),
  LABOR_DAY(Month.SEPTEMBER, 1, DayOfWeek.MONDAY),
  GERMAN_UNITY(Month.OCTOBER, 3),
  COLUMBUS_DAY(Month.OCTOBER, 2, DayOfWeek.MONDAY),
  HALLOWEEN(Month.OCTOBER, 31),
  ALL_SAINTS(Month.NOVEMBER, 1),
  ALL_SOULS(Month.NOVEMBER, 2),
  VETERANS_DAY(Month.NOVEMBER, 11),
  THANKSGIVING(Month.NOVEMBER, 4, DayOfWeek.THURSDAY),
  BLACK_FRIDAY(Month.NOVEMBER, 4, DayOfWeek.THURSDAY) {
    @Override
    LocalDate in(int year) {
      return super.in(year).plusDays(1);
    }
  },
  SAINT_NICHOLAS(Month.DECEMBER, 6),
  CHRISTMAS_EVE(Month.DECEMBER, 24),
  CHRISTMAS(Month.DECEMBER, 25),
  BOXING_DAY(Month.DECEMBER, 26),
  NEW_YEARS_EVE(Month.DECEMBER, 31);

  /** Where it is {@code null}, the number counts days from Easter Sunday. */
  private final @Nullable Month month;

  private final int number;

  /** Where it is not {@code null}, the number counts such weekdays of the month. */
  private final @Nullable DayOfWeek day;

  Feast(Month month, int day) {
    this(month, day, null);
  }

  /**
   * @param which the first, second … such weekday of the month; -1 for the last
   */
  Feast(@Nullable Month month, int which, @Nullable DayOfWeek day) {
    this.month = month;
    this.number = which;
    this.day = day;
  }

  Feast(int daysAfterEaster) {
    this(null, daysAfterEaster, null);
  }

  /** Its day in a year. */
  LocalDate in(int year) {
    if (month == null) {
      return easter(year).plusDays(number);
    }
    return day == null
        ? LocalDate.of(year, month, number)
        : LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(number, day));
  }

  /** Easter Sunday of the Gregorian calendar, by the computation of Meeus, Jones and Butcher. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int sum = h + l - 7 * m + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }
}
