package org.compend.gather;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import org.compend.Assets;
import org.compend.Capture;
import org.compend.acquire.Acquired;
import org.compend.acquire.FileAssets;
import org.compend.acquire.FileSource;
import org.compend.acquire.Found;
import org.compend.acquire.container.Contained;
import org.compend.acquire.container.Container;
import org.compend.acquire.container.Wacz;
import org.compend.acquire.container.Warc;
import org.compend.acquire.feed.NotAFeedException;
import org.compend.acquire.feed.Opml;
import org.jspecify.annotations.Nullable;

/**
 * Reads files one after the other, and in files that hold many pages one page after the other, so
 * that memory does not grow with their size.
 *
 * <p>For one thread. A file that cannot be read is told and passed over.
 */
public final class FileReadings implements Iterator<Reading> {
  private final FileSource source;
  private final Iterator<Found> files;
  private final @Nullable URI site;
  private final Queue<Reading> ready = new ArrayDeque<>();
  private @Nullable Opened opened;

  /** A container that is being read. */
  private record Opened(Found file, Container container) {}

  /**
   * Readings of files.
   *
   * @param site the public address of the site that an export is of, where the export does not tell
   */
  public FileReadings(FileSource source, List<Found> files, @Nullable URI site) {
    this.source = source;
    this.files = files.iterator();
    this.site = site;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty()) {
      if (opened != null) {
        advance(opened);
      } else if (files.hasNext()) {
        open(files.next());
      } else {
        return false;
      }
    }
    return true;
  }

  @Override
  public Reading next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void open(Found file) {
    String place = file.file().toString();
    try {
      Optional<Container> container = Container.open(file.file(), site);
      if (container.isPresent()) {
        opened = new Opened(file, container.get());
        return;
      }
    } catch (IOException e) {
      // Of a single page the next reader tells better why it cannot be read.
      if (file.mayHoldMany()) {
        ready.add(new Reading.Unreadable(place, "it cannot be read: " + e.getMessage()));
        return;
      }
    }
    Acquired read = source.read(file);
    if (file.isVague() && !isPageOrList(read)) {
      // Of the XML and JSON in a folder most is not meant to be read.
      if (file.named()) {
        ready.add(
            new Reading.Unreadable(
                place, "it is neither a page nor a feed, nor an export of WordPress or Ghost"));
      }
      return;
    }
    switch (read) {
      case Acquired.Captured captured when captured.isOpml() -> list(captured);
      case Acquired.Captured captured -> {
        FileAssets assets = new FileAssets();
        assets.add(file, captured.capture());
        ready.add(new Reading.Page(place, captured.capture(), null, assets, false));
      }
      case Acquired.Unreadable(String what, String reason) ->
          ready.add(new Reading.Unreadable(what, reason));
    }
  }

  private static boolean isPageOrList(Acquired read) {
    return read instanceof Acquired.Captured captured
        && (captured.isOpml() || !"text/plain".equals(captured.capture().mediaType()));
  }

  private void list(Acquired.Captured captured) {
    String place = captured.found().file().toString();
    try {
      Opml.Listed listed = Opml.read(captured.capture());
      listed.reasons().forEach(reason -> ready.add(new Reading.Unreadable(place, reason)));
      ready.add(new Reading.Subscriptions(place, listed.feeds()));
    } catch (NotAFeedException e) {
      ready.add(new Reading.Unreadable(place, String.valueOf(e.getMessage())));
    }
  }

  private void advance(Opened at) {
    if (!at.container().hasNext()) {
      opened = null;
      ready.add(new Reading.End(at.container()));
      return;
    }
    String file = at.file().file().toString();
    switch (at.container().next()) {
      case Contained.Page page -> {
        Capture capture = page.capture();
        ready.add(
            new Reading.Page(
                place(file, capture),
                capture,
                page.guid(),
                assets(at, capture),
                at.container() instanceof Warc || at.container() instanceof Wacz));
      }
      case Contained.Damage damage ->
          ready.add(
              new Reading.Unreadable(
                  damage.offset() > 0 ? file + ", at " + damage.offset() : file, damage.reason()));
    }
  }

  private static String place(String file, Capture capture) {
    URI url = capture.origin().url();
    return url != null ? file + ", " + url : capture.origin().location().toString();
  }

  private static Assets assets(Opened at, Capture capture) {
    FileAssets beside = new FileAssets();
    if (capture.origin().url() != null) {
      beside.add(at.file(), capture.origin().url());
    }
    return ((Assets) source -> Optional.ofNullable(capture.companions().get(source)))
        .or(at.container().assets())
        .or(beside);
  }
}
