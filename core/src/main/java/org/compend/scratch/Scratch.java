package org.compend.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder for what a program makes on its way, among the system's temporary files. It goes when it
 * is closed; what a killed program left goes when the next one opens a folder of its own.
 *
 * <p>Beside each folder lies a file that its program holds locked. The system gives the lock up
 * with the program, however that ends, so a file that can be locked belongs to nobody any more.
 */
public final class Scratch implements AutoCloseable {
  private static final String NAME = "compend-";
  private static final String LOCK = ".lock";

  /** How this program's files begin. The number of its process is that of others in containers. */
  private static final String OWN =
      NAME
          + ProcessHandle.current().pid()
          + "-"
          + ProcessHandle.current().info().startInstant().map(Instant::toEpochMilli).orElse(0L)
          + "-";

  private final Path lock;
  private final FileChannel held;

  private Scratch(Path lock, FileChannel held) {
    this.lock = lock;
    this.held = held;
  }

  /**
   * A new folder. Removes besides what programs have left that were killed.
   *
   * @throws IOException if there is no room for temporary files
   */
  public static Scratch open() throws IOException {
    return open(Path.of(System.getProperty("java.io.tmpdir")));
  }

  static Scratch open(Path place) throws IOException {
    sweep(place);
    while (true) {
      Path lock = Files.createTempFile(place, OWN, LOCK);
      @Nullable FileChannel channel = locked(lock);
      if (channel != null) {
        Files.createDirectory(folder(lock));
        return new Scratch(lock, channel);
      }
    }
  }

  /** Locks a new file; {@code null} where another program's sweep has come between. */
  private static @Nullable FileChannel locked(Path lock) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(lock, StandardOpenOption.WRITE);
    } catch (NoSuchFileException e) {
      return null;
    }
    channel.lock();
    if (Files.exists(lock)) {
      return channel;
    }
    channel.close();
    return null;
  }

  /** Where to put things. */
  public Path folder() {
    return folder(lock);
  }

  private static void sweep(Path place) throws IOException {
    try (DirectoryStream<Path> locks = Files.newDirectoryStream(place, NAME + "*" + LOCK)) {
      for (Path lock : locks) {
        // To open a file of one's own and close it again would give its lock up.
        if (!lock.getFileName().toString().startsWith(OWN)) {
          sweepOne(lock);
        }
      }
    }
  }

  private static void sweepOne(Path lock) {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        @Nullable FileLock taken = channel.tryLock()) {
      if (taken != null) {
        remove(lock);
      }
    } catch (IOException e) {
      // It is another user's, or goes at this moment.
    }
  }

  @Override
  public void close() {
    try (held) {
      remove(lock);
    } catch (IOException e) {
      // The next sweep comes by.
    }
  }

  /** The folder first: as long as the file is there, a sweep finds both. */
  private static void remove(Path lock) throws IOException {
    Path folder = folder(lock);
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        for (Path path : deepestFirst) {
          Files.deleteIfExists(path);
        }
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    Files.deleteIfExists(lock);
  }

  private static Path folder(Path lock) {
    String name = lock.getFileName().toString();
    return lock.resolveSibling(name.substring(0, name.length() - LOCK.length()));
  }
}
