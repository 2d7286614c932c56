package org.compend.acquire.container;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.compend.Assets;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds many pages, read one after the other.
 *
 * <pre>{@code
 * Optional<Container> container = Container.open(file, null);
 * if (container.isPresent()) {
 *   try (Container pages = container.get()) {
 *     while (pages.hasNext()) {
 *       switch (pages.next()) {
 *         case Contained.Page page -> keep(page.capture());
 *         case Contained.Damage damage -> tell(damage);
 *       }
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>For one thread. Nothing that a file holds is an exception; it ends, or tells its damage.
 */
public abstract sealed class Container implements Iterator<Contained>, Closeable
    permits Warc, Wacz, Wordpress, Ghost, Epub, FeedFile, Selection {
  /** The most that one page may hold, unpacked. */
  static final int PAGE_LIMIT = 32 << 20;

  private static final int HEAD = 8 << 10;

  private @Nullable Contained next;
  private boolean finished;

  /**
   * The container that a file is, by its first bytes; empty where it is none.
   *
   * @param site the public address of the site that an export is of, where the export does not tell
   * @throws IOException where the file cannot be read at all
   */
  public static Optional<Container> open(Path file, @Nullable URI site) throws IOException {
    byte[] first;
    try (InputStream in = Files.newInputStream(file)) {
      first = in.readNBytes(HEAD);
    }
    String head = new String(first, StandardCharsets.ISO_8859_1);
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (head.startsWith("WARC/") || (head.startsWith("\u001f\u008b") && isPackedWarc(file))) {
      return Optional.of(new Warc(file));
    }
    if (head.startsWith("PK\u0003\u0004")) {
      if (head.contains("application/epub+zip") || name.endsWith(".epub")) {
        return Optional.of(new Epub(file));
      }
      return name.endsWith(".wacz")
              || head.contains("datapackage.json")
              || head.contains("archive/")
          ? Optional.of(new Wacz(file))
          : Optional.empty();
    }
    if (head.contains("wordpress.org/export/")) {
      return Optional.of(new Wordpress(file));
    }
    if (FeedFile.isFeed(head)) {
      return Optional.of(new FeedFile(file));
    }
    if (Selection.isSelection(head)) {
      return Optional.of(new Selection(file));
    }
    return head.stripLeading().startsWith("{") && Ghost.isExport(file)
        ? Optional.of(new Ghost(file, site))
        : Optional.empty();
  }

  private static boolean isPackedWarc(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        InputStream unpacked = new GZIPInputStream(in)) {
      return new String(unpacked.readNBytes(5), StandardCharsets.ISO_8859_1).equals("WARC/");
    } catch (EOFException | ZipException _) {
      return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".warc.gz");
    }
  }

  /**
   * The images that the file holds apart from its pages, by their public addresses; of use until
   * the container is closed, and to several threads.
   */
  public Assets assets() {
    return _ -> Optional.empty();
  }

  /** The next thing, or null at the end. */
  abstract @Nullable Contained advance();

  @Override
  public final boolean hasNext() {
    if (next == null && !finished) {
      next = advance();
      finished = next == null;
    }
    return next != null;
  }

  @Override
  public final Contained next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Contained found = next;
    next = null;
    return found;
  }

  static String said(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
