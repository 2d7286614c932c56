package org.compend.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code bench/names} counts stays what docs/apparatus.md tells of it, or better. */
class NameCasesTest {
  private static final Annotator ANNOTATOR = new Annotator();

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr"})
  void seldomPrintsAWrongNameOrSpeaker(String language) throws IOException {
    NameCases names = new NameCases("names");
    NameCases speakers = new NameCases("speakers");
    for (boolean half : new boolean[] {true, false}) {
      for (Path file : NameCases.files(Path.of("..", "corpus", "names"), language, half)) {
        NameCases.count(file, language, ANNOTATOR, names, speakers, false);
      }
    }
    assertThat(names.precision()).isGreaterThan(95);
    assertThat(names.recall()).isGreaterThan(92);
    assertThat(speakers.precision()).isGreaterThan(92);
    assertThat(speakers.recall()).isGreaterThan(92);
  }
}
