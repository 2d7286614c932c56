package org.compend.acquire.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.compend.Assets;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Origin;
import org.compend.acquire.WebAddress;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The web pages in a WARC file (ISO 28500), plain or packed by gzip record by record.
 *
 * <p>A record is read strictly, then leniently; after damage the reading goes on at the next gzip
 * member, or at the next line that begins a record.
 */
public final class Warc extends Container {
  private static final byte[] MEMBER = {0x1f, (byte) 0x8b, 8};
  private static final byte[] RECORD = {'W', 'A', 'R', 'C', '/'};

  private final @Nullable Path path;
  private final URI file;
  private final Predicate<@Nullable String> wanted;
  private final SeekableByteChannel channel;

  /** Records that begin here or later are not read. */
  private final long to;

  private final boolean packed;
  private @Nullable WarcReader reader;

  /** Where the record at hand begins, and whether it was read to its end. */
  private long start;

  private boolean delivered;
  private boolean broken;
  private @Nullable WarcImages images;
  private long begin;
  private long end = -1;

  /**
   * Opens a file.
   *
   * @throws IOException where it cannot be opened
   */
  public Warc(Path path) throws IOException {
    this(path, path.toUri());
  }

  /** A file that stands for another, as a part copied from an archive. */
  Warc(Path path, URI file) throws IOException {
    this(path, file, Warc::isPage);
  }

  /** What a file holds of other media types. */
  Warc(Path path, URI file, Predicate<@Nullable String> wanted) throws IOException {
    this(FileChannel.open(path), path, file, wanted, 0, Long.MAX_VALUE);
  }

  /**
   * The records of a file that begin in a range of it, so that several readers can share a large
   * file. Where one range begins at the end of another, both together give what one reader gives
   * for both, as long as neither tells damage and the {@link #begin} of the second is the {@link
   * #end} of the first; else one reader must read both.
   *
   * @param channel the file, which is closed with this
   * @param file the address by which it is told
   * @param from the first byte of the range; the first record is looked for from there on
   * @param to the first byte behind the range
   * @throws IOException where the file cannot be read
   */
  public Warc(SeekableByteChannel channel, URI file, long from, long to) throws IOException {
    this(channel, null, file, Warc::isPage, from, to);
  }

  private Warc(
      SeekableByteChannel channel,
      @Nullable Path path,
      URI file,
      Predicate<@Nullable String> wanted,
      long from,
      long to)
      throws IOException {
    this.path = path;
    this.file = file;
    this.wanted = wanted;
    this.channel = channel;
    this.to = to;
    ByteBuffer first = ByteBuffer.allocate(2);
    fill(first, 0);
    this.packed = first.get(0) == 0x1f && first.get(1) == (byte) 0x8b;
    if (from == 0) {
      openAt(0, false);
    } else {
      openFrom(from);
    }
    begin = reader == null ? channel.size() : start;
  }

  /** Where the first record begins that is read; the file's length where there is none. */
  public long begin() {
    return begin;
  }

  /**
   * Where the first record begins that is left to others: known once there is no next page. The
   * file's length where there is none.
   */
  public long end() {
    if (end < 0) {
      throw new IllegalStateException("the reading has not come to its end");
    }
    return end;
  }

  @Override
  public Assets assets() {
    if (path == null) {
      return super.assets();
    }
    if (images == null) {
      images = new WarcImages(path, file);
    }
    return images;
  }

  /** What the record at a place holds, where it is wanted and sound. */
  Optional<Capture> at(long offset) {
    start = offset;
    Capture found = leniently();
    return Optional.ofNullable(found);
  }

  /**
   * Hands on where records begin that hold what is wanted, by the addresses that it had.
   *
   * <p>Of a packed file the first bytes of each member are unpacked and no more: that costs a tenth
   * of reading it.
   */
  void places(BiConsumer<URI, Long> found) throws IOException {
    if (!packed) {
      while (hasNext()) {
        if (next() instanceof Contained.Page(Capture page, _) && page.origin().url() != null) {
          found.accept(page.origin().url(), start);
        }
      }
      return;
    }
    for (long at = find(0); at >= 0; at = find(at + 1)) {
      channel.position(at);
      try (WarcReader head = new WarcReader(new Lent(channel))) {
        head.setLenient(true);
        if (head.next().orElse(null) instanceof WarcTargetRecord record && wanted(record) != null) {
          long place = at;
          WebAddress.of(record.target()).ifPresent(url -> found.accept(url, place));
        }
      } catch (IOException | RuntimeException _) {
        // What looks like a member is none, or holds no record that can be read.
      }
    }
  }

  /**
   * The file for a reader that may close what it has: what it unpacks by takes memory until then.
   */
  private record Lent(SeekableByteChannel channel) implements ReadableByteChannel {
    @Override
    public int read(ByteBuffer into) throws IOException {
      return channel.read(into);
    }

    @Override
    public boolean isOpen() {
      return channel.isOpen();
    }

    @Override
    public void close() {
      // Its owner closes it.
    }
  }

  @Override
  @Nullable Contained advance() {
    Contained found = inRange();
    if (found == null && end < 0) {
      end = begin; // Nothing begins in the range.
    }
    return found;
  }

  private @Nullable Contained inRange() {
    while (reader != null) {
      WarcReader current = reader;
      try {
        Optional<WarcRecord> record = current.next();
        if (broken && !packed) {
          return resume("the length of the record is wrong");
        }
        if (record.isEmpty()) {
          return finish(size());
        }
        start = current.position();
        if (start >= to) {
          return finish(start);
        }
        delivered = false;
        Capture page = page(record.get());
        delivered = true;
        if (page != null) {
          return new Contained.Page(page);
        }
      } catch (IOException | RuntimeException e) {
        boolean further = current.position() > start && (packed || !broken);
        if (further) {
          start = current.position();
        }
        if (start >= to) {
          return finish(start);
        }
        Capture page = further || !delivered ? leniently() : null;
        delivered = true;
        if (page != null) {
          return new Contained.Page(page);
        }
        return resume(
            // What the library says depends on how much it had read ahead.
            e instanceof ParsingException ? "a header cannot be read" : said(e));
      }
    }
    return null;
  }

  private @Nullable Contained finish(long at) {
    reader = null;
    end = at;
    return null;
  }

  private long size() {
    try {
      return channel.size();
    } catch (IOException e) {
      throw new UncheckedIOException("the length of " + file + " cannot be told", e);
    }
  }

  /** The record where strict reading failed, once more; null where it is damaged indeed. */
  private @Nullable Capture leniently() {
    try {
      openAt(start, true);
      WarcReader current = reader;
      Optional<WarcRecord> record = current == null ? Optional.empty() : current.next();
      return record.isEmpty() ? null : page(record.get());
    } catch (IOException | RuntimeException _) {
      return null;
    }
  }

  /** Goes on behind damage, at what looks most like the beginning of a record. */
  private Contained resume(String reason) {
    long at = start;
    try {
      openFrom(start + 1);
      if (reader == null) {
        end = channel.size();
      }
    } catch (IOException e) {
      reader = null;
      return new Contained.Damage(file, at, reason + "; reading cannot go on: " + said(e));
    }
    return new Contained.Damage(
        file,
        at,
        reader == null
            ? reason + "; no further record was found"
            : reason + "; went on at " + start);
  }

  /** Opens the first record from an offset on; no reader where there is none. */
  private void openFrom(long offset) throws IOException {
    long from = offset;
    reader = null;
    while (reader == null) {
      long found = find(from);
      if (found < 0) {
        return;
      }
      from = found + 1;
      if (beginsRecord(found)) {
        start = found;
        openAt(found, false);
      }
    }
  }

  private boolean beginsRecord(long offset) {
    try {
      openAt(offset, false);
      WarcReader candidate = reader;
      reader = null;
      return candidate != null && candidate.next().isPresent();
    } catch (IOException | RuntimeException _) {
      reader = null;
      return false;
    }
  }

  private void openAt(long offset, boolean lenient) throws IOException {
    channel.position(offset);
    broken = false;
    WarcReader opened = new WarcReader(channel);
    opened.setLenient(lenient);
    opened.onWarning(warning -> broken |= warning.contains("trailer"));
    reader = opened;
  }

  /** The next place from an offset on where a record may begin; -1 where there is none. */
  private long find(long from) throws IOException {
    byte[] mark = packed ? MEMBER : RECORD;
    ByteBuffer window = ByteBuffer.allocate(1 << 16);
    for (long at = from; ; at += (1 << 16) - mark.length) {
      window.clear();
      fill(window, at);
      byte[] bytes = window.array();
      for (int i = 0; i + mark.length <= window.position(); i++) {
        if (begins(bytes, i, mark)) {
          return at + i;
        }
      }
      if (window.hasRemaining()) {
        return -1;
      }
    }
  }

  /** Reads from a place until the buffer is full or the file ends. */
  private void fill(ByteBuffer buffer, long at) throws IOException {
    channel.position(at);
    int read = 0;
    while (buffer.hasRemaining() && read >= 0) {
      read = channel.read(buffer);
    }
  }

  private static boolean begins(byte[] bytes, int at, byte[] mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes[at + i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** What a record holds that is wanted, of its media type. */
  private record Wanted(@Nullable String type, MessageBody body) {}

  /** The page in a record; null where it holds none. */
  private @Nullable Capture page(WarcRecord record) throws IOException {
    Wanted found = record instanceof WarcTargetRecord target ? wanted(target) : null;
    Bytes content = found == null ? null : content(found.body());
    drain(record.body());
    if (found == null || content == null || content.size() == 0) {
      return null;
    }
    URI place = URI.create(file + "#" + start);
    URI url = WebAddress.of(((WarcTargetRecord) record).target()).orElse(null);
    return new Capture(new Origin(place, url, record.date()), found.type(), content);
  }

  private @Nullable Wanted wanted(WarcTargetRecord record) throws IOException {
    switch (record) {
      case WarcResponse response -> {
        if (response.contentType().base().toString().equals("application/http")) {
          HttpResponse http = response.http();
          String type = http.headers().first("Content-Type").orElse(null);
          if (http.status() >= 200 && http.status() < 300 && wanted.test(type)) {
            return new Wanted(type, http.bodyDecoded());
          }
        }
      }
      case WarcResource resource -> {
        String type = resource.headers().first("Content-Type").orElse(null);
        if (wanted.test(type)) {
          return new Wanted(type, resource.body());
        }
      }
      default -> {}
    }
    return null;
  }

  private static Bytes content(MessageBody body) throws IOException {
    byte[] bytes = body.stream().readNBytes(PAGE_LIMIT + 1);
    if (bytes.length > PAGE_LIMIT) {
      throw new IOException("what it holds is longer than " + (PAGE_LIMIT >> 20) + " MB");
    }
    return Bytes.of(bytes);
  }

  /** Damage shows when a record is read to its end. */
  private static void drain(MessageBody body) throws IOException {
    InputStream rest = body.stream();
    byte[] buffer = new byte[1 << 13];
    while (rest.read(buffer) >= 0) {
      // Only its end is wanted.
    }
  }

  private static boolean isPage(@Nullable String type) {
    String essence = type == null ? "" : type.toLowerCase(Locale.ROOT);
    return essence.startsWith("text/html") || essence.startsWith("application/xhtml+xml");
  }

  @Override
  public void close() throws IOException {
    channel.close();
    if (images != null) {
      images.close();
    }
  }
}
