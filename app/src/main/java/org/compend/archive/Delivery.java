package org.compend.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A digest that was bound, as it is written down.
 *
 * @param id its number among all digests of the archive, from 1
 * @param series the series it belongs to
 * @param number its place in the series, from 1
 * @param title what stands on its cover
 * @param choice how its articles were chosen
 * @param wishes how it is to be, as options, one a line
 * @param made when it was bound
 * @param articles how many articles it has
 */
public record Delivery(
    long id,
    @Nullable String series,
    @Nullable Integer number,
    String title,
    String choice,
    String wishes,
    Instant made,
    int articles) {

  /** What users call it: {@code weekly/12}, or {@code 7} where it belongs to no series. */
  public String name() {
    return series == null ? Long.toString(id) : series + "/" + number;
  }
}
