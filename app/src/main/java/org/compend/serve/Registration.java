package org.compend.serve;

import java.util.Optional;
import org.compend.apparatus.Annotator;
import org.compend.archive.Archive;
import org.compend.archive.ArchiveException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the archive's register up with its articles, on one of all servers that have the archive
 * open; another goes on where that one ends.
 */
final class Registration implements AutoCloseable {
  private static final long PAUSE = 1_000;
  private static final int AT_ONCE = 50;

  private final Archive archive;
  private final Annotator annotator;
  private final Logger log = LoggerFactory.getLogger(Registration.class);
  private final Thread thread;

  Registration(Archive archive, Annotator annotator) {
    this.annotator = annotator;
    this.archive = archive;
    this.thread = Thread.ofPlatform().daemon().name("register").start(this::go);
  }

  private void go() {
    try {
      while (true) {
        Optional<AutoCloseable> right = archive.alone("register");
        if (right.isPresent()) {
          try (AutoCloseable _ = right.get()) {
            follow();
          }
        }
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException _) {
      // The server is closing.
    } catch (Exception e) {
      log.error("the register is not kept up any more", e);
    }
  }

  private void follow() throws InterruptedException {
    while (true) {
      boolean more = false;
      try {
        more = archive.register().catchUp(annotator, AT_ONCE);
      } catch (ArchiveException e) {
        log.warn("{}", e.getMessage());
      } catch (RuntimeException e) {
        log.error("the register could not be kept up", e);
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (!more) {
        Thread.sleep(PAUSE);
      }
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
