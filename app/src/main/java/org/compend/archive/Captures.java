package org.compend.archive;

import java.util.Optional;
import org.compend.Capture;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Tells of one capture after the other whether it was taken in before. It keeps a connection and
 * its question prepared until it is closed, for whoever has thousands to ask about.
 *
 * <p>Safe to use from several threads. What others take in is seen at once.
 */
public final class Captures implements AutoCloseable {
  private final Archive archive;
  private final Handle handle;

  Captures(Archive archive, Handle handle) {
    this.archive = archive;
    this.handle = handle;
  }

  /**
   * The article that was made from a capture, where this very capture was taken in before: the same
   * bytes, from the same place, found at the same time.
   *
   * @throws ArchiveException if the archive cannot be read
   */
  public Optional<ArticleId> madeFrom(Capture capture) {
    String id = Articles.captureId(capture);
    try {
      synchronized (handle) {
        return Articles.byCapture(handle, id);
      }
    } catch (JdbiException e) {
      throw archive.failure("read", e);
    }
  }

  @Override
  public void close() {
    handle.close();
  }
}
