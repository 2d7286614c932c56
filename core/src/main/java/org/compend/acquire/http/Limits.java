package org.compend.acquire.http;

import java.time.Duration;

/**
 * What one fetch may cost at most.
 *
 * @param bytes the decoded size of a body
 * @param ratio how many times a packed body may grow, beyond its first megabyte
 * @param total the time from the first connection to the last byte, redirects included
 * @param idle the longest silence of a server
 * @param connect the time to connect
 * @param redirects how many redirects are followed
 * @param headers how many header fields an answer may have
 * @param headerLine the length of one header field, in bytes
 */
public record Limits(
    int bytes,
    int ratio,
    Duration total,
    Duration idle,
    Duration connect,
    int redirects,
    int headers,
    int headerLine) {
  /** 32 MB, a minute in all, 20 seconds of silence. */
  public static final Limits STANDARD =
      new Limits(
          32 << 20,
          300,
          Duration.ofSeconds(60),
          Duration.ofSeconds(20),
          Duration.ofSeconds(10),
          10,
          200,
          64 << 10);
}
