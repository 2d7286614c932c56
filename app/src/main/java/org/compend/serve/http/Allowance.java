package org.compend.serve.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often each client may do something within a span of time. Safe to share between threads; of
 * many clients those seen longest ago are forgotten.
 */
public final class Allowance {
  private static final int MOST_CLIENTS = 10_000;

  private final int most;
  private final Duration span;
  private final InstantSource clock;
  private final Map<String, Deque<Instant>> clients =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  /** So often within a span. */
  public Allowance(int most, Duration span, InstantSource clock) {
    this.most = most;
    this.span = span;
    this.clock = clock;
  }

  /** Counts one time; how long to wait where there have been enough, which is not counted. */
  public synchronized Optional<Duration> take(String client) {
    Instant now = clock.instant();
    Deque<Instant> times = clients.computeIfAbsent(client, _ -> new ArrayDeque<>());
    while (!times.isEmpty() && times.getFirst().plus(span).isBefore(now)) {
      times.removeFirst();
    }
    if (times.size() >= most) {
      return Optional.of(Duration.between(now, times.getFirst().plus(span)));
    }
    times.addLast(now);
    return Optional.empty();
  }
}
