package org.compend.archive.search;

import java.util.List;
import java.util.Map;
import org.compend.archive.Facet;
import org.compend.archive.FacetValue;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param hits the page of articles that was asked for
 * @param total how many articles were found
 * @param atLeast whether there are more than the total, which nobody counted
 * @param facets the most frequent values of each facet that was asked for
 * @param suggestion the query in another spelling that finds more; {@code null} where there is none
 */
public record Result(
    List<Hit> hits,
    long total,
    boolean atLeast,
    Map<Facet, List<FacetValue>> facets,
    @Nullable String suggestion) {
  public Result {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }
}
