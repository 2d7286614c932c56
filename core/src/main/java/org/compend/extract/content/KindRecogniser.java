package org.compend.extract.content;

import java.util.List;
import java.util.Set;
import org.compend.Kind;
import org.compend.Origin;

/** Tells what kind of page a page is, by what it says of itself and by what was found on it. */
final class KindRecogniser {
  private static final Set<String> ARTICLES =
      Set.of(
          "article",
          "newsarticle",
          "blogposting",
          "reportagenewsarticle",
          "analysisnewsarticle",
          "opinionnewsarticle",
          "backgroundnewsarticle",
          "reviewnewsarticle",
          "techarticle",
          "scholarlyarticle",
          "medicalwebpage",
          "recipe",
          "liveblogposting",
          "report");
  private static final Set<String> FORUMS =
      Set.of("discussionforumposting", "qapage", "discourse", "phpbb", "vbulletin", "xenforo");
  private static final Set<String> PRODUCTS =
      Set.of("product", "productgroup", "og:product", "product.item", "individualproduct");
  private static final Set<String> LISTINGS =
      Set.of(
          "collectionpage", "itemlist", "searchresultspage", "productcollection", "offercatalog");

  /** As many blocks as this with hardly a sentence among them are a list of something. */
  private static final int MANY = 12;

  private KindRecogniser() {}

  /** What a page says of itself, as a number: an article, a forum, a product, a list, nothing. */
  static int hint(Set<String> types) {
    if (types.isEmpty()) {
      return 0;
    }
    return says(types, ARTICLES)
        ? 4
        : says(types, FORUMS) ? 1 : says(types, PRODUCTS) ? 2 : says(types, LISTINGS) ? 3 : 0;
  }

  /** The kind of a page of which something was kept. */
  static Kind of(PageScan scan, List<Verdict> verdicts, Origin origin) {
    Set<String> types = scan.types;
    boolean article = says(types, ARTICLES);
    if (!article && (says(types, FORUMS) || commentShare(scan) > .6f)) {
      return Kind.FORUM;
    }
    if (says(types, PRODUCTS) && !article) {
      return Kind.PRODUCT;
    }
    int prose = 0;
    int kept = 0;
    int blocks = 0;
    for (int i = 0; i < verdicts.size(); i++) {
      if (verdicts.get(i).kept()) {
        TextBlock block = scan.passages.get(i);
        kept += block.length;
        blocks++;
        prose += block.isProse() ? block.length : 0;
      }
    }
    if (kept == 0) {
      return Kind.EMPTY;
    }
    boolean home = origin.url() != null && isHome(origin.url().getPath());
    boolean thin = blocks > MANY && prose < 600 && prose * 2 < kept;
    return !article && (home || thin || (says(types, LISTINGS) && prose < 1500))
        ? Kind.LISTING
        : Kind.ARTICLE;
  }

  private static boolean says(Set<String> types, Set<String> wanted) {
    for (String type : types) {
      int space = type.indexOf(' ');
      if (wanted.contains(space < 0 ? type : type.substring(0, space))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHome(String path) {
    return path == null || path.length() <= 1;
  }

  /** The share of the page's prose that stands in what is named as comments. */
  private static float commentShare(PageScan scan) {
    int comments = 0;
    int prose = 1;
    for (TextBlock block : scan.passages) {
      if (block.isProse()) {
        prose += block.length;
        comments += (block.owner.pathGroups & WordWeights.COMMENT) != 0 ? block.length : 0;
      }
    }
    return (float) comments / prose;
  }
}
