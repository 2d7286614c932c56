package org.compend.archive;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a series goes on by itself.
 *
 * @param rule on which days and at what time
 * @param zone whose clocks are meant: an hour that they leave out in spring is made up for an hour
 *     later, one that comes twice in autumn counts the first time
 */
public record Schedule(Rule rule, ZoneId zone) {
  private static final Pattern WRITTEN =
      Pattern.compile("(daily|weekly|monthly)(?: ([a-z]+|\\d{1,2}))? (\\d{1,2}:\\d{2})");

  /** On which days and at what time. */
  public sealed interface Rule {
    /** The time of the day, in whole minutes. */
    LocalTime time();

    /** Every day. */
    record Daily(LocalTime time) implements Rule {}

    /** Every week. */
    record Weekly(DayOfWeek day, LocalTime time) implements Rule {}

    /**
     * Every month.
     *
     * @param day from 1 to 31; the last day of a month that has fewer
     */
    record Monthly(int day, LocalTime time) implements Rule {}
  }

  /**
   * A rule as it is written: {@code daily 06:00}, {@code weekly friday 06:00}, {@code monthly 1
   * 06:00}.
   *
   * @throws IllegalArgumentException if it is no such rule; the message says how rules are written
   */
  public static Rule rule(String written) {
    Matcher parts = WRITTEN.matcher(written.strip().toLowerCase(Locale.ROOT));
    if (parts.matches()) {
      try {
        String day = parts.group(2);
        LocalTime time = LocalTime.parse(parts.group(3).replaceFirst("^(\\d):", "0$1:"));
        switch (parts.group(1)) {
          case "daily" -> {
            if (day == null) {
              return new Rule.Daily(time);
            }
          }
          case "weekly" -> {
            if (day != null) {
              return new Rule.Weekly(weekday(day), time);
            }
          }
          default -> {
            int number = day == null ? 0 : Integer.parseInt(day);
            if (number >= 1 && number <= 31) {
              return new Rule.Monthly(number, time);
            }
          }
        }
      } catch (java.time.DateTimeException | IllegalArgumentException _) {
        // Told below.
      }
    }
    throw new IllegalArgumentException(
        "'"
            + written
            + "' is no rule: write 'daily 06:00', 'weekly friday 06:00' or 'monthly 1 06:00'");
  }

  private static DayOfWeek weekday(String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (name.length() >= 3 && day.name().toLowerCase(Locale.ROOT).startsWith(name)) {
        return day;
      }
    }
    throw new IllegalArgumentException(name);
  }

  /** The rule as it is written. */
  public String written() {
    return switch (rule) {
      case Rule.Daily(LocalTime time) -> "daily " + time;
      case Rule.Weekly(DayOfWeek day, LocalTime time) ->
          "weekly " + day.name().toLowerCase(Locale.ROOT) + " " + time;
      case Rule.Monthly(int day, LocalTime time) -> "monthly " + day + " " + time;
    };
  }

  /** The first moment after another at which the series goes on. */
  public Instant after(Instant moment) {
    LocalDate today = moment.atZone(zone).toLocalDate();
    LocalDate day = onOrAfter(today);
    Instant next = at(day);
    return next.isAfter(moment) ? next : at(onOrAfter(day.plusDays(1)));
  }

  private LocalDate onOrAfter(LocalDate from) {
    return switch (rule) {
      case Rule.Daily _ -> from;
      case Rule.Weekly(DayOfWeek day, var _) -> from.with(TemporalAdjusters.nextOrSame(day));
      case Rule.Monthly(int day, var _) -> {
        LocalDate inMonth = inMonth(YearMonth.from(from), day);
        yield inMonth.isBefore(from) ? inMonth(YearMonth.from(from).plusMonths(1), day) : inMonth;
      }
    };
  }

  private static LocalDate inMonth(YearMonth month, int day) {
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }

  private Instant at(LocalDate day) {
    return LocalDateTime.of(day, rule.time().truncatedTo(ChronoUnit.MINUTES))
        .atZone(zone)
        .toInstant();
  }
}
