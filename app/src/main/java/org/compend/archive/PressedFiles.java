package org.compend.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Keeps what one server has pressed for all others, up to a size; what was not asked for longest
 * goes first. Files lie there in parts, so that none is ever in memory as a whole.
 *
 * <p>As safe as the archive that it belongs to.
 */
public final class PressedFiles {
  private static final int PART = 1 << 20;

  /** So often, at most, is written down that a file was asked for. */
  private static final Duration LATELY = Duration.ofHours(1);

  private final Archive archive;

  PressedFiles(Archive archive) {
    this.archive = archive;
  }

  /**
   * Writes a file of the archive to a file on the disk; false where there is none of that name.
   *
   * @throws IOException if it cannot be written
   */
  public boolean fetch(String name, Path into, Instant now) throws IOException {
    Optional<Long> size =
        archive.read(handle ->
            handle
                .createQuery("select size from pressed where name = :name")
                .bind("name", name)
                .mapTo(Long.class)
                .findOne());
    if (size.isEmpty()) {
      return false;
    }
    long written = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(into))) {
      for (int place = 0; written < size.get(); place++) {
        Optional<byte[]> part = part(name, place);
        if (part.isEmpty()) {
          return false; // It had to make room at this moment.
        }
        out.write(part.get());
        written += part.get().length;
      }
    }
    asked(name, now);
    return true;
  }

  private Optional<byte[]> part(String name, int place) {
    return archive.read(handle ->
        handle
            .createQuery("select bytes from pressed_part where name = :name and place = :place")
            .bind("name", name)
            .bind("place", place)
            .mapTo(byte[].class)
            .findOne());
  }

  private void asked(String name, Instant now) {
    long before = now.minus(LATELY).toEpochMilli();
    boolean stale =
        archive.read(handle ->
            handle
                .createQuery("select 1 from pressed where name = :name and used < :before")
                .bind("name", name)
                .bind("before", before)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    if (stale) {
      archive.write(handle ->
          handle.execute("update pressed set used = ? where name = ?", now.toEpochMilli(), name));
    }
  }

  /**
   * Keeps a file, unless one of this name is there, and lets go what is too much.
   *
   * @param most how many bytes are kept at most; the file itself stays in any case
   * @throws IOException if it cannot be read
   */
  public void keep(String name, Path file, long most, Instant now) throws IOException {
    try {
      archive.write(handle -> {
        if (insert(handle, name, file, now)) {
          shrink(handle, name, most);
        }
        return true;
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean insert(Handle handle, String name, Path file, Instant now) {
    try (InputStream in = Files.newInputStream(file)) {
      int made =
          handle.execute(
              "insert into pressed (name, size, used) values (?, ?, ?)"
                  + " on conflict (name) do nothing",
              name,
              Files.size(file),
              now.toEpochMilli());
      if (made == 0) {
        return false;
      }
      byte[] part = in.readNBytes(PART);
      for (int place = 0; part.length > 0; place++) {
        handle.execute(
            "insert into pressed_part (name, place, bytes) values (?, ?, ?)", name, place, part);
        part = in.readNBytes(PART);
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void shrink(Handle handle, String last, long most) {
    handle
        .createUpdate(
            """
            delete from pressed where name <> :last and name in (
              select name from (
                select name, sum(size) over (order by used desc, name) as together
                from pressed) newest
              where together > :most)\
            """)
        .bind("last", last)
        .bind("most", most)
        .execute();
  }
}
