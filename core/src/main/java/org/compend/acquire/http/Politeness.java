package org.compend.acquire.http;

import java.time.Duration;

/**
 * How gently one host is asked.
 *
 * @param atOnce how many requests at the same time
 * @param delay the pause from the end of one request to the beginning of the next; a longer
 *     Crawl-delay of the site's robots.txt, up to {@code longestDelay}, takes its place
 * @param longestDelay the longest pause between two requests
 * @param firstBackOff how long a host is left alone that asked for a pause without saying how long;
 *     doubled each time
 * @param longestBackOff the longest that a host is left alone, whatever it says
 */
public record Politeness(
    int atOnce,
    Duration delay,
    Duration longestDelay,
    Duration firstBackOff,
    Duration longestBackOff) {
  /** Two requests at once, a second between them. */
  public static final Politeness STANDARD =
      new Politeness(
          2,
          Duration.ofSeconds(1),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofHours(24));
}
