package org.compend.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.compend.Article;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Corpus;
import org.compend.Origin;
import org.compend.json.ArticleJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cases in {@code corpus/pages}: each a folder with a whole page ({@code page.html}), the
 * address where it was found ({@code url}), the article expected of it, metadata and all ({@code
 * article.json}), and a README.
 */
class PageCorpusTest {
  static List<Path> cases() throws IOException {
    return Corpus.cases("pages");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isReadAsExpected(Path folder) throws IOException {
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
    Corpus.assertExpected(folder.resolve("article.json"), actual);
  }
}
