package org.compend.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of articles.
 *
 * @param kind what the list is of, in a word
 * @param note a line under the title; may be empty
 * @param newer the page before; {@code null} on the first
 * @param older the page after; {@code null} on the last
 * @param position which page of how many, in words; empty where there is only one
 * @param digest the way to these articles as a digest; {@code null} where there is none
 */
public record ListPage(
    Frame frame,
    String kind,
    String title,
    String note,
    List<Teaser> teasers,
    @Nullable String newer,
    @Nullable String older,
    String position,
    @Nullable String digest) {
  public ListPage {
    teasers = List.copyOf(teasers);
  }
}
