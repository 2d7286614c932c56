package org.compend.apparatus.time;

/** How long a period of the calendar is, from the shortest. */
public enum Grain {
  DAY,
  WEEKEND,
  WEEK,
  MONTH,
  SEASON,
  QUARTER,
  HALF,
  YEAR,
  DECADE,
  CENTURY
}
