package org.compend.charset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.compend.Bytes;
import org.junit.jupiter.api.Test;

/** The encoding tests of html5lib, where they are at hand. */
class Html5libEncodingTest {
  private static final Path TESTS = Path.of("../../shared/acquire/encoding");

  @Test
  void passesThemAll() throws IOException {
    assumeTrue(Files.isDirectory(TESTS), "the html5lib encoding tests are not at hand");
    int total = 0;
    List<String> failures = new ArrayList<>();
    for (String file : List.of("tests1.dat", "tests2.dat", "test-yahoo-jp.dat")) {
      String all = Files.readString(TESTS.resolve(file), StandardCharsets.ISO_8859_1);
      for (String test : all.split("(?m)^#data\n", -1)) {
        int mark = test.indexOf("\n#encoding\n");
        if (mark >= 0) {
          total++;
          String expected = test.substring(mark + "\n#encoding\n".length()).strip();
          byte[] data = test.substring(0, mark).getBytes(StandardCharsets.ISO_8859_1);
          String found = CharacterDecoder.decode(Bytes.of(data), null).encoding();
          if (!found.equalsIgnoreCase(expected)) {
            failures.add(expected + " expected, " + found + " found in " + test);
          }
        }
      }
    }
    assertThat(total).isEqualTo(82);
    assertThat(failures).isEmpty();
  }
}
