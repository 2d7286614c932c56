package org.compend.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a full disk is behind a failure. */
class FullDiskTest {
  @TempDir private Path folder;

  @Test
  void whatLibrariesWrapIsFoundAndSaid() {
    Exception full = new IOException("No space left on device");
    Exception wrapped = new IllegalStateException("reading a typeface", new RuntimeException(full));
    assertThat(FullDisk.behind(wrapped))
        .hasValueSatisfying(said ->
            assertThat(said).contains("the disk is full", System.getProperty("java.io.tmpdir")));
  }

  @Test
  void otherFailuresStayWhatTheyAre() {
    assertThat(FullDisk.behind(new IllegalStateException("wrong", new IOException()))).isEmpty();
  }

  @Test
  void aFolderThatTakesBytesIsLeftAsItWas() throws IOException {
    assertThat(FullDisk.takes(folder)).isTrue();
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
    assertThat(FullDisk.takes(folder.resolve("gone"))).isFalse();
  }
}
