package org.compend.acquire;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says in words why a file could not be read. */
final class Reasons {
  private Reasons() {}

  static String of(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> "there is no such file";
      case AccessDeniedException _ -> "you have no permission to read it";
      default -> {
        String message = failure.getMessage();
        yield "it cannot be read: "
            + (message == null ? failure.getClass().getSimpleName() : message);
      }
    };
  }
}
