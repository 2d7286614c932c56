package org.compend.serve;

import java.time.Duration;
import java.util.List;
import org.compend.apparatus.Annotator;
import org.compend.archive.Archive;
import org.compend.archive.ArchiveException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the archive's register up with its articles, on one of all servers that have the archive
 * open; another goes on where that one ends.
 */
final class Registration implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int AT_ONCE = 50;

  private final Archive archive;
  private final Annotator annotator;
  private final Rounds rounds;

  /** The right to keep it up, which the thread of the rounds takes and holds to the end. */
  private @Nullable AutoCloseable right;

  Registration(Archive archive, Annotator annotator) {
    this.annotator = annotator;
    this.archive = archive;
    this.rounds = new Rounds("register", PAUSE, List.of(this::catchUp));
  }

  private void catchUp() {
    if (right == null) {
      right = archive.alone("register").orElse(null);
    }
    boolean more = right != null;
    while (more && !Thread.currentThread().isInterrupted()) {
      more = archive.register().catchUp(annotator, AT_ONCE);
    }
  }

  @Override
  public void close() {
    rounds.close();
    if (right != null) {
      try {
        right.close();
      } catch (Exception e) {
        throw new ArchiveException("cannot leave the register to others: " + e.getMessage(), e);
      }
    }
  }
}
