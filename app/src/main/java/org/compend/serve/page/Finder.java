package org.compend.serve.page;

import java.nio.file.Path;
import java.util.Optional;
import org.compend.archive.Archive;
import org.compend.archive.ArchiveException;
import org.compend.archive.search.SearchIndex;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search index, opened and brought up to date beside the server's own work: a magazine is read
 * at once, and searched as soon as its index is whole. Safe to share between threads.
 */
public final class Finder implements AutoCloseable {
  private final Logger log = LoggerFactory.getLogger(Finder.class);
  private final Thread thread;
  private volatile @Nullable SearchIndex index;

  /**
   * A finder, which finds nothing before it has begun.
   *
   * @param folder where the index lies
   */
  public Finder(Archive archive, Path folder) {
    this.thread =
        Thread.ofPlatform().daemon().name("search").unstarted(() -> open(archive, folder));
  }

  /** Begins to open the index. */
  public void begin() {
    thread.start();
  }

  private void open(Archive archive, Path folder) {
    try {
      SearchIndex opened = SearchIndex.open(archive, folder, message -> log.info("{}", message));
      opened.catchUp();
      index = opened;
    } catch (ArchiveException e) {
      log.error("there is no search: {}", e.getMessage());
    }
  }

  /** The index, once it is there. */
  public Optional<SearchIndex> index() {
    return Optional.ofNullable(index);
  }

  /** Takes in what has changed in the archive. */
  public void catchUp() {
    SearchIndex opened = index;
    if (opened != null) {
      try {
        opened.catchUp();
      } catch (ArchiveException e) {
        log.warn("{}", e.getMessage());
      }
    }
  }

  @Override
  public void close() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    SearchIndex opened = index;
    if (opened != null) {
      opened.close();
    }
  }
}
