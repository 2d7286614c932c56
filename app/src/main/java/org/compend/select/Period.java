package org.compend.select;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.compend.Article;
import org.compend.DateStamp;

/** The days from the first to the last publication. */
record Period(LocalDate first, LocalDate last) {

  /** The period of the dated ones among these articles; empty where none is dated. */
  static Optional<Period> of(List<Article> articles) {
    List<LocalDate> days =
        articles.stream()
            .map(article -> article.metadata().published())
            .filter(Objects::nonNull)
            .map(DateStamp::day)
            .sorted()
            .toList();
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(new Period(days.getFirst(), days.getLast()));
  }

  /** The period in words. */
  String in(Locale language) {
    DateTimeFormatter date =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
    return first.equals(last) ? date.format(first) : date.format(first) + " – " + date.format(last);
  }
}
