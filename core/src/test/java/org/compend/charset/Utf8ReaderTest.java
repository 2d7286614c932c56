package org.compend.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8ReaderTest {
  private static final String TEXT =
      "Characters of one byte, more of them than are taken at once: a plain line of words. "
          + "Straße, naïve café — “quoted”, 漢字仮名, 𝒜 and 👩‍🔬 together, é. ".repeat(9)
          + "\ud7ff\ue000\u07ff\u0800\uffff\ud800\udc00\udbff\udfff\u0000\u007f\u0080";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 25, 64, 5000})
  void givesTheSameCharactersHoweverManyAreAskedForAtOnce(int many) {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    Utf8Reader reader = new Utf8Reader(bytes, 0);
    StringBuilder read = new StringBuilder();
    char[] some = new char[many + 2];
    int count = reader.read(some, 1, many);
    while (count > 0) {
      read.append(some, 1, count);
      count = reader.read(some, 1, many);
    }
    assertThat(count).isEqualTo(-1);
    assertThat(read).hasToString(TEXT);
  }
}
