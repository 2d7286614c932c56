package org.compend.extract.content;

import java.util.List;
import java.util.Optional;
import org.compend.extract.GoldPages.GoldPage;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Cuts the article of a page short, and leaves all else on it: the readers' comments above all.
 *
 * <p>On most pages the article outweighs what else there is, and what is learnt of them takes for
 * the article what has most prose, whatever it is named. Where the article is short, comments have
 * more of it; such pages are few in the collections, and are made from others.
 */
final class ShortArticle {
  /** With less prose than this in comments, in words, they are not taken for an article. */
  private static final int ENOUGH = 60;

  /** To leave out fewer words than this makes no other page. */
  private static final int FEWEST = 100;

  /** At least so much of the article stays, and at most as much more. */
  private static final double LEAST_LEFT = .1;

  private static final double MORE_LEFT = .5;

  private ShortArticle() {}

  /**
   * Takes all but the beginning of the article out of the page.
   *
   * @param scan the page, which is changed; it knows what names mark
   * @param share of each block how much of it the gold has
   * @param chance says how much of the article stays, from 0 to 1
   * @return the page's gold as it is then; nothing where the page is left as it was
   */
  static Optional<GoldPage> of(GoldPage page, PageScan scan, float[] share, double chance) {
    double part = LEAST_LEFT + MORE_LEFT * chance;
    int whole = 0;
    int comments = 0;
    for (TextBlock block : scan.passages) {
      if (isText(block, share)) {
        whole += block.words;
      } else if (block.isProse() && (block.owner.pathGroups & WordWeights.COMMENT) != 0) {
        comments += block.words;
      }
    }
    if (comments < ENOUGH || whole * (1 - part) < FEWEST) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    int words = 0;
    for (TextBlock block : scan.passages) {
      if (!isText(block, share)) {
        continue;
      }
      if (words <= whole * part) {
        words += block.words;
        text.append(GoldLabels.text(block)).append('\n');
      } else {
        block.nodes.forEach(ShortArticle::remove);
      }
    }
    return Optional.of(
        new GoldPage(
            page.collection(),
            page.id(),
            page.html(),
            page.url(),
            page.type(),
            text.toString(),
            List.of(),
            List.of()));
  }

  private static boolean isText(TextBlock block, float[] share) {
    return share[block.index] > .5f;
  }

  /** Removes a node and the elements around it in which nothing else stands. */
  private static void remove(Node node) {
    Node top = node;
    while (top.parent() instanceof Element around
        && !around.nameIs("body")
        && holdsOneThing(around)) {
      top = around;
    }
    top.remove();
  }

  private static boolean holdsOneThing(Element element) {
    return element.childNodes().stream()
            .filter(each -> !(each instanceof TextNode text && text.isBlank()))
            .count()
        == 1;
  }
}
