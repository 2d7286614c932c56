package org.compend.serve.shelf;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Keeps pressed files where all servers of a magazine find them, up to a size. Safe to share
 * between threads.
 */
public interface Depot {
  /**
   * Writes a file of the depot to a file on the disk; false where there is none of that name.
   *
   * @throws IOException if the depot does not answer, or the file cannot be written
   */
  boolean fetch(String name, Path into) throws IOException;

  /**
   * Keeps a file; others may have to make room.
   *
   * @throws IOException if the depot does not answer, or the file cannot be read
   */
  void keep(String name, Path file) throws IOException;

  /** What people call it. */
  @Override
  String toString();
}
