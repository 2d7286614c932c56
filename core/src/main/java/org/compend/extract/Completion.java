package org.compend.extract;

import java.util.List;
import java.util.Locale;
import org.compend.Article;
import org.compend.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Fills what a page does not tell of itself with what a feed told of it; what the page tells comes
 * first.
 */
final class Completion {
  private Completion() {}

  static Article of(Article page, Article entry) {
    Metadata own = page.metadata();
    Metadata told = entry.metadata();
    Metadata whole =
        new Metadata(
            own.title().isEmpty() ? told.title() : own.title(),
            own.standfirst(),
            or(own.bylines(), told.bylines()),
            or(own.published(), told.published()),
            or(own.modified(), told.modified()),
            own.language().equals(Locale.ROOT) ? told.language() : own.language(),
            or(own.section(), told.section()),
            or(own.tags(), told.tags()),
            or(own.canonical(), told.canonical()),
            or(own.site(), told.site()));
    return new Article(whole, page.body(), page.footnotes(), page.kind(), page.origin());
  }

  private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
    return first != null ? first : second;
  }

  private static <T> List<T> or(List<T> first, List<T> second) {
    return first.isEmpty() ? second : first;
  }
}
