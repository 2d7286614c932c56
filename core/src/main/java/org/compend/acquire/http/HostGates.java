package org.compend.acquire.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests to one host pass a few at once and not too soon after one another, and none while
 * the host has asked for a pause.
 *
 * <p>Safe to use from several threads; hosts that were not asked for long are forgotten.
 */
final class HostGates {
  private static final int MOST = 10_000;

  private final Politeness politeness;
  private final InstantSource clock;
  private final Map<String, Gate> gates = new LinkedHashMap<>(64, 0.75f, true);

  HostGates(Politeness politeness, InstantSource clock) {
    this.politeness = politeness;
    this.clock = clock;
  }

  Gate of(String host) {
    synchronized (gates) {
      if (gates.size() > MOST) {
        gates.values().removeIf(gate -> gates.size() > MOST / 2 && gate.isIdle());
      }
      return gates.computeIfAbsent(host, Gate::new);
    }
  }

  /** The gate of one host. */
  final class Gate {
    private final String host;
    private final Semaphore places = new Semaphore(politeness.atOnce(), true);
    private Instant next = Instant.MIN;
    private Instant pausedUntil = Instant.MIN;
    private Duration delay = politeness.delay();
    private int failures;

    private Gate(String host) {
      this.host = host;
    }

    private synchronized boolean isIdle() {
      Instant now = clock.instant();
      return places.availablePermits() == politeness.atOnce()
          && next.isBefore(now)
          && pausedUntil.isBefore(now);
    }

    /** When the pause that the host asked for is over; null where there is none. */
    synchronized @Nullable Instant pausedUntil() {
      return pausedUntil.isAfter(clock.instant()) ? pausedUntil : null;
    }

    /** Waits for a place and for the delay; false where that takes longer than the patience. */
    boolean enter(Duration patience) throws InterruptedException {
      Instant end = clock.instant().plus(patience);
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return false;
      }
      Duration wait;
      synchronized (this) {
        Instant now = clock.instant();
        Instant start = next.isAfter(now) ? next : now;
        if (start.isAfter(end)) {
          places.release();
          return false;
        }
        next = start.plus(delay);
        wait = Duration.between(now, start);
      }
      try {
        Thread.sleep(wait);
      } catch (InterruptedException e) {
        places.release();
        throw e;
      }
      return true;
    }

    synchronized void leave() {
      Instant after = clock.instant().plus(delay);
      next = next.isAfter(after) ? next : after;
      places.release();
    }

    /** The site's own wish; it can only make the delay longer. */
    synchronized void delayAtLeast(Duration wished) {
      Duration bounded =
          wished.compareTo(politeness.longestDelay()) > 0 ? politeness.longestDelay() : wished;
      delay = bounded.compareTo(delay) > 0 ? bounded : delay;
    }

    synchronized void succeeded() {
      failures = 0;
    }

    /** A failure of the host, not of one page; tells when to ask again. */
    synchronized Instant failed() {
      failures++;
      return RetryAfter.backOff(host, failures, clock.instant(), politeness);
    }

    /** The host asked for a pause. */
    synchronized Instant pause(@Nullable String retryAfter) {
      Instant backOff = failed();
      Instant told = RetryAfter.parse(retryAfter, clock.instant(), politeness);
      pausedUntil = told != null ? told : backOff;
      return pausedUntil;
    }
  }
}
