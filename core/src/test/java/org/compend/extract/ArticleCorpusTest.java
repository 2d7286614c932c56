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
import org.compend.Origin;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases in {@code corpus/articles}: each a folder with what was found ({@code page.html},
 * {@code page.md} or {@code page.txt}), the whole article expected of it, metadata and body ({@code
 * article.txt}), and a README. {@code -Dcorpus.rewrite=true} writes what is expected anew.
 */
class ArticleCorpusTest {
  private static final Path CORPUS = Path.of("../corpus/articles");

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CORPUS)) {
      List<Path> cases = folders.filter(Files::isDirectory).sorted().toList();
      return cases.stream()
          .map(folder ->
              DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }
  }

  private static void check(Path folder) throws IOException {
    assertThat(folder.resolve("README.md")).exists();
    String actual = Outline.of(Extractor.standard().extract(capture(folder)));
    Path golden = folder.resolve("article.txt");
    if (Boolean.getBoolean("corpus.rewrite")) {
      Files.writeString(golden, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
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
