package org.compend.gather;

import java.net.URI;
import java.util.List;
import org.compend.archive.Source;
import org.jspecify.annotations.Nullable;

/**
 * How a visit to a source went.
 *
 * @param source as it was before
 * @param added how many articles are new
 * @param changed how many have a new revision
 * @param waiting how many could not be had yet, and will be asked for again
 * @param left of what there is no article to be had
 * @param more how many were left for the next visit, because there are so many
 * @param moved its new address, where it has moved for good
 * @param problem what went wrong with the source itself
 */
public record Visit(
    Source source,
    int added,
    int changed,
    int waiting,
    List<Left> left,
    int more,
    @Nullable URI moved,
    @Nullable String problem) {

  public Visit {
    left = List.copyOf(left);
  }

  /** A visit that came to nothing. */
  static Visit broken(Source source, @Nullable URI moved, String problem) {
    return new Visit(source, 0, 0, 0, List.of(), 0, moved, problem);
  }

  /**
   * What gave no article.
   *
   * @param page its address, where the source names one
   * @param problem why, in a sentence for people
   */
  public record Left(@Nullable URI page, String problem) {}
}
