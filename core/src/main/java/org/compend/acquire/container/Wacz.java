package org.compend.acquire.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.compend.Assets;
import org.compend.scratch.Scratch;
import org.jspecify.annotations.Nullable;

/**
 * The web pages in a WACZ file (Web Archive Collection Zipped 1.1): those of the WARC files in it,
 * one after the other. Each is copied to a folder of its own, which lasts until the end.
 */
public final class Wacz extends Container {
  /** A WARC file longer than this is a bomb rather than an archive. */
  private static final long MOST = 64L << 30;

  private final URI file;
  private final ZipFile zip;
  private final Deque<ZipEntry> entries = new ArrayDeque<>();
  private final List<Warc> opened = new ArrayList<>();
  private @Nullable Scratch scratch;
  private @Nullable Warc current;

  /**
   * Opens a file.
   *
   * @throws IOException where it is no ZIP archive
   */
  public Wacz(Path path) throws IOException {
    file = path.toUri();
    zip = new ZipFile(path.toFile());
    zip.stream()
        .filter(entry -> entry.getName().matches("(?i).*\\.warc(\\.gz)?"))
        .forEach(entries::add);
  }

  @Override
  @Nullable Contained advance() {
    while (true) {
      if (current != null && current.hasNext()) {
        return current.next();
      }
      ZipEntry entry = entries.poll();
      if (entry == null) {
        return null;
      }
      try {
        open(entry);
      } catch (IOException | RuntimeException e) {
        return new Contained.Damage(file, 0, entry.getName() + " cannot be read: " + said(e));
      }
    }
  }

  private void open(ZipEntry entry) throws IOException {
    Scratch place = scratch;
    if (place == null) {
      place = Scratch.open();
      scratch = place;
    }
    Path part = place.folder().resolve(entries.size() + ".warc");
    try (InputStream in = new Bounded(zip.getInputStream(entry))) {
      Files.copy(in, part);
    }
    Warc warc = new Warc(part, URI.create(file + "/" + entry.getName().replace(" ", "%20")));
    synchronized (opened) {
      opened.add(warc);
    }
    current = warc;
  }

  /** Those of the WARC files that were come to so far, the latest first. */
  @Override
  public Assets assets() {
    return source -> {
      List<Warc> soFar;
      synchronized (opened) {
        soFar = opened.reversed().stream().toList();
      }
      return soFar.stream().flatMap(warc -> warc.assets().find(source).stream()).findFirst();
    };
  }

  @Override
  public void close() throws IOException {
    for (Warc warc : opened) {
      warc.close();
    }
    if (scratch != null) {
      scratch.close();
    }
    zip.close();
  }

  private static final class Bounded extends FilterInputStream {
    private long count;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count += Math.max(0, read);
      if (count > MOST) {
        throw new IOException("it unpacks to more than " + (MOST >> 30) + " GB");
      }
      return read;
    }
  }
}
