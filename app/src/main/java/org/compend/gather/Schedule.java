package org.compend.gather;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.compend.archive.Source;

/**
 * When a source is asked again: the more often it changes, the sooner.
 *
 * <p>The first pause follows from the dates of what the source names. Then a visit that brought
 * something new makes it a third shorter, one that brought nothing half as long again. A failure
 * doubles it each time, and is never retried before the server wishes.
 */
final class Schedule {
  private static final Duration LONGEST_AFTER_FAILURE = Duration.ofDays(7);

  /** How many of the newest dates tell how often a source changes. */
  private static final int NEWEST = 10;

  private Schedule() {}

  private static Duration shortest(Source.Kind kind) {
    return switch (kind) {
      case FEED -> Duration.ofMinutes(20);
      case SITEMAP, SITE -> Duration.ofHours(2);
      case PAGE -> Duration.ofHours(12);
    };
  }

  private static Duration longest(Source.Kind kind) {
    return switch (kind) {
      case FEED -> Duration.ofDays(1);
      case SITEMAP, SITE -> Duration.ofDays(3);
      case PAGE -> Duration.ofDays(60);
    };
  }

  /**
   * The pause after a visit that went well.
   *
   * @param before the pause before it; zero for the first visit
   * @param changed whether it brought something new
   * @param dates the dates of what the source names, in any order; may be empty
   */
  static Duration after(Source.Kind kind, Duration before, boolean changed, List<Instant> dates) {
    Duration pause;
    if (before.isZero()) {
      pause = kind == Source.Kind.PAGE ? Duration.ofDays(1) : rhythm(dates, longest(kind));
    } else {
      pause = changed ? before.multipliedBy(2).dividedBy(3) : before.multipliedBy(3).dividedBy(2);
    }
    return bounded(pause, shortest(kind), longest(kind));
  }

  /**
   * When to come again after a failure.
   *
   * @param failures how many visits in a row have failed, this one included
   * @param wished when the server lets itself be asked at the earliest
   */
  static Instant afterFailure(
      Source.Kind kind, Duration pause, int failures, Instant now, Instant wished) {
    Duration base = bounded(pause, shortest(kind), longest(kind));
    Duration backOff = base.multipliedBy(1L << Math.min(failures - 1, 12));
    Instant due = now.plus(bounded(backOff, base, LONGEST_AFTER_FAILURE));
    return wished.isAfter(due) ? wished : due;
  }

  /** Half of the mean time between the newest. */
  private static Duration rhythm(List<Instant> dates, Duration fallback) {
    List<Instant> newest =
        dates.stream().sorted((a, b) -> b.compareTo(a)).distinct().limit(NEWEST).toList();
    return newest.size() < 2
        ? fallback.dividedBy(8)
        : Duration.between(newest.getLast(), newest.getFirst()).dividedBy(2L * (newest.size() - 1));
  }

  private static Duration bounded(Duration pause, Duration least, Duration most) {
    return pause.compareTo(least) < 0 ? least : pause.compareTo(most) > 0 ? most : pause;
  }
}
