package org.compend.serve;

import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.compend.archive.Archive;
import org.compend.archive.ArchiveException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once a second whether the archive has changed: articles, digests, house notes, and apart
 * from these its register, so that no request has to ask. An archive that cannot be read for a
 * while leaves the pages as they were.
 */
final class Pulse implements LongSupplier, AutoCloseable {
  private static final Duration BEAT = Duration.ofSeconds(1);

  private final Archive archive;
  private final Logger log = LoggerFactory.getLogger(Pulse.class);
  private final Thread thread = Thread.ofVirtual().name("pulse").unstarted(this::beat);
  private LongConsumer changed = _ -> {};
  private volatile long state;
  private volatile long registered;
  private volatile boolean well = true;

  /** The pulse of an archive, which does not beat yet. */
  Pulse(Archive archive) {
    this.archive = archive;
    this.state = archive.state();
    this.registered = state + archive.register().state();
  }

  /**
   * Begins to beat.
   *
   * @param hears hears of each new state before pages show it
   */
  void begin(LongConsumer hears) {
    changed = hears;
    thread.start();
  }

  @Override
  public long getAsLong() {
    return state;
  }

  /** The state of what pages show that show the register as well. */
  long registered() {
    return registered;
  }

  /** Whether the archive could be read when it was last looked at. */
  boolean isWell() {
    return well;
  }

  private void beat() {
    try {
      while (true) {
        Thread.sleep(BEAT);
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      long register = archive.register().state();
      long now = archive.state();
      if (now != state) {
        changed.accept(now);
        state = now;
      }
      registered = now + register;
      if (!well) {
        log.info("the archive can be read again");
      }
      well = true;
    } catch (ArchiveException e) {
      if (well) {
        log.warn("{}", e.getMessage());
      }
      well = false;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
