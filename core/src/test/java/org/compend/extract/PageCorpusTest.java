package org.compend.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.compend.Article;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Origin;
import org.compend.json.ArticleJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases in {@code corpus/pages}: each a folder with a whole page ({@code page.html}), the
 * address where it was found ({@code url}), the article expected of it, metadata and all ({@code
 * article.json}), and a README. {@code -Dcorpus.rewrite=true} writes the expected articles anew.
 */
class PageCorpusTest {
  private static final Path CORPUS = Path.of("../corpus/pages");

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
    URI url = URI.create(Files.readString(folder.resolve("url")).strip());
    Capture capture =
        new Capture(
            new Origin(URI.create("file:///case/page.html"), url, null),
            "text/html",
            Bytes.of(Files.readAllBytes(folder.resolve("page.html"))));
    Article article = Extractor.standard().extract(capture);
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    new ArticleJson().write(article, json);
    String actual = json.toString(StandardCharsets.UTF_8);
    Path golden = folder.resolve("article.json");
    if (Boolean.getBoolean("corpus.rewrite")) {
      Files.writeString(golden, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
  }
}
