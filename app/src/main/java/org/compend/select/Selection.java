package org.compend.select;

import java.util.List;
import org.compend.archive.ArticleId;
import org.compend.archive.Criteria;
import org.jspecify.annotations.Nullable;

/**
 * Which articles of an archive are chosen.
 *
 * <p>What a selection finds changes with the archive; the selection itself is immutable.
 */
public sealed interface Selection {

  /** These articles, picked by hand, in this order. */
  record Picked(List<ArticleId> articles) implements Selection {
    public Picked {
      articles = List.copyOf(articles);
    }
  }

  /**
   * The articles that meet a rule.
   *
   * @param criteria what their columns must say
   * @param query what a search must find in them; {@code null} for no search
   * @param first which are taken where a limit leaves some out, and in which order
   * @param limit how much is taken
   * @param twins whether an article is taken that says nearly the same as another one taken
   */
  record Rule(
      Criteria criteria, @Nullable String query, Preference first, Limit limit, boolean twins)
      implements Selection {
    public Rule {
      if (first == Preference.RELEVANT && query == null) {
        throw new IllegalArgumentException("only what a query finds is more relevant or less");
      }
    }

    /** Every article of an archive, the newest first. */
    public static final Rule ALL =
        new Rule(Criteria.ALL, null, Preference.NEWEST, new Limit.None(), false);
  }

  /** Which articles a rule takes first. */
  enum Preference {
    NEWEST,
    OLDEST,
    /** What answers the query best. */
    RELEVANT
  }

  /** How much a rule takes. */
  sealed interface Limit {
    /** All there is. */
    record None() implements Limit {}

    /** So many articles. */
    record Articles(int most) implements Limit {
      public Articles {
        positive(most);
      }
    }

    /** Articles that can be read in so many minutes; the first is taken however long it is. */
    record Minutes(int most) implements Limit {
      public Minutes {
        positive(most);
      }
    }

    private static void positive(int most) {
      if (most < 1) {
        throw new IllegalArgumentException("a limit is 1 or more, not " + most);
      }
    }
  }
}
