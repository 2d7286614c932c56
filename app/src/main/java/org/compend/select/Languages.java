package org.compend.select;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.compend.Article;

/** Finds the language that most articles are in. */
final class Languages {
  private Languages() {}

  /** The language of most articles, as most of those write it; English where none is known. */
  static Locale mostOf(List<Article> articles) {
    List<Locale> told =
        articles.stream()
            .map(article -> article.metadata().language())
            .filter(language -> !language.getLanguage().isEmpty())
            .toList();
    if (told.isEmpty()) {
      return Locale.ENGLISH;
    }
    String language = mostFrequent(told, Locale::getLanguage);
    List<Locale> variants =
        told.stream().filter(locale -> locale.getLanguage().equals(language)).toList();
    return mostFrequent(variants, Function.identity());
  }

  /** The value that occurs most often, of several the first. */
  private static <T> T mostFrequent(List<Locale> locales, Function<Locale, T> value) {
    Map<T, Integer> counts = new LinkedHashMap<>();
    T most = value.apply(locales.getFirst());
    for (Locale locale : locales) {
      counts.merge(value.apply(locale), 1, Integer::sum);
    }
    for (Map.Entry<T, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > counts.getOrDefault(most, 0)) {
        most = entry.getKey();
      }
    }
    return most;
  }
}
