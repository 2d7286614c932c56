package org.compend.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether something failed because a disk is full. Libraries put pages, typefaces and
 * pictures into the temporary folder, and what they say when it takes no more is not for people.
 */
public final class FullDisk {
  private static final int PROBE = 1 << 16;

  /** As Linux, macOS and Windows say it. */
  private static final Pattern FULL =
      Pattern.compile("No space left on device|[Qq]uota exceeded|not enough space on the disk");

  private FullDisk() {}

  /** What to say of a failure that comes from a full disk. */
  public static Optional<String> behind(Throwable failure) {
    String temporary = System.getProperty("java.io.tmpdir");
    if (!takes(Path.of(temporary))) {
      return Optional.of("the temporary folder " + temporary + " takes no more: make room there");
    }
    return isSaid(failure)
        ? Optional.of(
            "the disk is full: make room where the result is to be, or in the temporary folder "
                + temporary)
        : Optional.empty();
  }

  /** Whether a failure, or what lies behind it, says that a disk is full. */
  public static boolean isSaid(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int deep = 0; cause != null && deep < 20; deep++, cause = cause.getCause()) {
      if (FULL.matcher(String.valueOf(cause.getMessage())).find()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a folder takes some more bytes. */
  static boolean takes(Path folder) {
    try {
      Path probe = Files.createTempFile(folder, "compend-", ".room");
      try {
        Files.write(probe, new byte[PROBE]);
        return true;
      } finally {
        Files.deleteIfExists(probe);
      }
    } catch (IOException e) {
      return false;
    }
  }
}
