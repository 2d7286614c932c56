package org.compend.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.compend.Article;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Kind;
import org.compend.Origin;
import org.junit.jupiter.api.Test;

class ExtractorTest {

  @Test
  void findsTheArticleAmongItsFurniture() {
    Article article =
        extract(
            """
            <html><head><title>On Bridges</title></head><body>
            <nav><a href="/">Home</a> <a href="/news">News</a></nav>
            <div id="story">
              <p>The old bridge was built by masons who left no plans behind, only their marks.</p>
              <p>It has carried carts, trams and, since last spring, nothing but people on foot.</p>
            </div>
            <footer><p>Copyright The Bridge Review. All rights reserved.</p></footer>
            </body></html>
            """);
    assertThat(article.kind()).isEqualTo(Kind.ARTICLE);
    assertThat(ArticleBody.of(article))
        .isEqualTo(
            """
            The old bridge was built by masons who left no plans behind, only their marks.

            It has carried carts, trams and, since last spring, nothing but people on foot.\
            """);
  }

  @Test
  void anEmptyPageIsAnEmptyArticle() {
    assertThat(extract("").kind()).isEqualTo(Kind.EMPTY);
    assertThat(extract("<html><body><script>render()</script></body></html>").kind())
        .isEqualTo(Kind.EMPTY);
  }

  private static Article extract(String html) {
    Origin origin = new Origin(URI.create("https://magazine.example/article"), null, null);
    return Extractor.standard()
        .extract(new Capture(origin, "text/html", Bytes.of(html.getBytes(StandardCharsets.UTF_8))));
  }
}
