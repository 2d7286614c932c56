package org.compend.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
  @TempDir private Path place;

  /** Opens a folder, writes into it, says so, and waits to be killed. */
  static final class Killed {
    private Killed() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
      Scratch scratch = Scratch.open(Path.of(arguments[0]));
      Files.createDirectory(scratch.folder().resolve("within"));
      Files.writeString(scratch.folder().resolve("within/half"), "half a file");
      System.out.println("written");
      Thread.sleep(60_000);
      scratch.close();
    }
  }

  @Test
  void goesWhenItIsClosed() throws IOException {
    try (Scratch scratch = Scratch.open(place)) {
      Files.writeString(scratch.folder().resolve("half"), "half a file");
    }
    assertThat(place).isEmptyDirectory();
  }

  @Test
  void whatAKilledProgramLeftGoesAndWhatOthersUseStays() throws IOException, InterruptedException {
    Files.writeString(place.resolve("compend-notes.txt"), "somebody's own");
    Process other = other();
    try (Scratch own = Scratch.open(place)) {
      assertThat(place.resolve("compend-notes.txt")).exists();
      assertThat(folders()).as("both are in use").isEqualTo(2);

      other.destroyForcibly().waitFor();
      Scratch.open(place).close();
      assertThat(folders()).isOne();
      assertThat(own.folder()).isDirectory();
    } finally {
      other.destroyForcibly();
    }
    assertThat(place).isDirectoryContaining(path -> path.endsWith("compend-notes.txt"));
    assertThat(place.toFile().list()).hasSize(1);
  }

  private Process other() throws IOException, InterruptedException {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Killed.class.getName(),
                place.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(other.inputReader().readLine()).isEqualTo("written");
    assertThat(other.waitFor(0, TimeUnit.SECONDS)).isFalse();
    return other;
  }

  private long folders() throws IOException {
    try (var all = Files.list(place)) {
      return all.filter(Files::isDirectory).count();
    }
  }
}
