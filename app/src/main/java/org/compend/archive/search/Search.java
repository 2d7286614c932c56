package org.compend.archive.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compend.archive.Facet;

/**
 * What is looked for, and what is wanted of it.
 *
 * @param query as a person writes it; empty for all articles
 * @param filters exact values, of which an article must have one of each facet named here
 * @param order which articles come first
 * @param twins whether articles that say nearly the same as an earlier one are shown as well
 * @param offset how many of the first are left out
 * @param most how many are shown
 * @param facets the facets whose values are counted over all that was found
 * @param snippets whether the words found are shown in their surroundings
 */
public record Search(
    String query,
    Map<Facet, List<String>> filters,
    Order order,
    boolean twins,
    int offset,
    int most,
    Set<Facet> facets,
    boolean snippets) {
  /** How far a result can be read page by page. */
  public static final int DEEPEST = 10_000;

  public Search {
    filters = Map.copyOf(filters);
    facets = Set.copyOf(facets);
    if (offset < 0 || most < 0 || offset + most > DEEPEST) {
      throw new IllegalArgumentException(
          "only the first " + DEEPEST + " articles found can be shown: ask for something narrower");
    }
  }

  /** Which articles come first. */
  public enum Order {
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  /** The first ten articles for a query, the most relevant first, with snippets. */
  public static Search of(String query) {
    return new Search(query, Map.of(), Order.RELEVANCE, false, 0, 10, Set.of(), true);
  }

  /** The same restricted to values of facets. */
  public Search within(Map<Facet, List<String>> values) {
    return new Search(query, values, order, twins, offset, most, facets, snippets);
  }

  /** The same in another order. */
  public Search in(Order other) {
    return new Search(query, filters, other, twins, offset, most, facets, snippets);
  }

  /** The same with near-duplicates, or without. */
  public Search withTwins(boolean wanted) {
    return new Search(query, filters, order, wanted, offset, most, facets, snippets);
  }

  /** Another page of the same. */
  public Search page(int first, int number) {
    return new Search(query, filters, order, twins, first, number, facets, snippets);
  }

  /** The same with the values of facets counted. */
  public Search counting(Set<Facet> wanted) {
    return new Search(query, filters, order, twins, offset, most, wanted, snippets);
  }

  /** The same without snippets, which cost most of the time. */
  public Search withoutSnippets() {
    return new Search(query, filters, order, twins, offset, most, facets, false);
  }
}
