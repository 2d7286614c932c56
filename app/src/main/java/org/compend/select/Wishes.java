package org.compend.select;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a digest; {@code null} where it is to be found in the articles.
 *
 * @param title what stands on the cover; else the magazine's name
 * @param subtitle the line under it; else the period of the articles
 * @param publisher the magazine; else the one that all articles come from
 * @param language the language of the digest's own words; else that of most articles
 * @param bound the digest's date; else that of the newest article
 * @param order the order of the articles
 * @param grouping the sections
 * @param choice how the articles were chosen, for the colophon
 * @param fallbackTitle the title where none is asked for and the articles share no magazine
 * @param fallbackBound the date where none is asked for and no article has one
 */
public record Wishes(
    @Nullable String title,
    @Nullable String subtitle,
    @Nullable String publisher,
    @Nullable Locale language,
    @Nullable Instant bound,
    Order order,
    Grouping grouping,
    String choice,
    String fallbackTitle,
    Instant fallbackBound) {
  /** Nothing is asked: everything comes from the articles. */
  public static final Wishes NONE =
      new Wishes(
          null, null, null, null, null, Order.GIVEN, Grouping.AUTO, "", "Digest", Instant.EPOCH);

  /** Articles as they are given, in no sections; titled so where they share no magazine. */
  public static Wishes plain(String fallbackTitle) {
    return new Wishes(
        null,
        null,
        null,
        null,
        null,
        Order.GIVEN,
        Grouping.NONE,
        "",
        fallbackTitle,
        NONE.fallbackBound);
  }

  /** What is asked of every digest of a series: its articles alone tell the day. */
  public static Wishes ofSeries(
      @Nullable String title,
      @Nullable String subtitle,
      @Nullable String publisher,
      @Nullable Locale language,
      Order order,
      Grouping grouping) {
    return new Wishes(
        title,
        subtitle,
        publisher,
        language,
        null,
        order,
        grouping,
        "",
        NONE.fallbackTitle,
        NONE.fallbackBound);
  }
}
