package org.compend.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as lists show it.
 *
 * @param address its page
 * @param language of its words, BCP 47; {@code null} where it is not known
 * @param direction {@code ltr} or {@code rtl}
 * @param lead its standfirst, or the beginning of its text
 * @param date ISO 8601; {@code null} where it is not known
 * @param day the date in words; empty where it is not known
 * @param minutes reading time; 0 where there is nothing to read
 * @param picture the path of its first picture; {@code null} where it has none
 */
public record Teaser(
    String id,
    String address,
    String title,
    @Nullable String language,
    String direction,
    String lead,
    List<Link> authors,
    @Nullable Link section,
    @Nullable String date,
    String day,
    int minutes,
    @Nullable Cut picture) {
  public Teaser {
    authors = List.copyOf(authors);
  }

  /** A picture in two widths. */
  public record Cut(String small, String large) {}
}
