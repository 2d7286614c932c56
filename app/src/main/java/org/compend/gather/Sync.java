package org.compend.gather;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.compend.acquire.http.Fetcher;
import org.compend.archive.Archive;
import org.compend.archive.ArchiveException;
import org.compend.archive.Source;

/**
 * Brings an archive up to date with its sources.
 *
 * <pre>{@code
 * try (Fetcher fetcher = Fetcher.standard(Set.of())) {
 *   new Sync(archive, fetcher, InstantSource.system())
 *       .visit(archive.sources().due(Instant.now()), visit -> tell(visit), at -> {});
 * }
 * }</pre>
 *
 * <p>Several sources are visited at once; each host is asked as gently as if it were alone. What
 * goes wrong with one source is kept with it and costs the others nothing.
 */
public final class Sync {
  private static final int AT_ONCE = 8;

  private final Visitor visitor;
  private final LateImages images;

  /** A sync with a clock of its own, so that tests can wait without waiting. */
  public Sync(Archive archive, Fetcher fetcher, InstantSource clock) {
    this.visitor = new Visitor(archive, fetcher, clock);
    this.images = new LateImages(archive, fetcher, clock);
  }

  /**
   * How far one source is.
   *
   * @param number how many of its items are done
   * @param of how many there are
   */
  public record At(Source source, int number, int of) {}

  /**
   * Visits sources.
   *
   * @param told takes each visit as it ends, one at a time
   * @param at takes how far each is, one at a time
   * @throws ArchiveException if the archive cannot be written; all visits end then
   */
  public void visit(List<Source> sources, Consumer<Visit> told, Consumer<At> at) {
    Semaphore places = new Semaphore(AT_ONCE);
    Object turn = new Object();
    List<Future<?>> visits = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Source source : sources) {
        visits.add(
            threads.submit(() -> {
              places.acquire();
              try {
                Visit visit = visit(source, at, turn);
                synchronized (turn) {
                  told.accept(visit);
                }
              } finally {
                places.release();
              }
              return null;
            }));
      }
      try {
        for (Future<?> visit : visits) {
          visit.get();
        }
      } catch (ExecutionException e) {
        threads.shutdownNow();
        throw e.getCause() instanceof RuntimeException failure
            ? failure
            : new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        threads.shutdownNow();
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Asks again for images that could not be had with their articles, as far as they are due.
   *
   * @return how many were had
   */
  public int images() {
    return images.fetch();
  }

  private Visit visit(Source source, Consumer<At> at, Object turn) {
    try {
      return visitor.visit(
          source,
          (number, of) -> {
            synchronized (turn) {
              at.accept(new At(source, number, of));
            }
          });
    } catch (ArchiveException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return visitor.failed(source, "a fault of this program: " + e);
    }
  }
}
