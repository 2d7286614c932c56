package org.compend.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** Types commands in a folder that has an archive of its own, and remembers what was said last. */
abstract class CommandTest {
  @TempDir Path folder;
  String out = "";
  String err = "";

  /** Whether words can be made bold. */
  boolean marks;

  /**
   * Types a command.
   *
   * @param input what it may read
   * @return its exit code
   */
  final int type(String input, String... words) {
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    Shell shell =
        new Shell(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(outBytes, true, StandardCharsets.UTF_8),
            new PrintStream(errBytes, true, StandardCharsets.UTF_8),
            folder,
            false,
            marks,
            Map.of("COMPEND_HOME", folder.resolve("home").toString()));
    int exit = Main.run(shell, words);
    out = outBytes.toString(StandardCharsets.UTF_8);
    err = errBytes.toString(StandardCharsets.UTF_8);
    return exit;
  }
}
