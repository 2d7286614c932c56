package org.compend.press.epub;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.compend.Bytes;

/**
 * The ZIP file of an EPUB (Open Container Format, EPUB 3.3, section 4): the media type first and
 * plain, every entry with the same time.
 */
final class Container {
  /** ZIP counts from here. */
  private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private final LocalDateTime time;

  /** Begins a container whose entries bear a time; the stream stays open at the end. */
  Container(OutputStream out, Instant time) throws IOException {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.BEST_COMPRESSION);
    LocalDateTime utc = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    this.time = utc.isBefore(EARLIEST) || utc.getYear() > 2099 ? EARLIEST : utc;
    plain("mimetype", Bytes.of("application/epub+zip".getBytes(StandardCharsets.US_ASCII)));
  }

  /** Adds a text, packed. */
  void text(String path, String content) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** Adds bytes as they are: those of a picture are packed already. */
  void plain(String path, Bytes content) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(time);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.size());
    CRC32 crc = new CRC32();
    crc.update(content.toArray());
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    content.writeTo(zip);
    zip.closeEntry();
  }

  /** Writes what ends the file. */
  void finish() throws IOException {
    zip.finish();
    zip.flush();
  }
}
