package org.compend.extract;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(ArticleBody.of(OnBridges.with(line)))
        .isEqualTo(ArticleBody.of(OnBridges.with("")))
        .contains("people who go on foot");
  }

  @Test
  void aSubheadMayHaveTheWordsOfALineAboutThePage() {
    assertThat(ArticleBody.of(OnBridges.with("<h2>Advertising</h2>"))).contains("Advertising");
  }

  @Test
  void linksBelowALabelGoWithWhatIsSaidOfThem() {
    String links =
        """
        <p><strong>DON'T MISS</strong></p>
        <p><a href="/a">Ferry of the lower town is sold to a man from the coast</a> [INTERVIEW]<br>
        <a href="/b">Eleven winters of ice, and the upper quay cleared in each</a> [VIDEO]</p>
        """;
    assertThat(ArticleBody.of(OnBridges.with(links)))
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
    assertThat(ArticleBody.of(OnBridges.with(data)))
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
    assertThat(ArticleBody.of(OnBridges.with(post)))
        .contains("Nobody counts the stones")
        .contains("— The Masons");
  }
}
