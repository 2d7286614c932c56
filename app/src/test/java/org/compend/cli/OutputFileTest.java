package org.compend.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir private Path folder;

  @Test
  void theFileIsThereOnlyWhenItIsFinished() throws IOException {
    Path target = folder.resolve("weekly.epub");
    try (OutputFile file = OutputFile.at(target)) {
      file.stream().write("whole".getBytes(StandardCharsets.UTF_8));
      assertThat(target).doesNotExist();
      file.finish();
    }
    assertThat(target).hasContent("whole");
    assertThat(names()).containsExactly("weekly.epub");
  }

  @Test
  void whatFailsLeavesTheOldFileAndNothingElse() throws IOException {
    Path target = Files.writeString(folder.resolve("weekly.epub"), "old");
    try (OutputFile file = OutputFile.at(target)) {
      file.stream().write("half".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(target).hasContent("old");
    assertThat(names()).containsExactly("weekly.epub");
  }

  @Test
  void whatCannotBeWrittenIsSaidBeforeTheWork() throws IOException {
    Path missing = folder.resolve("nowhere/weekly.epub");
    assertThatThrownBy(() -> OutputFile.check(missing))
        .isInstanceOf(CannotWrite.class)
        .hasMessage(
            "cannot write "
                + missing
                + ": there is no folder "
                + missing.getParent()
                + "; make it first, or name another");
    assertThatThrownBy(() -> OutputFile.check(folder))
        .hasMessage("cannot write " + folder + ": it is a folder; name a file in it");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
