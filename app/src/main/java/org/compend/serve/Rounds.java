package org.compend.serve;

import java.time.Duration;
import java.util.List;
import org.compend.archive.ArchiveException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does again and again what may have become due; what fails is tried again the next time. */
final class Rounds implements AutoCloseable {
  private final Logger log = LoggerFactory.getLogger(Rounds.class);
  private final Duration pause;
  private final List<Runnable> work;
  private final Thread thread;

  /**
   * Begins, after a pause: whatever a server has to do at its start comes first.
   *
   * @param name what the thread is called
   * @param pause before each round
   */
  Rounds(String name, Duration pause, List<Runnable> work) {
    this.pause = pause;
    this.work = List.copyOf(work);
    this.thread = Thread.ofPlatform().daemon().name(name).start(this::go);
  }

  private void go() {
    try {
      while (true) {
        Thread.sleep(pause);
        work.forEach(this::tryTo);
      }
    } catch (InterruptedException _) {
      // The server is closing.
    }
  }

  private void tryTo(Runnable one) {
    try {
      one.run();
    } catch (ArchiveException e) {
      log.warn("{}", e.getMessage());
    } catch (RuntimeException e) {
      log.error("what is due could not be done", e);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
