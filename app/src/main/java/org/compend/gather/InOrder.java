package org.compend.gather;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does the same work on many items on all processors and hands the results on in the items' order.
 *
 * <p>Work is never far ahead of what was handed on, so that memory does not grow with the number of
 * items.
 */
public final class InOrder {
  private InOrder() {}

  /** Works on a list. */
  public static <T, R> void each(List<T> items, Function<T, R> work, Consumer<R> next) {
    each(items.iterator(), Math.min(items.size(), processors()), work, next);
  }

  /** Works on items of which nobody knows how many will come. */
  public static <T, R> void each(Iterator<T> items, Function<T, R> work, Consumer<R> next) {
    each(items, processors(), work, next);
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static <T, R> void each(
      Iterator<T> rest, int threads, Function<T, R> work, Consumer<R> next) {
    if (threads <= 1) {
      rest.forEachRemaining(item -> next.accept(work.apply(item)));
      return;
    }
    Queue<Future<R>> ahead = new ArrayDeque<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      try {
        while (rest.hasNext() || !ahead.isEmpty()) {
          while (rest.hasNext() && ahead.size() < 2 * threads) {
            T item = rest.next();
            ahead.add(pool.submit(() -> work.apply(item)));
          }
          next.accept(ahead.remove().get());
        }
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException failure
            ? failure
            : new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
