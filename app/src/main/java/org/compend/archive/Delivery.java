package org.compend.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A digest that was bound, as it is written down.
 *
 * @param id its number among all digests of the archive, from 1
 * @param series the series it belongs to
 * @param number its place in the series, from 1
 * @param made when it was first published
 * @param edition the state of it that is meant: the newest, if no other was asked for
 */
public record Delivery(
    long id, @Nullable String series, @Nullable Integer number, Instant made, Edition edition) {

  /** What users call it: {@code weekly/12}, or {@code 7} where it belongs to no series. */
  public String name() {
    return series == null ? Long.toString(id) : series + "/" + number;
  }

  /** What stands on its cover. */
  public String title() {
    return edition.title();
  }

  /** How its articles were chosen. */
  public String choice() {
    return edition.choice();
  }

  /** How many articles it has. */
  public int articles() {
    return edition.articles();
  }
}
