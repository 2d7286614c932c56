package org.compend.apparatus.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.compend.apparatus.time.Mention.Basis;
import org.jspecify.annotations.Nullable;

/**
 * Finds the period that a frame means.
 *
 * @param article the article's date; {@code null} where it has none
 * @param before the period that the text spoke of last, near enough; {@code null} where there is
 *     none
 * @param beforeIsStated whether the words said all of that one
 * @param tense of the verb beside
 */
record Resolution(
    @Nullable LocalDate article, @Nullable Period before, boolean beforeIsStated, Tense tense) {
  /** A day so near is meant even where the tense speaks against it. */
  private static final int NEAR_DAYS = 31;

  /** A day so far away is not meant where another is near. */
  private static final int FAR_DAYS = 300;

  /** A text that speaks of a year so long ago tells of it, not of its own days. */
  private static final int LONG_AGO = 2;

  /** What was found. */
  record Found(Period period, Basis basis) {}

  /** The period; {@code null} where it is not sure which is meant. */
  @Nullable Found of(Frame frame) {
    try {
      return isTold(frame) ? find(frame) : null;
    } catch (DateTimeException _) {
      // 31 April, 29 February 2001.
      return null;
    }
  }

  /** Whether the verb beside is of the kind that these words need. */
  private boolean isTold(Frame frame) {
    String verb = frame.get(Feature.VERB);
    return switch (verb == null ? "" : verb) {
      case "PAST" -> tense == Tense.PAST;
      case "FUTURE" -> tense == Tense.FUTURE;
      case "EVENT" -> tense != Tense.PRESENT;
      // What only looks like a time.
      case "NEVER" -> false;
      default -> true;
    };
  }

  private @Nullable Found find(Frame frame) {
    if (frame.has(Feature.CENTURY)) {
      int first = (frame.number(Feature.CENTURY) - 1) * 100;
      return stated(Period.containing(Grain.CENTURY, LocalDate.of(first, 1, 1)));
    }
    if (frame.has(Feature.DECADE)) {
      int decade = frame.number(Feature.DECADE);
      int first = decade >= 100 ? decade : decade + (decade <= 10 ? 2000 : 1900);
      return stated(Period.containing(Grain.DECADE, LocalDate.of(first, 1, 1)));
    }
    if (frame.has(Feature.YEAR) || frame.has(Feature.SHORT_YEAR)) {
      return stated(within(frame, year(frame)));
    }
    if (frame.has(Feature.YEAR_SHIFT)) {
      LocalDate from = base(frame);
      return from == null
          ? null
          : found(frame, within(frame, from.getYear() + frame.number(Feature.YEAR_SHIFT)));
    }
    if (frame.has(Feature.FEAST)
        || frame.has(Feature.MONTH)
        || frame.has(Feature.SEASON)
        || frame.has(Feature.QUARTER)
        || frame.has(Feature.HALF)) {
      return yearly(frame);
    }
    if (frame.has(Feature.WEEKDAY)) {
      return weekday(frame);
    }
    if (frame.has(Feature.UNIT)) {
      return counted(frame);
    }
    return dayBefore(frame);
  }

  /**
   * A time of day belongs to the day that was spoken of last, else to that of the article; “in the
   * night” may be that before, or any.
   */
  private @Nullable Found dayBefore(Frame frame) {
    if (before != null && before.grain() == Grain.DAY) {
      return new Found(before, Basis.TEXT);
    }
    return article == null || frame.is(Feature.PART, "NI")
        ? null
        : new Found(Period.containing(Grain.DAY, article), Basis.ARTICLE);
  }

  private static Found stated(Period period) {
    return new Found(period, Basis.STATED);
  }

  private static Found found(Frame frame, Period period) {
    return new Found(period, frame.is(Feature.FROM, "TEXT") ? Basis.TEXT : Basis.ARTICLE);
  }

  /** The day from which something is reckoned. */
  private @Nullable LocalDate base(Frame frame) {
    return frame.is(Feature.FROM, "TEXT") ? before == null ? null : before.first() : article;
  }

  private int year(Frame frame) {
    if (frame.has(Feature.YEAR)) {
      return frame.number(Feature.YEAR);
    }
    int year = frame.number(Feature.SHORT_YEAR);
    int latest = article == null ? 30 : article.getYear() % 100 + 10;
    return year > latest ? 1900 + year : 2000 + year;
  }

  /** What a frame means in a year. */
  private static Period within(Frame frame, int year) {
    if (frame.has(Feature.FEAST)) {
      String feast = frame.get(Feature.FEAST);
      return Period.containing(
          Grain.DAY, Feast.valueOf(feast == null ? "" : feast.toUpperCase(Locale.ROOT)).in(year));
    }
    if (frame.has(Feature.MONTH)) {
      return frame.has(Feature.DAY)
          ? Period.containing(
              Grain.DAY, LocalDate.of(year, frame.number(Feature.MONTH), frame.number(Feature.DAY)))
          : Period.containing(Grain.MONTH, LocalDate.of(year, frame.number(Feature.MONTH), 1));
    }
    String season = frame.get(Feature.SEASON);
    if (season != null) {
      return Period.containing(Grain.SEASON, LocalDate.of(year, Season.valueOf(season).first(), 1));
    }
    if (frame.has(Feature.QUARTER)) {
      return Period.containing(
          Grain.QUARTER, LocalDate.of(year, frame.number(Feature.QUARTER) * 3, 1));
    }
    if (frame.has(Feature.HALF)) {
      return Period.containing(Grain.HALF, LocalDate.of(year, frame.number(Feature.HALF) * 6, 1));
    }
    return Period.containing(Grain.YEAR, LocalDate.of(year, 1, 1));
  }

  private static @Nullable Period in(Frame frame, int year) {
    try {
      return within(frame, year);
    } catch (DateTimeException _) {
      // 29 February.
      return null;
    }
  }

  /** A time that each year has, without a year. */
  private @Nullable Found yearly(Frame frame) {
    if (frame.is(Feature.FROM, "TEXT")) {
      return before == null ? null : new Found(within(frame, before.first().getYear()), Basis.TEXT);
    }
    if (before != null && !frame.has(Feature.SHIFT) && tellsOfThePast()) {
      Period then = within(frame, before.first().getYear());
      if (agrees(frame, then)) {
        return new Found(then, Basis.TEXT);
      }
    }
    if (article == null) {
      return null;
    }
    List<Period> candidates = new ArrayList<>();
    for (int year = article.getYear() - 1; year <= article.getYear() + 1; year++) {
      Period period = in(frame, year);
      if (period != null && agrees(frame, period)) {
        candidates.add(period);
      }
    }
    return new Found(choice(frame, candidates), Basis.ARTICLE);
  }

  /** Whether a day is of the weekday that the words name. */
  private static boolean agrees(Frame frame, Period period) {
    return !frame.has(Feature.WEEKDAY)
        || period.first().getDayOfWeek().getValue() == frame.number(Feature.WEEKDAY);
  }

  private boolean tellsOfThePast() {
    return before != null
        && beforeIsStated
        && before.grain() != Grain.DECADE
        && before.grain() != Grain.CENTURY
        && tense != Tense.FUTURE
        && (article == null || before.first().getYear() <= article.getYear() - LONG_AGO);
  }

  private Period choice(Frame frame, List<Period> candidates) {
    if (article == null || candidates.isEmpty()) {
      throw new DateTimeException("no such day");
    }
    Period nearest = candidates.getFirst();
    Period past = null;
    Period future = null;
    for (Period period : candidates) {
      nearest = distance(period) < distance(nearest) ? period : nearest;
      past = !period.first().isAfter(article) ? period : past;
      future = future == null && !period.last().isBefore(article) ? period : future;
    }
    int shift = frame.number(Feature.SHIFT, 0);
    if (shift < 0) {
      return candidates.stream()
          .filter(period -> period.last().isBefore(article))
          .reduce((_, later) -> later)
          .orElse(nearest);
    }
    if (shift > 0) {
      return candidates.stream()
          .filter(period -> period.first().isAfter(article))
          .findFirst()
          .orElse(nearest);
    }
    if (frame.has(Feature.SHIFT)) {
      return candidates.stream()
          .filter(period -> period.first().getYear() == article.getYear())
          .findFirst()
          .orElse(nearest);
    }
    Period told =
        switch (tense) {
          case PAST -> past;
          case FUTURE -> future;
          case PRESENT, UNKNOWN -> nearest;
        };
    boolean absurd = told != null && distance(nearest) <= NEAR_DAYS && distance(told) >= FAR_DAYS;
    return told == null || absurd ? nearest : told;
  }

  private long distance(Period period) {
    if (article == null) {
      return 0;
    }
    return article.isBefore(period.first())
        ? ChronoUnit.DAYS.between(article, period.first())
        : Math.max(0, ChronoUnit.DAYS.between(period.last(), article));
  }

  private @Nullable Found weekday(Frame frame) {
    if (article == null) {
      return null;
    }
    DayOfWeek day = DayOfWeek.of(frame.number(Feature.WEEKDAY));
    LocalDate found;
    if (frame.has(Feature.UNIT)) {
      found =
          Period.containing(Grain.WEEK, article)
              .plus(frame.number(Feature.SHIFT, 0))
              .first()
              .with(TemporalAdjusters.nextOrSame(day));
    } else if (frame.has(Feature.SHIFT)) {
      int shift = frame.number(Feature.SHIFT);
      found =
          shift < 0
              ? article.with(TemporalAdjusters.previous(day))
              : shift > 0
                  ? article.with(TemporalAdjusters.next(day))
                  : tense == Tense.PAST
                      ? article.with(TemporalAdjusters.previousOrSame(day))
                      : article.with(TemporalAdjusters.nextOrSame(day));
    } else {
      found =
          tense == Tense.FUTURE
              ? article.with(TemporalAdjusters.nextOrSame(day))
              : article.with(TemporalAdjusters.previousOrSame(day));
    }
    return new Found(Period.containing(Grain.DAY, found), Basis.ARTICLE);
  }

  private @Nullable Found counted(Frame frame) {
    LocalDate from = base(frame);
    if (from == null) {
      return null;
    }
    String unit = frame.get(Feature.UNIT);
    Grain grain = Grain.valueOf(unit == null ? "" : unit);
    int count = frame.number(Feature.SHIFT, 0) * frame.number(Feature.COUNT, 1);
    if (frame.has(Feature.COUNT) && (grain == Grain.DECADE || grain == Grain.CENTURY)) {
      count *= grain == Grain.DECADE ? 10 : 100;
      grain = Grain.YEAR;
    }
    if (frame.is(Feature.FROM, "TEXT") && before != null) {
      if (before.grain() == Grain.QUARTER && grain == Grain.YEAR && frame.has(Feature.COUNT)) {
        return new Found(before.plus(4 * count), Basis.TEXT);
      }
      if (before.grain().compareTo(grain) > 0) {
        return null;
      }
    }
    if (grain == Grain.WEEKEND && !frame.has(Feature.SHIFT)) {
      return new Found(weekend(from), Basis.ARTICLE);
    }
    return found(frame, Period.containing(grain, from).plus(count));
  }

  /** The weekend that the verb means: the last one, unless today is in it or it is to come. */
  private Period weekend(LocalDate today) {
    Period here = Period.containing(Grain.WEEKEND, today);
    return here.first().isAfter(today) && tense != Tense.FUTURE ? here.plus(-1) : here;
  }
}
