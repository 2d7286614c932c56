package org.compend.apparatus.time;

/** What the verb beside a time tells of its place before or after the article. */
enum Tense {
  PAST,
  FUTURE,
  PRESENT,
  /** There is no verb that tells. */
  UNKNOWN
}
