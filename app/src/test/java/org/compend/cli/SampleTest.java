package org.compend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.compend.press.epub.Judge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample magazine, pressed as the README says. */
class SampleTest {
  private static final Path SAMPLE = Path.of("..", "sample");

  @TempDir private Path folder;

  @Test
  void isAValidBook() throws IOException {
    assertThat(press(SAMPLE, "weekly.epub")).contains("pressed 9 articles");
    assertThat(Judge.complaints(folder.resolve("weekly.epub"))).isEmpty();
  }

  @Test
  void isTheSameDigestInAnyFolder() throws IOException {
    Path copy = Files.createDirectories(folder.resolve("elsewhere")).resolve("sample");
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(SAMPLE.relativize(file).toString()));
      }
    }
    for (String format : new String[] {"json", "md", "txt", "html", "epub"}) {
      press(SAMPLE, "here." + format);
      press(copy, "there." + format);
      assertThat(folder.resolve("there." + format))
          .as(format)
          .hasSameBinaryContentAs(folder.resolve("here." + format));
    }
  }

  private String press(Path magazine, String file) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    Shell shell =
        new Shell(InputStream.nullInputStream(), stream, stream, folder, false, false, Map.of());
    String input = magazine.toAbsolutePath().normalize().toString();
    assertThat(Main.run(shell, "press", input, "-o", file, "--title", "Weekly"))
        .as("%s", said)
        .isEqualTo(Exit.DONE);
    return said.toString(StandardCharsets.UTF_8);
  }
}
