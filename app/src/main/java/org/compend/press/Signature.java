package org.compend.press;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compend.Byline;
import org.compend.DateStamp;
import org.compend.Metadata;

/** What stands under an article's headline, in words: who signed, when, where, how long it is. */
public final class Signature {
  private Signature() {}

  /** The names alone, joined; empty where nobody signed. */
  public static String names(BoundArticle article, Words words) {
    return words.list(article.article().metadata().bylines().stream().map(Byline::name).toList());
  }

  /** The lines, those that have something to say. */
  public static List<String> lines(BoundArticle article, Words words) {
    Metadata metadata = article.article().metadata();
    List<String> lines = new ArrayList<>();
    if (!metadata.bylines().isEmpty()) {
      lines.add(words.by(metadata.bylines().stream().map(Signature::signed).toList()));
    }
    String times =
        Stream.concat(dates(metadata, words), minutes(article, words))
            .collect(Collectors.joining(" · "));
    if (!times.isEmpty()) {
      lines.add(times);
    }
    String place =
        Stream.of(metadata.site(), metadata.section())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" · "));
    if (!place.isEmpty()) {
      lines.add(place);
    }
    if (article.source() != null) {
      lines.add(words.label(Word.SOURCE, article.source().toString()));
    }
    return lines;
  }

  /** A name with what is told of it: {@code Ada Moss (Institute of Tides)}. */
  private static String signed(Byline byline) {
    return byline.affiliation() == null
        ? byline.name()
        : byline.name() + " (" + byline.affiliation() + ")";
  }

  /** The days that an article was published and changed, the second only if it is another. */
  private static Stream<String> dates(Metadata metadata, Words words) {
    DateStamp published = metadata.published();
    DateStamp modified = metadata.modified();
    Stream<String> first = published == null ? Stream.of() : Stream.of(words.date(published.day()));
    LocalDate before = published == null ? LocalDate.MIN : published.day();
    return modified == null || !modified.day().isAfter(before)
        ? first
        : Stream.concat(first, Stream.of(words.label(Word.UPDATED, words.date(modified.day()))));
  }

  private static Stream<String> minutes(BoundArticle article, Words words) {
    return article.minutes() > 0 ? Stream.of(words.minutes(article.minutes())) : Stream.of();
  }
}
