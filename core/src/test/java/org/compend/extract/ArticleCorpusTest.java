package org.compend.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Corpus;
import org.compend.Origin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cases in {@code corpus/articles}: each a folder with what was found ({@code page.html},
 * {@code page.md} or {@code page.txt}), the whole article expected of it, metadata and body ({@code
 * article.txt}), and a README.
 */
class ArticleCorpusTest {
  static List<Path> cases() throws IOException {
    return Corpus.cases("articles");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isReadAsExpected(Path folder) throws IOException {
    assertThat(folder.resolve("README.md")).exists();
    String actual = Outline.of(Extractor.standard().extract(capture(folder)));
    Corpus.assertExpected(folder.resolve("article.txt"), actual);
  }

  private static Capture capture(Path folder) throws IOException {
    Path page;
    try (Stream<Path> files = Files.list(folder)) {
      page =
          files
              .filter(file -> file.getFileName().toString().startsWith("page."))
              .findFirst()
              .orElseThrow();
    }
    String name = page.getFileName().toString();
    String type =
        switch (name) {
          case "page.html" -> "text/html";
          case "page.md" -> "text/markdown";
          case "page.txt" -> "text/plain";
          default -> throw new AssertionError("no known kind of page: " + page);
        };
    Origin origin = new Origin(URI.create("file:///case/" + name), null, null);
    return new Capture(origin, type, Bytes.of(Files.readAllBytes(page)));
  }
}
