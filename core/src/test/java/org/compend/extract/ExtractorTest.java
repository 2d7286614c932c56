package org.compend.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.compend.Article;
import org.compend.Block;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Kind;
import org.compend.Origin;
import org.compend.Prose;
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
  void captionsAreNoTextThatADeclaredOneWouldRepeat() {
    String told = "The old bridge was built by masons who left no plans behind, only their marks. ";
    Article article =
        extract(
            """
            <html><head><title>On Bridges</title><script type="application/ld+json">
            {"@type": "NewsArticle", "headline": "On Bridges", "articleBody": "%s"}</script></head><body>
            <article><h1>On Bridges</h1><p>Whoever leans over the parapet can count the stones of old.</p>
            <figure><img src="/pier.jpg" width="800" height="600"><figcaption>The sixth pier, by far
            the youngest of them all</figcaption>
            </figure></article></body></html>
            """
                .formatted(told.repeat(6).strip()));
    assertThat(ArticleBody.of(article)).startsWith("The old bridge").hasSizeGreaterThan(400);
  }

  @Test
  void theStandfirstStandsApartAndBeginsTheRunningText() {
    String standfirst = "A bridge that nobody drew is two hundred years old, and still in use.";
    Article article =
        extract(
            """
            <html><head><title>On Bridges</title><meta name="description" content="%1$s"></head>
            <body><header><h1>On Bridges</h1><p>%1$s</p></header>
            <div id="story">
              <p>The old bridge was built by masons who left no plans behind, only the marks that they cut.</p>
              <p>It has carried carts, trams and, since last spring, nothing but people who go on foot.</p>
            </div></body></html>
            """
                .formatted(standfirst));
    assertThat(Prose.ofInlines(article.metadata().standfirst())).isEqualTo(standfirst);
    assertThat(Prose.of(article.body())).startsWith("The old bridge");
    assertThat(ArticleBody.of(article)).startsWith(standfirst + "\n\nThe old bridge");
  }

  @Test
  void aParagraphThatNamesTheDayIsText() {
    String first =
        "Am 14. Juni 2021 kam <a href=\"/wasser\">das Wasser</a> über Nacht, und niemand im Dorf hatte es"
            + " erwartet. Die Brücke stand am Morgen noch, doch ihre Auffahrten waren fort, und so"
            + " blieb das rechte Ufer elf Tage lang ohne Brot.";
    Article article =
        extract(
            """
            <html lang="de"><head><title>Die Brücke nach der Flut</title></head><body><main>
            <h1>Die Brücke nach der Flut</h1>
            <p class="date">20. Juni 2021</p>
            <p>%s</p>
            <p>Erst ein Fährmann aus der Stadt, der sein Boot auf einem Wagen brachte, setzte wieder über.</p>
            <p>Er nahm kein Geld dafür, und im Herbst machten sie ihn zum Ehrenbürger beider Ufer.</p>
            </main></body></html>
            """
                .formatted(first));
    assertThat(ArticleBody.of(article))
        .startsWith("Am 14. Juni 2021 kam das Wasser")
        .doesNotContain("20. Juni 2021");
  }

  @Test
  void aCaptionWithoutItsPictureIsNoText() {
    String page =
        """
        <html><head><title>On Bridges</title></head><body><article>
        <h1>On Bridges</h1>
        <p>The old bridge was built by masons who left no plans behind, only the marks that they cut.</p>
        <div class="box">
          <div class="shot">%s</div>
          <div class="under"><figcaption>The north pier. Photograph: Ada Byron</figcaption></div>
        </div>
        <p>It has carried carts, trams and, since last spring, nothing but people who go on foot.</p>
        <p>Whoever leans over the parapet can still count the stones that they brought down the river.</p>
        </article></body></html>
        """;
    Article shown =
        extract(page.formatted("<img src='/pier.jpg' width='800' height='500' alt='A pier'>"));
    assertThat(shown.body()).hasSize(4);
    assertThat(shown.body().get(1))
        .isInstanceOfSatisfying(
            Block.Figure.class,
            figure ->
                assertThat(Prose.ofInlines(figure.caption()))
                    .isEqualTo("The north pier. Photograph: Ada Byron"));
    Article hidden =
        extract(page.formatted("<img src='data:image/svg+xml,%3Csvg/%3E' alt='A pier'>"));
    assertThat(ArticleBody.of(hidden)).doesNotContain("north pier");
    assertThat(hidden.body()).hasSize(3);
  }

  @Test
  void aCaptionThatReadsLikeTheTextAboutItIsNoText() {
    Article article =
        extract(
            """
            <html><head><title>On Bridges</title></head><body><article>
            <h1>On Bridges</h1>
            <p>The old bridge was built by masons who left no plans behind, only the marks that they cut.</p>
            <p>It has carried carts, trams and, since last spring, nothing but people who go on foot.</p>
            <div class="image-caption"><p>Whoever waits at the quay in the evening can hear the water turn.</p></div>
            <p>Whoever leans over the parapet can still count the stones that they brought down the river.</p>
            <table><caption>Stones of each pier, and the year in which they were set</caption>
            <tr><th>Pier<th>Stones<tr><td>North<td>412<tr><td>South<td>398</table>
            <p>The sixth pier is younger than the rest, and stands a hand's breadth out of line with them.</p>
            </article></body></html>
            """);
    assertThat(ArticleBody.of(article)).doesNotContain("at the quay").contains("Stones of each");
  }

  @Test
  void aSubheadWithinTheTextMayNameTheDay() {
    Article article =
        extract(
            """
            <html><head><title>On Bridges</title></head><body><article>
            <h1>On Bridges</h1><p class="date">14 June 2021</p>
            <p>The old bridge was built by masons who left no plans behind, only the marks that they cut.</p>
            <h2>The tolls from 14.06.2021 on</h2>
            <p>It has carried carts, trams and, since last spring, nothing but people who go on foot.</p>
            <p>Whoever leans over the parapet can still count the stones that they brought down the river.</p>
            </article></body></html>
            """);
    assertThat(ArticleBody.of(article))
        .contains("The tolls from 14.06.2021 on")
        .doesNotContain("14 June 2021");
  }

  @Test
  void aQuestionOnAButtonIsReadWithItsAnswer() {
    Article article =
        extract(
            """
            <html><head><title>On Bridges</title></head><body><article>
            <h1>On Bridges</h1>
            <p>The old bridge was built by masons who left no plans behind, only the marks that they cut.</p>
            <p>It has carried carts, trams and, since last spring, nothing but people who go on foot.</p>
            <h2>What people ask</h2>
            <h3><button aria-expanded="false">Who pays for the bridge</button></h3>
            <div><p>The town pays, as it has since the guild of the masons was dissolved in its third year.</p></div>
            <button>Why is the sixth pier out of line?<img src="/plus.svg" alt="Open" width="12" height="12"></button>
            <div><p>It is younger than the rest, and was set by men who had never seen a bridge before.</p></div>
            <button>Share</button>
            </article></body></html>
            """);
    assertThat(ArticleBody.of(article))
        .contains("Who pays for the bridge\n\nThe town pays")
        .contains("Why is the sixth pier out of line?\n\nIt is younger")
        .doesNotContain("Open")
        .doesNotContain("Share");
  }

  @Test
  void aParagraphThatIsALinkAndNothingElseLeadsElsewhere() {
    String page =
        """
        <html><head><title>On Bridges</title></head><body><article>
        <h1>On Bridges</h1>
        <p>The old bridge was built by masons who left no plans behind, only the marks that they cut.</p>
        <p>It has carried carts, trams and, since last spring, nothing but people who go on foot.</p>
        <p><a href="https://bridges.example/2019/ferries">%s</a></p>
        <p>Whoever leans over the parapet can still count the stones that came down the <a href="/r">river</a>.</p>
        <p>The sixth pier is younger than the rest, and stands a hand's breadth out of line with them.</p>
        </article></body></html>
        """;
    String title = "READ MORE: What became of the ferries, and of the men who rowed them";
    assertThat(extract(page.formatted(title)).body()).hasSize(4);
    String address = "https://bridges.example/2019/ferries-and-the-men-who-rowed-them";
    assertThat(ArticleBody.of(extract(page.formatted(address)))).contains(address);
    assertThat(extract(page.formatted("www.bridges.example")).body()).hasSize(5);
  }

  @Test
  void paragraphsOfLinksMayBeTheArticle() {
    String page =
        """
        <html><head><title>On Bridges</title></head><body><nav><a href="/">Home</a></nav><article>
        <h1>On Bridges</h1>
        <p>The old bridge was built by masons who left no plans behind, only the marks that they cut.</p>
        <p><a href="/1">Why the ferryman of the lower town gave up his boat, and what he did then.</a></p>
        <p><a href="/2">The weir at the paper mill is mended, and nobody has to walk round any more.</a></p>
        <p><a href="/3">Eleven winters of ice, and how the upper quay was cleared in each of them.</a></p>
        </article><footer><p>Imprint</p></footer></body></html>
        """;
    assertThat(extract(page).body()).hasSize(4);
    String unclosed = page.replace("<p>The", "<p><a href='/0'>The").replace("</a></p>", "</p>");
    assertThat(extract(unclosed).body()).hasSize(4);
  }

  @Test
  void aCaptionThatHoldsItsPictureLosesNeither() {
    Article article =
        extract(
            """
            <html><head><title>On Bridges</title></head><body><article>
            <h1>On Bridges</h1>
            <p>The old bridge was built by masons who left no plans behind, only the marks that they cut.</p>
            <div class="caption"><img src="/pier.jpg" width="800" height="500" alt="A pier"><br>
            The north pier. Photograph: Ada Byron</div>
            <p>It has carried carts, trams and, since last spring, nothing but people who go on foot.</p>
            <p>Whoever leans over the parapet can still count the stones that they brought down the river.</p>
            </article></body></html>
            """);
    assertThat(article.body().get(1))
        .isInstanceOfSatisfying(
            Block.Figure.class,
            figure ->
                assertThat(Prose.ofInlines(figure.caption()))
                    .isEqualTo("The north pier. Photograph: Ada Byron"));
  }

  @Test
  void aFigureWithoutItsPictureKeepsTheTextThatIsNoCaption() {
    Article article =
        extract(
            """
            <html><head><title>On Bridges</title></head><body><article>
            <h1>On Bridges</h1>
            <p>The old bridge was built by masons who left no plans behind, only the marks that they cut.</p>
            <figure>
              <p>It has carried carts, trams and, since last spring, nothing but people who go on foot.</p>
              <div class="shot"><img src="data:image/svg+xml,%3Csvg/%3E" alt="A pier">
              <figcaption>The north pier. Photograph: Ada Byron</figcaption></div>
            </figure>
            <p>Whoever leans over the parapet can still count the stones that they brought down the river.</p>
            </article></body></html>
            """);
    assertThat(ArticleBody.of(article)).contains("carried carts").doesNotContain("north pier");
  }

  @Test
  void anEmptyPageIsAnEmptyArticle() {
    assertThat(extract("").kind()).isEqualTo(Kind.EMPTY);
    assertThat(extract("<html><body><script>render()</script></body></html>").kind())
        .isEqualTo(Kind.EMPTY);
  }

  @Test
  void filmsOfMobilePagesStandWhereTheyStood() {
    Article article =
        extract(
            """
            <html amp><head><title>On Bridges</title></head><body><article>
            <p>The old bridge was built by masons who left no plans behind, only their marks.</p>
            <amp-youtube data-videoid="stones" width="480" height="270"></amp-youtube>
            <p>It has carried carts, trams and, since last spring, nothing but people on foot.</p>
            </article></body></html>
            """);
    assertThat(article.body()).hasSize(3);
    assertThat(article.body().get(1))
        .isEqualTo(
            new Block.Embed(
                URI.create("https://www.youtube.com/watch?v=stones"),
                "youtube.com",
                List.of(),
                List.of()));
  }

  @Test
  void aTableCellThatHoldsDateAndArticleIsNoHead() {
    String paragraph =
        "The old bridge was built by masons who left no plans behind, only their marks, and it has"
            + " carried carts, trams and people on foot for longer than anybody can say. ";
    Article article =
        extract(
            "<html><head><title>On Bridges</title></head><body><table><tr><td>2018-05-01 09:30<br>"
                + (paragraph.repeat(3) + "<br><br>").repeat(4)
                + "</td></tr></table></body></html>");
    assertThat(article.kind()).isEqualTo(Kind.ARTICLE);
    assertThat(ArticleBody.of(article)).contains("masons who left no plans");
  }

  @Test
  void explainsEveryRunOfText() {
    Explanation explanation =
        Extractor.standard()
            .explain(
                capture(
                    """
                    <body><nav class="menu"><a href="/">Home</a></nav>
                    <article><h1>On Bridges</h1>
                    <p>The old bridge was built by masons who left no plans behind, only marks.</p>
                    <p>It has carried carts, trams and, since last spring, people on foot.</p>
                    </article></body>
                    """));
    assertThat(explanation.passages())
        .extracting(Explanation.ExplainedText::text)
        .contains("Home", "On Bridges");
    assertThat(explanation.passages().getFirst())
        .satisfies(menu -> {
          assertThat(menu.path()).isEqualTo("body > nav.menu");
          assertThat(menu.kept()).isFalse();
          assertThat(menu.reason()).isEqualTo("unlikely");
        });
    assertThat(explanation.passages())
        .filteredOn(Explanation.ExplainedText::kept)
        .allSatisfy(kept -> assertThat(kept.path()).isEqualTo("body > article > p"))
        .hasSize(2);
  }

  @Test
  void wordsDoNotRunTogetherAcrossInlineElements() {
    Article article =
        extract(
            """
            <article><p>Rep. <a href="/o">Cortez</a> <b>Alexandria</b> spoke of un<i>believ</i>able
            things for two hours, and the hall, which was full to the doors, heard her out.</p>
            <p>Afterwards everybody went home by the last train, and nobody said a word.</p></article>
            """);
    assertThat(ArticleBody.of(article)).startsWith("Rep. Cortez Alexandria spoke of unbelievable");
  }

  @Test
  void whatIsShownToWhoPointsAtAWordIsNotInTheLine() {
    Article article =
        extract(
            """
            <article><p>The bridge was paid for by <span class="rollover-people"><a href="/o">Ada Moss</a><span
            class="rollover-people-block"><img src="/o.jpg"><a href="/1">Moss sells the ferry</a></span></span>
            and the <span class="tooltip">guild<span class="tooltiptext">A union of masons</span></span> alone.</p>
            <p>Afterwards everybody went home by the <span class="tooltip">last train</span>, and was glad.</p>
            </article>
            """);
    assertThat(ArticleBody.of(article))
        .startsWith("The bridge was paid for by Ada Moss and the guild alone.")
        .endsWith("by the last train, and was glad.");
  }

  @Test
  void depthIsNoDanger() {
    String deep = "<div>".repeat(20_000) + "A short text, deep down." + "</div>".repeat(20_000);
    assertThat(extract(deep).kind()).isNotNull();
  }

  private static Article extract(String html) {
    return Extractor.standard().extract(capture(html));
  }

  private static Capture capture(String html) {
    Origin origin = new Origin(URI.create("https://magazine.example/article"), null, null);
    return new Capture(origin, "text/html", Bytes.of(html.getBytes(StandardCharsets.UTF_8)));
  }
}
