package org.compend.gather;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.compend.acquire.http.Fetch;
import org.compend.acquire.http.Fetcher;
import org.compend.acquire.http.Limits;
import org.compend.acquire.http.Politeness;
import org.compend.acquire.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * Follows links to other sites, to tell which of them lead nowhere: as gently as sources are asked,
 * no more than a few at once, and each at most once an hour.
 *
 * <p>Only the beginning of what answers is read. Safe to use from several threads.
 */
public final class LinkCheck implements Closeable {
  private static final int AT_ONCE = 8;
  private static final int MOST_KNOWN = 10_000;
  private static final Duration KNOWN = Duration.ofHours(1);

  /** Enough of a page to see that it is there. */
  private static final Limits LITTLE =
      new Limits(
          256 << 10,
          Limits.STANDARD.ratio(),
          Duration.ofSeconds(15),
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Limits.STANDARD.redirects(),
          Limits.STANDARD.headers(),
          Limits.STANDARD.headerLine());

  private final Supplier<Fetcher> made;
  private final InstantSource clock;
  private final Map<URI, Known> known = new ConcurrentHashMap<>();
  private @Nullable Fetcher fetcher;

  private record Known(Result result, Instant until) {}

  /**
   * A check.
   *
   * @param made makes the fetcher, once, when the first link is to be followed
   */
  LinkCheck(Supplier<Fetcher> made, InstantSource clock) {
    this.made = made;
    this.clock = clock;
  }

  /**
   * A check with the standard manners.
   *
   * @param allowedHosts hosts that may be asked although they are not public
   */
  public static LinkCheck of(Collection<String> allowedHosts) {
    return new LinkCheck(
        () -> new Fetcher(LITTLE, Politeness.STANDARD, Set.copyOf(allowedHosts)),
        InstantSource.system());
  }

  /** What came of a link. */
  public enum State {
    /** Something is there. */
    WELL,
    /** The server says that nothing is there. */
    DEAD,
    /** Nobody answered as they should; it may be otherwise tomorrow. */
    SILENT,
    /** It was not asked: a rule of ours or of the site forbids it, or time ran out. */
    NOT_ASKED
  }

  /**
   * What came of a link.
   *
   * @param status of HTTP; 0 where there was none
   * @param words what happened, as people say it
   */
  public record Result(State state, int status, String words) {
    private static final Result OUT_OF_TIME =
        new Result(State.NOT_ASKED, 0, "there was no time for it: ask again");
  }

  /**
   * Follows links, for a while.
   *
   * @param most how long it may take; what has not been asked by then is told so, and what was
   *     found stays known for an hour, so that asking again goes on
   */
  public Map<URI, Result> follow(Collection<URI> links, Duration most) {
    Instant end = clock.instant().plus(most);
    Semaphore turns = new Semaphore(AT_ONCE);
    Map<URI, Result> results = new ConcurrentHashMap<>();
    List<URI> once = links.stream().distinct().toList();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      for (URI link : once) {
        Known before = known.get(link);
        if (before != null && before.until().isAfter(clock.instant())) {
          results.put(link, before.result());
        } else {
          threads.execute(() -> ask(link, turns, results));
        }
      }
      threads.shutdown();
      Duration left = Duration.between(clock.instant(), end);
      if (!threads.awaitTermination(left.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException _) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
    Map<URI, Result> told = new LinkedHashMap<>();
    once.forEach(link -> told.put(link, results.getOrDefault(link, Result.OUT_OF_TIME)));
    return told;
  }

  private void ask(URI link, Semaphore turns, Map<URI, Result> results) {
    try {
      turns.acquire();
    } catch (InterruptedException _) {
      // Time is over.
      return;
    }
    try {
      Fetch fetch = fetcher().fetch(Request.of(link));
      if (!Thread.currentThread().isInterrupted()) {
        Result result = result(fetch);
        results.put(link, result);
        if (known.size() >= MOST_KNOWN) {
          known.clear();
        }
        known.put(link, new Known(result, clock.instant().plus(KNOWN)));
      }
    } finally {
      turns.release();
    }
  }

  private static Result result(Fetch fetch) {
    return switch (fetch) {
      case Fetch.Fetched fetched when !fetched.moved().equals(fetched.requested()) ->
          new Result(State.WELL, 200, "it has moved for good to " + fetched.moved());
      case Fetch.Fetched _ -> new Result(State.WELL, 200, "it is there");
      case Fetch.NotModified _ -> new Result(State.WELL, 304, "it is there");
      case Fetch.Refused refused -> new Result(State.NOT_ASKED, 0, refused.message());
      case Fetch.Failed failed ->
          switch (failed.problem()) {
            case TOO_LARGE -> new Result(State.WELL, failed.status(), "it is there");
            case STATUS, GONE -> status(failed);
            case BUSY, SERVER, NETWORK, TIMEOUT, PROTOCOL, CODING, REDIRECT ->
                new Result(State.SILENT, failed.status(), failed.message());
          };
    };
  }

  /** Many sites let nobody in who is no browser: that tells nothing of what is behind the door. */
  private static Result status(Fetch.Failed failed) {
    return switch (failed.status()) {
      case 404, 410 -> new Result(State.DEAD, failed.status(), failed.message());
      default -> new Result(State.SILENT, failed.status(), failed.message());
    };
  }

  private synchronized Fetcher fetcher() {
    if (fetcher == null) {
      fetcher = made.get();
    }
    return fetcher;
  }

  @Override
  public synchronized void close() throws IOException {
    if (fetcher != null) {
      fetcher.close();
    }
  }
}
