package org.compend.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.compend.scratch.FullDisk;
import org.jspecify.annotations.Nullable;

/**
 * A file that is either there whole or not at all: it is written beside its place and moved there
 * at the end.
 *
 * <p>Also when the process is interrupted, what was written of it goes.
 *
 * <pre>{@code
 * try (OutputFile file = OutputFile.at(target)) {
 *   press.press(digest, assets, file.stream());
 *   file.finish();
 * }
 * }</pre>
 */
final class OutputFile implements AutoCloseable {
  private final Path target;
  private final @Nullable Path draft;
  private final OutputStream stream;
  private final Thread sweeper = new Thread(this::sweep);

  private OutputFile(Path target, @Nullable Path draft) throws IOException {
    this.target = target;
    this.draft = draft;
    this.stream =
        new BufferedOutputStream(Files.newOutputStream(draft == null ? target : draft), 1 << 16);
    Runtime.getRuntime().addShutdownHook(sweeper);
  }

  /** Fails where a file cannot be written, before any work is done for it. */
  static void check(Path target) throws CannotWrite {
    if (Files.isDirectory(target)) {
      throw new CannotWrite("cannot write " + target + ": it is a folder; name a file in it");
    }
    Path folder = folder(target);
    if (!Files.isDirectory(folder)) {
      throw failure(target, new NoSuchFileException(folder.toString()));
    }
    if (!Files.isWritable(folder)) {
      throw failure(target, new AccessDeniedException(folder.toString()));
    }
  }

  /** A file to be written. */
  static OutputFile at(Path target) throws CannotWrite {
    try {
      // A device or a pipe has no beside, and nothing of it is left behind.
      boolean plain = !Files.exists(target) || Files.isRegularFile(target);
      return new OutputFile(target, plain ? draft(target) : null);
    } catch (IOException e) {
      throw failure(target, e);
    }
  }

  /**
   * Writes bytes into a file, or to standard output.
   *
   * @param file from the folder in which the command runs; {@code null} for standard output
   */
  static void write(Shell shell, @Nullable Path file, byte[] bytes) throws IOException {
    if (file == null) {
      shell.out().write(bytes);
      shell.finish();
      return;
    }
    Path target = shell.folder().resolve(file).toAbsolutePath().normalize();
    check(target);
    try (OutputFile output = at(target)) {
      output.stream().write(bytes);
      output.finish();
    } catch (CannotWrite e) {
      throw e;
    } catch (IOException e) {
      throw failure(target, e);
    }
  }

  OutputStream stream() {
    return stream;
  }

  /** Puts the finished file into its place. */
  void finish() throws CannotWrite {
    try {
      stream.close();
      if (draft != null) {
        try {
          Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
          Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw failure(target, e);
    }
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      // It failed before or is finished: there is nothing more to lose.
    }
    sweep();
    try {
      Runtime.getRuntime().removeShutdownHook(sweeper);
    } catch (IllegalStateException e) {
      // The process is ending already.
    }
  }

  private void sweep() {
    if (draft != null) {
      try {
        Files.deleteIfExists(draft);
      } catch (IOException e) {
        // Nothing can be done about it, and nobody is there to be told.
      }
    }
  }

  /** What to say about a file that cannot be written. */
  static CannotWrite failure(Path target, IOException cause) {
    String reason =
        switch (cause) {
          case NoSuchFileException _ ->
              "there is no folder " + folder(target) + "; make it first, or name another";
          case AccessDeniedException _ ->
              "you may not write in " + folder(target) + "; name another folder with -o";
          default -> FullDisk.behind(cause).orElseGet(() -> plain(cause));
        };
    return new CannotWrite("cannot write " + target + ": " + reason);
  }

  private static String plain(IOException cause) {
    return cause instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : String.valueOf(cause.getMessage());
  }

  private static Path draft(Path target) {
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    return target.resolveSibling(name);
  }

  private static Path folder(Path target) {
    Path folder = target.toAbsolutePath().getParent();
    return folder == null ? target : folder;
  }
}
