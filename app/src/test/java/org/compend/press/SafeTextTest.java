package org.compend.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeTextTest {

  @Test
  void dropsWhatATerminalWouldObey() {
    assertThat(SafeText.of("a\u001b[2J\u0000\u0007\u009bb\tc\nd\r\u007f")).isEqualTo("a[2Jb\tc\nd");
    assertThat(SafeText.of("\ud800x\ufffe\ufdd0")).isEqualTo("\ufffdx");
  }

  @Test
  void keepsDirectionalMarksWithinTheirLine() {
    assertThat(SafeText.of("\u202egnp.exe\u202c")).isEqualTo("gnp.exe");
    assertThat(SafeText.of("\u2067a\nb")).isEqualTo("\u2067a\u2069\nb");
    assertThat(SafeText.of("a\u2069\u202cb")).isEqualTo("ab");
    assertThat(SafeText.of("\u2067\u202ba\u2069b")).isEqualTo("\u2067\u202ba\u202c\u2069b");
    assertThat(SafeText.of("می‌خواهم \u200fx")).isEqualTo("می‌خواهم \u200fx");
  }

  @Test
  void jsonSaysTheSame() {
    assertThat(SafeText.ofJson("{\"a\": \"\u009b2J \\u001b\u202eé\u007f\"}\n"))
        .isEqualTo("{\"a\": \"\\u009b2J \\u001b\\u202eé\\u007f\"}\n");
  }
}
