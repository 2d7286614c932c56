package org.compend.acquire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages and texts from files and folders: HTML, MHTML, Markdown and plain text, each also
 * packed by gzip.
 *
 * <p>What a file is, its first bytes decide before its name does. Safe to use from several threads.
 */
public final class FileSource {
  /** The most that one file may hold, unpacked: far above any page, far below a memory's end. */
  static final int LIMIT = 96 << 20;

  /** As far as a page's own note of its address is looked for before it is read. */
  private static final int HEAD = 1 << 13;

  private final Addresses addresses;
  private final int limit;

  /**
   * A source of files.
   *
   * @param addresses the public addresses of the pages, as far as the files do not tell themselves
   */
  public FileSource(Addresses addresses) {
    this(addresses, LIMIT);
  }

  FileSource(Addresses addresses, int limit) {
    this.addresses = addresses;
    this.limit = limit;
  }

  /** The files that these inputs, files and folders, stand for. */
  public Listing list(List<Path> inputs) {
    return list(inputs, Reach.PAGES);
  }

  /** The files that these inputs stand for, as far as this reach goes in folders. */
  public Listing list(List<Path> inputs, Reach reach) {
    Map<Path, Found> found = new LinkedHashMap<>();
    List<Acquired.Unreadable> unreadable = new ArrayList<>();
    for (Path input : inputs) {
      Path path = input.toAbsolutePath().normalize();
      if (Files.isDirectory(path)) {
        List<Found> inside = FolderWalk.of(path, reach, unreadable);
        if (inside.isEmpty()) {
          unreadable.add(
              new Acquired.Unreadable(input.toString(), "no pages or texts are in this folder"));
        }
        inside.forEach(file -> found.putIfAbsent(file.file(), file));
      } else if (Files.exists(path)) {
        Path folder = path.getParent();
        found.putIfAbsent(path, new Found(path, folder == null ? path : folder, true));
      } else {
        unreadable.add(
            new Acquired.Unreadable(input.toString(), "there is no such file or folder"));
      }
    }
    return new Listing(FurtherFiles.joined(this, found.values()), unreadable);
  }

  /** Reads one file, with the further pages of its article. */
  public Acquired read(Found found) {
    Acquired first = page(found);
    if (!(first instanceof Acquired.Captured captured)) {
      return first;
    }
    Map<URI, Bytes> along = new HashMap<>();
    for (Found next : found.further()) {
      switch (page(next)) {
        case Acquired.Unreadable unreadable -> {
          return unreadable;
        }
        case Acquired.Captured(_, Capture page) -> {
          along.putAll(page.companions());
          along.put(page.origin().base(), page.content());
        }
      }
    }
    along.putAll(captured.capture().companions());
    return new Acquired.Captured(found, captured.capture().with(along));
  }

  /** What one file holds, without its further pages; empty where it cannot be read. */
  Optional<Capture> capture(Found found) {
    return page(found) instanceof Acquired.Captured captured
        ? Optional.of(captured.capture())
        : Optional.empty();
  }

  /** The address of a page as far as its first bytes tell it, else its place. */
  URI address(Found found) {
    SavedFrom saved = SavedFrom.UNKNOWN;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(found.file()), HEAD)) {
      in.mark(2);
      boolean packed = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      saved = SavedFrom.ofHead((packed ? new GZIPInputStream(in) : in).readNBytes(HEAD));
    } catch (IOException _) {
      // Whoever reads it tells why it cannot be read.
    }
    return origin(found, saved.url(), null).base();
  }

  private Acquired page(Found found) {
    String place = found.file().toString();
    try {
      if (!Files.isRegularFile(found.file())) {
        return new Acquired.Unreadable(place, "it is not a regular file");
      }
      Bytes content = content(found.file());
      return switch (FileKind.of(content, found.ending())) {
        case FileKind.Foreign foreign -> new Acquired.Unreadable(place, foreign.reason());
        case FileKind.Mhtml _ -> {
          MhtmlReader.Page page = new MhtmlReader(limit).read(content);
          Origin origin = origin(found, page.url(), page.saved());
          yield new Acquired.Captured(
              found, new Capture(origin, page.mediaType(), page.content(), page.companions()));
        }
        case FileKind.Single single -> {
          SavedFrom saved =
              single.mediaType().contains("html") ? SavedFrom.of(content) : SavedFrom.UNKNOWN;
          Origin origin = origin(found, saved.url(), null);
          yield new Acquired.Captured(found, new Capture(origin, single.mediaType(), content));
        }
      };
    } catch (TooLarge e) {
      return new Acquired.Unreadable(
          place, "it holds more than " + (limit >> 20) + " MB, too much for an article");
    } catch (IOException e) {
      return new Acquired.Unreadable(place, Reasons.of(e));
    }
  }

  private Origin origin(Found found, @Nullable URI told, @Nullable Instant time) {
    URI location = found.file().toUri();
    return new Origin(location, addresses.of(found, told), time);
  }

  private Bytes content(Path file) throws IOException {
    if (Files.size(file) > limit) {
      throw new TooLarge();
    }
    Bytes raw = Bytes.of(Files.readAllBytes(file));
    if (!raw.startsWith(0x1f, 0x8b)) {
      return raw;
    }
    try (InputStream unpacked = new GZIPInputStream(raw.stream(), 1 << 16)) {
      return bounded(unpacked, limit);
    }
  }

  /** All that a stream holds, if that is not more than {@code limit} bytes. */
  static Bytes bounded(InputStream in, int limit) throws IOException {
    byte[] content = in.readNBytes(limit);
    if (content.length == limit && in.read() >= 0) {
      throw new TooLarge();
    }
    return Bytes.of(content);
  }

  /** More than the limit. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }
}
