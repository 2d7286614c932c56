package org.compend.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all articles tell of a year.
 *
 * @param note how much there is
 * @param earlier the page before; {@code null} on the first
 * @param later the page after; {@code null} on the last
 * @param position which page this is, in words
 */
public record TimelinePage(
    Frame frame,
    String title,
    String note,
    List<NamePage.Time> times,
    @Nullable String earlier,
    @Nullable String later,
    String position) {
  public TimelinePage {
    times = List.copyOf(times);
  }
}
