package org.compend.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  private static final String WEIR =
      "The weir at the paper mill is mended, and nobody has to walk round by the road any more. ";
  private static final String ICE =
      "Eleven winters of ice have passed, and the upper quay was cleared in each of them by hand. ";
  private static final String FERRY =
      "The ferry left late on most days that winter, and nobody who stood there minded much. ";
  private static final String COLD =
      "It was cold on the water, so that the men kept a fire in a bucket beside the wheel. ";

  @Test
  void whatStandsBeforeTheHeadlineIsNotTheArticles() {
    String page =
        "<ul><li>%s<li>%s</ul><h1>On ferries</h1><p>%s<p>%s".formatted(WEIR, ICE, FERRY, COLD);
    assertThat(kept(page, .7f, .8f, .2f, .95f, .95f)).isEqualTo("---++");
    assertThat(kept(page, .7f, .95f, .2f, .95f, .95f)).isEqualTo("++-++");
  }

  @Test
  void whatStandsBeforeTheHeadlineStaysWhereLittleIsSure() {
    String page = "<p>%s</p><h1>On ferries</h1><p>%s".formatted(FERRY, COLD);
    assertThat(kept(page, .8f, .2f, .85f)).isEqualTo("+-+");
  }

  @Test
  void whereThereIsHardlyMoreThanCaptionsTheyAreTheText() {
    String page = "<figure><figcaption>%s</figcaption></figure><p>%s".formatted(FERRY, COLD);
    assertThat(why(page, .6f, .95f)).containsExactly("likely", "likely");
    String more = page + "<p>" + WEIR;
    assertThat(why(more, .6f, .95f, .95f))
        .containsExactly("caption of a kept picture", "likely", "likely");
    assertThat(why(more, .8f, .95f, .95f)).containsOnly("likely");
  }

  @Test
  void whosePicturesAreThatStandElsewhereClosesNoText() {
    String page = "<p>%s<p>%s".formatted(FERRY, COLD);
    assertThat(kept(page + "<p>Foto: Hafen/Byron<p>Titelbild: © Byron", .95f, .95f, .9f, .9f))
        .isEqualTo("++--");
    assertThat(kept(page + "<p>Quelle: Hafen am unteren Fluss", .95f, .95f, .9f)).isEqualTo("+++");
    assertThat(kept("<p>%s<p>Foto: Byron<p>%s".formatted(FERRY, COLD), .95f, .9f, .95f))
        .isEqualTo("+++");
    assertThat(kept("<p>Picture: a pier in ice", .95f)).isEqualTo("+");
  }

  /** Which blocks of a page are kept, a sign each, where their chances are these. */
  private static String kept(String html, float... chances) {
    StringBuilder signs = new StringBuilder();
    verdicts(html, chances).forEach(verdict -> signs.append(verdict.kept() ? '+' : '-'));
    return signs.toString();
  }

  private static List<String> why(String html, float... chances) {
    return verdicts(html, chances).stream().map(Verdict::why).toList();
  }

  private static List<Verdict> verdicts(String html, float... chances) {
    Document page = Jsoup.parse(html);
    PageScan scan = PageScan.of(page, WordWeights.NONE);
    Set<Element> taken = Set.copyOf(page.select("h1"));
    Choice choice =
        new Choice(
            scan,
            chances,
            new Heads(scan, new Told(taken, Set.of(), "", List.of(), List.of())),
            new Strays(),
            Credits.read());
    choice.passages(AuthorBoxes.read(), List.of());
    choice.media();
    return choice.verdicts();
  }
}
