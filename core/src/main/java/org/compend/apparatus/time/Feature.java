package org.compend.apparatus.time;

/** What a word can say of a time. */
enum Feature {
  /** Of four digits. */
  YEAR,
  /** Its last two digits. */
  SHORT_YEAR,
  /** From 1. */
  MONTH,
  DAY,
  /** From 1, Monday, as in ISO 8601. */
  WEEKDAY,
  /** SP, SU, FA or WI. */
  SEASON,
  /** From 1. */
  QUARTER,
  /** From 1. */
  HALF,
  /** Its first year, of four or two digits. */
  DECADE,
  /** From 1. */
  CENTURY,
  /** What is counted or pointed at: a {@link Grain}. */
  UNIT,
  /** How many units. */
  COUNT,
  /** Before (less than 0) or after, in units where {@link #UNIT} is there. */
  SHIFT,
  /** The same of the year that a smaller time belongs to. */
  YEAR_SHIFT,
  /** What it is reckoned from: ARTICLE or TEXT. */
  FROM,
  /** The name of a feast in {@link Feast}. */
  FEAST,
  /** A part of the day: MO, AF, EV, NI. */
  PART,
  HOUR,
  MINUTE,
  /** AM or PM. */
  HALF_DAY,
  /** Z for universal time. */
  ZONE,
  /** START, MID or END of the period. */
  EDGE,
  /**
   * What the verb must tell for the words to be a time at all: PAST, FUTURE or EVENT; NEVER where
   * they are none.
   */
  VERB
}
