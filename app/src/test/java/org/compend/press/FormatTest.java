package org.compend.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormatTest {
  @Test
  void theEndingOfAFileDecides() {
    assertThat(Format.ofFile("out/weekly.EPUB")).contains(Format.EPUB);
    assertThat(Format.ofFile("a.b/weekly.md")).contains(Format.MARKDOWN);
    assertThat(Format.ofFile("weekly.html")).contains(Format.HTML);
    assertThat(Format.ofFile("a.epub/weekly")).isEmpty();
    assertThat(Format.ofFile("weekly.docx")).isEmpty();
    assertThat(Format.ofFile("-")).isEmpty();
  }

  @Test
  void everyFormatIsNamedByItsEndingAndItsName() {
    for (Format format : Format.values()) {
      assertThat(Format.named(format.ending())).contains(format);
      assertThat(Format.named(format.name())).contains(format);
      assertThat(Format.ofFile("x." + format.ending())).contains(format);
      assertThat(format.mediaType()).contains("/");
    }
    assertThat(Format.named("docx")).isEmpty();
  }
}
