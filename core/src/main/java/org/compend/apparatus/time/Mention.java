package org.compend.apparatus.time;

import org.jspecify.annotations.Nullable;

/**
 * A date or period as a text speaks of it.
 *
 * @param paragraph the place of its paragraph among those that were given, from 0
 * @param start where it begins there, in UTF-16 units
 * @param end where it ends, exclusive
 * @param clock the time of day by ISO 8601 and TIMEX3: {@code T18:00}, {@code T18:00Z}, {@code
 *     TMO}, {@code TAF}, {@code TEV}, {@code TNI}; {@code null} where none is told
 * @param edge the part of the period that is meant; {@code null} for all of it
 * @param basis how it was found out which it is
 */
public record Mention(
    int paragraph,
    int start,
    int end,
    Period period,
    @Nullable String clock,
    @Nullable Edge edge,
    Basis basis) {

  /** A part of a period. */
  public enum Edge {
    START,
    MID,
    END
  }

  /** How it was found out which period is meant. */
  public enum Basis {
    /** The words say it all: “3 August 2001”. */
    STATED,
    /** From the article's date: “last week”. */
    ARTICLE,
    /** From another time in the text: “two days later”. */
    TEXT
  }

  /** As TIMEX3 writes it: the period, and the time of day. */
  public String value() {
    return clock == null ? period.toString() : period + clock;
  }
}
