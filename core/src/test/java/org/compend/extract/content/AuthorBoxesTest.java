package org.compend.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.compend.extract.content.Verdict.Reason;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorBoxesTest {
  private static final String STORY =
      "<p>The ferry left late on most days that winter, and nobody on the quay minded much.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Ada Byron is a writer who lives above the ropewalk.</p>",
        "<p><em>(ADA BYRON is the keeper of the lower lock.)</em></p>",
        "<p>Ada Byron (ada@harbour.example) writes about rope for The Harbour Review.</p>",
        "<p>Ada Byron, PhD, is our correspondent on the upper river.</p>",
        "<p>Ada Byron ist freie Autorin und lebt am unteren Fluss.</p>",
        "<p>Ada Byron est journaliste, et vit au bord du fleuve.</p>",
        "<p>Ada Byron jest dziennikarką i mieszka nad rzeką.</p>",
        "<p>Ada Byron is a writer.</p><p>She lives above the ropewalk.</p>",
        "<p>Mary Quill is a mason.</p><p>Ada Byron is a writer.</p>",
        "<h3>Written by Ada Byron</h3><p>Ada Byron is a writer.</p>",
        "<table><tr><td><p>Ada Byron is a writer.</p></td></tr></table>",
        "<p>About the author:</p><p>A writer from the lower town, with a boat of her own.</p>",
        "<h3>Über die Autorin</h3><p>Schreibt, seit der Fluss zufror.</p><p>Rudert.</p>",
        "<p><strong>关于作者</strong></p><p>住在下城，写关于渡船的文章。</p>",
        "<div class='sabox saboxplugin-wrap'><p>Keeps the lock, and a log of it.</p></div>",
        "<div class='post__author-bio'><p>Keeps the lock, and a log of it.</p></div>",
        "<aside id='authorBox'><p>Keeps the lock, and a log of it.</p></aside>",
        "<p>ada@harbour.example</p>"
      })
  void whatClosesAnArticleWithWordsAboutItsAuthorsGoes(String closing) {
    assertThat(kept(STORY + STORY + closing)).matches("\\+\\+-+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Ada Byron waited for the ferry until the lamps were lit.</p>",
        "<p>Anna Weir is a writer who lives above the ropewalk.</p>",
        "<p>Ada Byrone is a boat, and an old one.</p>",
        "<p>Nobody knew that Ada Byron is a writer.</p>",
        "<p>He never asked about the author of the log.</p>",
        "<p>She lives above the ropewalk.</p>",
        "<h2>About the authority of locks</h2><p>There was none.</p>",
        "<div class='default-story author-ada'><p>The lamps were lit.</p></div>"
      })
  void whatOnlyLooksLikeThatStays(String closing) {
    assertThat(kept(STORY + STORY + closing)).startsWith("+++").doesNotContain("-");
  }

  @Test
  void aSentenceAboutTheAuthorInTheMidstOfTheTextStays() {
    assertThat(kept(STORY + "<p>Ada Byron is a writer, so they asked her.</p>" + STORY))
        .isEqualTo("+++");
  }

  @Test
  void anAddressThatIsGivenToReadersStays() {
    assertThat(kept(STORY + "<p>Write to the lock:</p><p>lock@harbour.example</p>"))
        .isEqualTo("+++");
  }

  @Test
  void aPageThatIsAllAboutItsAuthorStays() {
    assertThat(kept("<div class='author-box'>" + STORY + STORY + "</div><p>Until then.</p>"))
        .isEqualTo("+++");
    assertThat(kept("<p>Ada Byron is a writer.</p><p>She rows.</p>")).isEqualTo("++");
  }

  @Test
  void anArticleAboutSomebodyOfTheNameThatWasFoundStays() {
    String about = "<p>Ada Byron works at night, since somebody has to hold a lamp for them.</p>";
    assertThat(kept(STORY + about.repeat(3))).isEqualTo("++++");
    String whole = "<p>Ada Byron is the keeper of the lock. " + "She rows. ".repeat(130) + "</p>";
    assertThat(kept(STORY.repeat(20) + whole)).doesNotContain("-");
  }

  @Test
  void aSentenceWithAnAddressInAnyScriptIsNoAddressAlone() {
    assertThat(kept(STORY + STORY + "<p>Пишите нам на lock@harbour.example</p>")).isEqualTo("+++");
  }

  @Test
  void aNamedBoxGoesWhereverItStands() {
    assertThat(kept("<div class='author-card'><p>Keeps the lock.</p></div>" + STORY + STORY))
        .isEqualTo("-++");
  }

  /** Which blocks of a page by Mary Quill and Ada Byron stay, that were all kept, a sign each. */
  private static String kept(String html) {
    PageScan scan = PageScan.of(Jsoup.parse("<body>" + html + "</body>"), WordWeights.NONE);
    Reason[] reasons = new Reason[scan.passages.size()];
    Arrays.fill(reasons, Reason.LIKELY);
    AuthorBoxes.read().drop(scan, List.of("Mary Quill", "Ada Byron"), reasons);
    return Arrays.stream(reasons)
        .map(reason -> reason.kept ? "+" : "-")
        .collect(Collectors.joining());
  }
}
