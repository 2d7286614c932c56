package org.compend.serve.shelf;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.compend.Bytes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A depot as one server sees it, which goes on without it: where the depot does not answer, nothing
 * is found there, the log says why, and it is left alone for a while. Safe to share between
 * threads.
 *
 * <p>Servers of another program make other bytes of the same digest, so each program has names of
 * its own.
 */
final class Shared {
  private static final Duration REST = Duration.ofSeconds(30);

  private final Logger log = LoggerFactory.getLogger(Shared.class);
  private final @Nullable Depot depot;
  private final String program;
  private final InstantSource clock;
  private volatile Instant again = Instant.MIN;

  /**
   * A view.
   *
   * @param depot {@code null} where each server keeps its own files alone
   * @param program the same for programs that make the same bytes of a digest
   */
  Shared(@Nullable Depot depot, String program, InstantSource clock) {
    this.depot = depot;
    this.program = program;
    this.clock = clock;
  }

  /**
   * What tells this program from others: its own code, the names of its libraries with their
   * versions, and the Java it runs on.
   */
  static String thisProgram() throws IOException {
    StringBuilder all = new StringBuilder(Runtime.version().toString());
    for (Class<?> part : List.of(Shared.class, Bytes.class)) {
      Path code =
          Path.of(URI.create(part.getProtectionDomain().getCodeSource().getLocation() + ""));
      all.append('\n')
          // Code that was not packaged is a developer's.
          .append(
              Files.isDirectory(code)
                  ? code.toString()
                  : Bytes.of(Files.readAllBytes(code)).sha256());
    }
    return Bytes.of(all.toString().getBytes(StandardCharsets.UTF_8)).sha256().substring(0, 16);
  }

  /** Whether a file was there and could be written to the disk. */
  boolean fetch(String name, Path into) {
    if (depot == null || clock.instant().isBefore(again)) {
      return false;
    }
    try {
      return depot.fetch(program + "/" + name, into);
    } catch (IOException e) {
      rest(depot, e);
      return false;
    }
  }

  /** Lets the others have a file, where that can be done. */
  void keep(String name, Path file) {
    if (depot == null || clock.instant().isBefore(again)) {
      return;
    }
    try {
      depot.keep(program + "/" + name, file);
    } catch (NoSuchFileException e) {
      // It had to make room on the disk in the meantime.
    } catch (IOException e) {
      if (Files.exists(file)) {
        rest(depot, e);
      }
    }
  }

  private void rest(Depot depot, IOException reason) {
    again = clock.instant().plus(REST);
    log.error(
        "{} does not take or give pressed files ({}): this server presses and keeps what it needs"
            + " itself, and asks again in {} seconds",
        depot,
        reason.getMessage(),
        REST.toSeconds());
  }
}
