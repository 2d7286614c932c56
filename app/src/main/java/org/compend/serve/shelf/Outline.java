package org.compend.serve.shelf;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.compend.Article;
import org.compend.Byline;
import org.compend.Image;
import org.compend.press.Format;
import org.jspecify.annotations.Nullable;

/**
 * What lists show of a digest, so that it need not be bound for each of them.
 *
 * @param id as in addresses
 * @param key the same for the same articles in the same revisions, title and order
 * @param identity of the digest, the same wherever it is read
 * @param cover what its cover picture shows; empty where that is drawn of its title
 * @param name what tells it from others of the same title; may be empty
 * @param facts its period, how many articles it has, how long it reads
 * @param language BCP 47; {@code null} where it is not known
 * @param bound its date
 * @param authors of its first articles
 * @param contents its first titles
 * @param more how many titles there are besides
 * @param addresses the paths of its files
 */
record Outline(
    String id,
    String key,
    String identity,
    String cover,
    String title,
    String name,
    String facts,
    @Nullable String language,
    Instant bound,
    List<String> authors,
    List<ShelfPage.Title> contents,
    long more,
    Map<Format, String> addresses) {
  private static final int TITLES = 6;
  private static final int AUTHORS = 20;

  Outline {
    authors = List.copyOf(authors);
    contents = List.copyOf(contents);
    addresses = Map.copyOf(addresses);
  }

  static Outline of(Volume volume) {
    Map<Format, String> addresses = new EnumMap<>(Format.class);
    for (Format format : Format.values()) {
      addresses.put(format, volume.address(format));
    }
    List<ShelfPage.Title> contents =
        volume
            .digest()
            .articles()
            .limit(TITLES)
            .map(article -> new ShelfPage.Title(title(article), tag(article.metadata().language())))
            .toList();
    return new Outline(
        volume.id(),
        volume.key(),
        volume.digest().id().toString(),
        cover(volume.digest().cover()),
        volume.digest().title(),
        volume.name(),
        volume.facts(),
        tag(volume.digest().language()),
        volume.digest().bound(),
        volume
            .digest()
            .articles()
            .flatMap(article -> article.metadata().bylines().stream())
            .map(Byline::name)
            .distinct()
            .limit(AUTHORS)
            .toList(),
        contents,
        volume.digest().articles().count() - contents.size(),
        addresses);
  }

  /** Its title with what tells it from others. */
  String wholeTitle() {
    return name.isEmpty() ? title : title + ", " + name;
  }

  /** The path of its file in a format. */
  String address(Format format) {
    return String.valueOf(addresses.get(format));
  }

  private static String cover(@Nullable Image picture) {
    return picture == null ? "" : Objects.requireNonNullElse(picture.alternative(), "");
  }

  private static String title(Article article) {
    return article.metadata().title().isBlank() ? "…" : article.metadata().title();
  }

  private static @Nullable String tag(Locale language) {
    return language.getLanguage().isEmpty() ? null : language.toLanguageTag();
  }
}
