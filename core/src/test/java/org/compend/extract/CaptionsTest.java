package org.compend.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.compend.Article;
import org.compend.Block;
import org.compend.Prose;
import org.compend.Walk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of pictures and films goes with them, and is no part of the text. */
class CaptionsTest {
  private static final String PICTURE = "<p><img src='/pier.jpg' width='800' height='600'></p>";

  @Test
  void aCaptionInAPartOfALineStaysWithItsPicture() {
    String picture =
        """
        <div class="photo"><p class="plain"><img src="/pier.jpg" width="800" height="600"></p>\
        <span class="newsCaption">The sixth pier is younger than the others and stands, as all can see, \
        out of line. <span class="source">(Image: The Masons)</span></span></div>
        """;
    Article article = OnBridges.with(picture);
    assertThat(ArticleBody.of(article)).doesNotContain("out of line");
    assertThat(captions(article))
        .singleElement()
        .satisfies(words -> assertThat(words).contains("out of line"));
  }

  @Test
  void aParagraphThatTellsWhosePictureItFollowsIsItsCaption() {
    Article article =
        OnBridges.with(
            """
            <p><img src="/pier.jpg" width="800" height="600"></p>
            <p>The sixth pier is younger than the others. | © Ada Byron/The Masons</p>
            """);
    assertThat(ArticleBody.of(article)).doesNotContain("younger");
    assertThat(captions(article))
        .singleElement()
        .satisfies(words -> assertThat(words).contains("younger", "Ada Byron"));
  }

  @ParameterizedTest
  @ValueSource(strings = {PICTURE, "<iframe src='https://films.example/7' width='800'></iframe>"})
  void aCaptionBeforeItsPictureOrFilmWaitsForIt(String shown) {
    Article article =
        OnBridges.with("<div class='photo-caption'>The sixth pier, out of line</div>" + shown);
    assertThat(captions(article))
        .singleElement()
        .satisfies(words -> assertThat(words).contains("out of line"));
  }

  @Test
  void aParagraphAfterAPictureIsNoCaption() {
    String picture =
        """
        <p><img src="/pier.jpg" width="800" height="600"></p>
        <p>The sixth pier is younger than the others, and stands out of line with them by a hand.</p>
        """;
    assertThat(ArticleBody.of(OnBridges.with(picture))).contains("out of line");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>© Ada Byron</p>",
        "<div class='photo-credit'>Byron/Masons</div>",
        "<p><span class='caption'>Byron</span></p>"
      })
  void aCaptionThatReadsLikeNoTextIsKeptWithItsPicture(String caption) {
    Article article = OnBridges.with(PICTURE + caption);
    assertThat(captions(article))
        .singleElement()
        .satisfies(words -> assertThat(words).contains("Byron"));
  }

  @Test
  void aLineAboutTheAuthorIsNoCaption() {
    Article article = OnBridges.with(PICTURE + "<div class='author-credit'>14 min read</div>");
    assertThat(captions(article)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<blockquote><p>The sixth pier is out of line, they say.</p>%s</blockquote>%s",
        "<ul><li>The sixth pier is out of line, they say.</li><li>It always was. %s</li></ul>%s",
        "<ul><li>It always was out of line.</li><li>The sixth pier is out of line, they say."
            + " <img src='/pier.jpg' width='800' height='600'>%2$s</li></ul>",
        "<ul><li>%s</li><li>%s</li></ul>",
        "<ul><li>The sixth pier is out of line, they say.</li><li>%s</li><li>%s</li></ul>",
        "<div lang='de'><p>Der sechste Pfeiler steht krumm, sagt man hier.</p>%s</div>%s",
        "%s<div lang='de'>%s</div>"
      })
  void aPictureInABlockOfItsOwnKeepsItsCaption(String html) {
    Article article =
        OnBridges.with(html.formatted(PICTURE, "<p class='photo-caption'>The pier, by Byron</p>"));
    assertThat(captions(article)).containsExactly("The pier, by Byron");
  }

  @Test
  void theCaptionOfAPictureThatCannotBeShownGoesToNoOther() {
    Article article =
        OnBridges.with(
            """
            <p><img alt="lost" width="800" height="600"></p><p class="photo-caption">The lost pier</p>
            <p><img src="/pier.jpg" width="800" height="600"></p><p class="photo-caption">The sixth pier</p>
            """);
    assertThat(captions(article)).containsExactly("The sixth pier");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<figure>%s<figcaption>The pier was filmed by Byron, who stood in the river.</figcaption></figure>",
        "<div>%s</div><p class='video-caption'>The pier was filmed by Byron, who stood in the river.</p>"
      })
  void whatIsSaidOfAFilmIsItsCaption(String html) {
    Article article =
        OnBridges.with(
            html.formatted("<iframe src='https://films.example/7' width='800'></iframe>"));
    assertThat(ArticleBody.of(article)).doesNotContain("Byron");
    assertThat(captions(article))
        .containsExactly("The pier was filmed by Byron, who stood in the river.");
  }

  private static List<String> captions(Article article) {
    List<String> captions = new ArrayList<>();
    Walk.article(
        article,
        new Walk.Visitor() {
          @Override
          public void block(Block block) {
            if (block instanceof Block.Figure figure) {
              captions.add(Prose.ofInlines(figure.caption()));
            } else if (block instanceof Block.Embed embed) {
              captions.add(Prose.ofInlines(embed.caption()));
            }
          }
        });
    captions.removeIf(String::isEmpty);
    return captions;
  }
}
