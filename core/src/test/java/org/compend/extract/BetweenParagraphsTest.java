package org.compend.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.compend.Article;
import org.compend.Block;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands between an article's paragraphs, and is the article's or not. */
class BetweenParagraphsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Advertisement</p>",
        "<div>- Anzeige -</div>",
        "<p>Article continues below advertisement</p>",
        "<p>Continue reading below…</p>",
        "<p>Продолжение после рекламы</p>"
      })
  void linesAboutThePageAreDropped(String line) {
    assertThat(ArticleBody.of(page(line)))
        .isEqualTo(ArticleBody.of(page("")))
        .contains("people who go on foot");
  }

  @Test
  void aSubheadMayHaveTheWordsOfALineAboutThePage() {
    assertThat(ArticleBody.of(page("<h2>Advertising</h2>"))).contains("Advertising");
  }

  @Test
  void linksBelowALabelGoWithWhatIsSaidOfThem() {
    String links =
        """
        <p><strong>DON'T MISS</strong></p>
        <p><a href="/a">Ferry of the lower town is sold to a man from the coast</a> [INTERVIEW]<br>
        <a href="/b">Eleven winters of ice, and the upper quay cleared in each</a> [VIDEO]</p>
        """;
    assertThat(ArticleBody.of(page(links)))
        .doesNotContain("MISS")
        .doesNotContain("Ferry")
        .contains("people who go on foot");
  }

  @Test
  void shortLinesThatThePageHidesAreDropped() {
    String data =
        """
        <div style="display:none" itemscope><div itemprop="name">On Bridges, in full</div>
        <div itemprop="datePublished">2021-06-14T08:57:40+01:00</div><div itemprop="width">500</div></div>
        """;
    assertThat(ArticleBody.of(page(data)))
        .doesNotContain("08:57")
        .doesNotContain("500")
        .doesNotContain("in full");
  }

  @Test
  void aPostThatIsShownIsTheArticles() {
    String post =
        """
        <div class="social"><blockquote class="twitter-tweet"><p>Nobody counts the stones any more.</p>
        — The Masons (@masons) <a href="https://twitter.com/masons/status/1">14 June 2021</a></blockquote></div>
        """;
    assertThat(ArticleBody.of(page(post)))
        .contains("Nobody counts the stones")
        .contains("— The Masons");
  }

  @Test
  void aCaptionInAPartOfALineStaysWithItsPicture() {
    String picture =
        """
        <div class="photo"><p class="plain"><img src="/pier.jpg" width="800" height="600"></p>\
        <span class="newsCaption">The sixth pier is younger than the others and stands, as all can see, \
        out of line. <span class="source">(Image: The Masons)</span></span></div>
        """;
    Article article = page(picture);
    assertThat(ArticleBody.of(article)).doesNotContain("out of line");
    assertThat(article.body())
        .filteredOn(Block.Figure.class::isInstance)
        .singleElement()
        .satisfies(figure -> assertThat(figure.toString()).contains("out of line"));
  }

  @Test
  void aParagraphThatTellsWhosePictureItFollowsIsItsCaption() {
    Article article =
        page(
            """
            <p><img src="/pier.jpg" width="800" height="600"></p>
            <p>The sixth pier is younger than the others. | © Ada Byron/The Masons</p>
            """);
    assertThat(ArticleBody.of(article)).doesNotContain("younger");
    assertThat(article.body())
        .filteredOn(Block.Figure.class::isInstance)
        .singleElement()
        .satisfies(figure -> assertThat(figure.toString()).contains("younger", "Ada Byron"));
  }

  @Test
  void aCaptionBeforeItsPictureWaitsForIt() {
    Article article =
        page(
            """
            <div class="photo-caption">The sixth pier, out of line</div>
            <p><img src="/pier.jpg" width="800" height="600"></p>
            """);
    assertThat(article.body())
        .filteredOn(Block.Figure.class::isInstance)
        .singleElement()
        .satisfies(figure -> assertThat(figure.toString()).contains("out of line"));
  }

  @Test
  void aParagraphAfterAPictureIsNoCaption() {
    String picture =
        """
        <p><img src="/pier.jpg" width="800" height="600"></p>
        <p>The sixth pier is younger than the others, and stands out of line with them by a hand.</p>
        """;
    assertThat(ArticleBody.of(page(picture))).contains("out of line");
  }

  /** An article of four paragraphs, and what stands between the second and the third. */
  private static Article page(String between) {
    String html =
        """
        <html><head><title>On Bridges</title></head><body><article><h1>On Bridges</h1>
        <p>The old bridge was built by masons who left no plans behind, only the marks that they cut.</p>
        <p>It has carried carts, trams and, since last spring, nothing but people who go on foot.</p>
        %s
        <p>Whoever leans over the parapet can still count the stones that they brought down the river.</p>
        <p>In the lower town, where the ferry used to land, nobody remembers what it cost to cross.</p>
        </article></body></html>
        """
            .formatted(between);
    Origin origin = new Origin(URI.create("https://magazine.example/article"), null, null);
    return Extractor.standard()
        .extract(new Capture(origin, "text/html", Bytes.of(html.getBytes(StandardCharsets.UTF_8))));
  }
}
