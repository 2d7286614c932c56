package org.compend.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.compend.Kind;
import org.compend.extract.words.Forest;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KindRecogniserTest {
  private static final int ROW = 160;

  @Test
  void whatAPageDeclaresWithoutAnArticleIsItsKind() {
    String forum = data("DiscussionForumPosting");
    String product = data("Product");
    assertThat(kind(forum)).isEqualTo(Kind.FORUM);
    assertThat(kind(product)).isEqualTo(Kind.PRODUCT);
    assertThat(kind(product + data("NewsArticle"))).isEqualTo(Kind.ARTICLE);
    assertThat(
            kind(product + "<div itemscope itemtype='https://schema.org/BlogPosting'>Rope.</div>"))
        .isEqualTo(Kind.ARTICLE);
    assertThat(kind(product.repeat(9))).isEqualTo(Kind.ARTICLE);
    assertThat(kind("<div itemscope itemtype='https://schema.org/QAPage'>Why?</div>"))
        .isEqualTo(Kind.FORUM);
  }

  @Test
  void headingsThatAreLinksWithLittleElseAreAListing() {
    String teaser = "<h2><a href='/eels'>What the eels know</a></h2><p>They leave the pond.</p>";
    assertThat(kind(teaser.repeat(5))).isEqualTo(Kind.LISTING);
    assertThat(kind(teaser.repeat(5) + data("NewsArticle"))).isEqualTo(Kind.ARTICLE);
    String story = "<p>They leave the pond by night, and nobody has seen where they go. </p>";
    assertThat(kind(teaser.repeat(5) + story.repeat(20).replace("</p><p>", "")))
        .isEqualTo(Kind.ARTICLE);
  }

  private static String data(String type) {
    return "<script type='application/ld+json'>{\"@type\":\"" + type + "\"}</script>";
  }

  /** The kind by the rules alone, where all of a page is kept. */
  private static Kind kind(String body) {
    return kind(body, null);
  }

  private static Kind kind(String body, @Nullable URI address) {
    PageScan scan = PageScan.of(Jsoup.parse("<body>" + body), WordWeights.NONE);
    List<Verdict> verdicts =
        scan.passages.stream().map(_ -> new Verdict(.9f, Verdict.Reason.LIKELY)).toList();
    return new KindRecogniser(List.of()).of(KindFeatures.of(scan, verdicts, address));
  }

  @Test
  void theFirstPageOfASiteIsAListingUnlessItDeclaresAnArticle() {
    String story = "<p>They leave the pond by night, and nobody has seen where they go.</p>";
    URI root = URI.create("https://eels.example/");
    assertThat(kind(story, root)).isEqualTo(Kind.LISTING);
    assertThat(kind(story + data("NewsArticle"), root)).isEqualTo(Kind.ARTICLE);
    assertThat(kind(story, URI.create("https://eels.example/?p=12"))).isEqualTo(Kind.ARTICLE);
    assertThat(kind(story, URI.create("https://eels.example/pond"))).isEqualTo(Kind.ARTICLE);
  }

  @Test
  void theLikeliestKindIsThePages() {
    assertThat(kind(2, 3, 1)).isEqualTo(Kind.FORUM);
    assertThat(kind(2, -3, 1)).isEqualTo(Kind.LISTING);
    assertThat(kind(-2, -3, 1)).isEqualTo(Kind.PRODUCT);
  }

  @Test
  void whatIsDoubtfulIsAnArticle() {
    assertThat(kind(.1f, -3, -3)).isEqualTo(Kind.ARTICLE);
    assertThat(new KindRecogniser(List.of()).of(new float[ROW])).isEqualTo(Kind.ARTICLE);
  }

  /** The kind where the forests' answers, as logarithms of the odds, are these. */
  private static Kind kind(float listing, float forum, float product) {
    List<Forest> forests =
        List.of(listing, forum, product).stream()
            .map(odds -> Forest.parse(List.of("=" + odds)))
            .toList();
    return new KindRecogniser(forests).of(new float[ROW]);
  }
}
