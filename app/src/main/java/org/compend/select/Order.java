package org.compend.select;

import java.text.Collator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.compend.Article;
import org.compend.DateStamp;
import org.jspecify.annotations.Nullable;

/** In which order a digest shows its articles. What an order leaves open stays as it was given. */
public enum Order {
  /** As they were given. */
  GIVEN,
  /** Oldest first; undated ones at the end. */
  DATE,
  /** Newest first; undated ones at the end. */
  NEWEST,
  /** By headline, as the digest's language sorts. */
  TITLE,
  /** By the last word of the first author's name; unsigned ones at the end. */
  AUTHOR,
  /** By section, and within one by date; those without a section at the end. */
  SECTION;

  /** The articles in this order, words sorted as a language does. */
  List<Article> sort(List<Article> articles, Locale language) {
    List<Article> sorted = new ArrayList<>(articles);
    Comparator<String> words = Collator.getInstance(language)::compare;
    switch (this) {
      case GIVEN -> {}
      case DATE -> sorted.sort(byDate(Comparator.naturalOrder()));
      case NEWEST -> sorted.sort(byDate(Comparator.reverseOrder()));
      case TITLE -> sorted.sort(Comparator.comparing(article -> initial(article), words));
      case AUTHOR ->
          sorted.sort(Comparator.comparing(Order::familyName, Comparator.nullsLast(words)));
      case SECTION ->
          sorted.sort(
              Comparator.<Article, @Nullable String>comparing(
                      article -> article.metadata().section(), Comparator.nullsLast(words))
                  .thenComparing(byDate(Comparator.naturalOrder())));
    }
    return sorted;
  }

  /** The moment of a stamp; a day without a time counts from its midnight in UTC. */
  static Instant moment(DateStamp stamp) {
    return stamp.moment() != null
        ? stamp.moment().toInstant()
        : stamp.day().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Comparator<Article> byDate(Comparator<Instant> order) {
    return Comparator.comparing(
        article -> {
          DateStamp published = article.metadata().published();
          return published == null ? null : moment(published);
        },
        Comparator.nullsLast(order));
  }

  /** A headline from its first letter or digit: a quotation mark does not decide its place. */
  private static String initial(Article article) {
    return article.metadata().title().replaceFirst("^[^\\p{L}\\p{N}]+", "");
  }

  private static @Nullable String familyName(Article article) {
    if (article.metadata().bylines().isEmpty()) {
      return null;
    }
    String name = article.metadata().bylines().getFirst().name().strip();
    return name.substring(name.lastIndexOf(' ') + 1) + " " + name;
  }
}
