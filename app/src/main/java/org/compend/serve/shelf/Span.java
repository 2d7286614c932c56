package org.compend.serve.shelf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Optional;

/**
 * A week (ISO 8601, from Monday) or a month, for which there is a digest.
 *
 * @param id as in addresses: {@code 2021-W37}, {@code 2021-09}
 * @param name as on covers: {@code Week 37, 2021}
 */
public record Span(String id, String name, LocalDate first, LocalDate last) {

  /** How long a span is. */
  public enum Length {
    WEEK,
    MONTH
  }

  /** The span that holds a day. */
  static Span of(Length length, LocalDate day) {
    return switch (length) {
      case WEEK -> {
        int year = day.get(IsoFields.WEEK_BASED_YEAR);
        int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        LocalDate monday = day.with(WeekFields.ISO.dayOfWeek(), 1);
        yield new Span(
            String.format(Locale.ROOT, "%d-W%02d", year, week),
            "Week " + week + ", " + year,
            monday,
            monday.plusDays(6));
      }
      case MONTH -> {
        YearMonth month = YearMonth.from(day);
        yield new Span(
            month.toString(),
            month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear(),
            month.atDay(1),
            month.atEndOfMonth());
      }
    };
  }

  /** The span of an id, where it is one. */
  static Optional<Span> of(String id) {
    try {
      if (id.matches("[12]\\d{3}-W[0-5]\\d")) {
        LocalDate fourth = LocalDate.of(Integer.parseInt(id.substring(0, 4)), 1, 4);
        LocalDate day = fourth.plusWeeks(Integer.parseInt(id.substring(6)) - 1L);
        return Optional.of(of(Length.WEEK, day)).filter(span -> span.id().equals(id));
      }
      return id.matches("[12]\\d{3}-\\d{2}")
          ? Optional.of(of(Length.MONTH, YearMonth.parse(id).atDay(1)))
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
