package org.compend.serve.shelf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.compend.archive.ArchiveException;
import org.compend.archive.PressedFiles;

/** Keeps pressed files in the database of the archive. */
public final class DatabaseDepot implements Depot {
  private final PressedFiles files;
  private final long most;
  private final InstantSource clock;

  /**
   * A depot.
   *
   * @param most bytes at most
   */
  public DatabaseDepot(PressedFiles files, long most, InstantSource clock) {
    this.files = files;
    this.most = most;
    this.clock = clock;
  }

  @Override
  public boolean fetch(String name, Path into) throws IOException {
    try {
      return files.fetch(name, into, clock.instant());
    } catch (ArchiveException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void keep(String name, Path file) throws IOException {
    try {
      files.keep(name, file, most, clock.instant());
    } catch (ArchiveException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return "the database";
  }
}
