package org.compend.extract.content;

import java.util.List;
import org.compend.Kind;
import org.compend.extract.words.Forest;

/**
 * Tells what kind of page a page is, by what it says of itself and by what was found on it.
 *
 * <p>A forum or a product that is declared, and no article beside it, is what the page says; the
 * first page of a site is a listing. Of other pages a forest for each kind but articles says how
 * likely the page is of it. Where no forest finds that rather so than not, it is an article: one
 * that is taken for something else is lost to whoever gathers articles.
 */
final class KindRecogniser {
  /** The kinds that are recognised; each has its forest in {@code kind-….txt}. */
  static final List<Kind> KINDS = List.of(Kind.LISTING, Kind.FORUM, Kind.PRODUCT);

  private static final float LIKELY = .55f;

  /** So many headings that are links may be a page of teasers. */
  private static final int TEASERS = 5;

  private final List<Forest> forests;

  /** By a forest for each of {@link #KINDS}. */
  KindRecogniser(List<Forest> forests) {
    this.forests = List.copyOf(forests);
  }

  /** The kind of the page that these numbers ({@link KindFeatures}) tell of. */
  Kind of(float[] row) {
    if (row[KindFeatures.DECLARED_FORUM] > 0) {
      return Kind.FORUM;
    }
    if (row[KindFeatures.DECLARED_PRODUCT] > 0) {
      return Kind.PRODUCT;
    }
    return isHome(row) || isTeasers(row) ? Kind.LISTING : likeliest(row);
  }

  /** Whether the page is its site's first, and declares no article. */
  private static boolean isHome(float[] row) {
    return row[KindFeatures.DECLARED_ARTICLES] == 0 && KindFeatures.isRoot(row);
  }

  /** Whether what was kept is hardly more than headings that lead elsewhere. */
  private static boolean isTeasers(float[] row) {
    float links = row[KindFeatures.KEPT_HEADING_LINKS];
    return row[KindFeatures.DECLARED_ARTICLES] == 0
        && links >= TEASERS
        && 2 * links >= row[KindFeatures.KEPT_HEADINGS]
        && 2 * row[KindFeatures.KEPT_PROSE] < row[KindFeatures.KEPT];
  }

  private Kind likeliest(float[] row) {
    Kind kind = Kind.ARTICLE;
    float most = LIKELY;
    for (int i = 0; i < forests.size(); i++) {
      float chance = Forest.probability(forests.get(i).scores(new float[][] {row})[0]);
      if (chance >= most) {
        most = chance;
        kind = KINDS.get(i);
      }
    }
    return kind;
  }
}
