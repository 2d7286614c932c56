package org.compend.select;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.compend.FirstDay;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.Criteria;
import org.compend.archive.Facet;
import org.compend.archive.FacetValue;
import org.jspecify.annotations.Nullable;

/**
 * Reads selections from what people write: the options of {@code compend digest new} by name, each
 * with its values. Names of sections, authors, tags and magazines are taken as they stand in the
 * archive, whatever their capitals.
 */
public final class SelectionReader {
  /** The options that rules consist of. */
  public static final List<String> RULES =
      List.of(
          "after",
          "before",
          "section",
          "author",
          "tag",
          "site",
          "source",
          "written-in",
          "query",
          "first",
          "limit",
          "minutes",
          "twins");

  private final Archive archive;
  private final Consumer<String> say;

  /**
   * A reader.
   *
   * @param say hears of names that the archive does not know
   */
  public SelectionReader(Archive archive, Consumer<String> say) {
    this.archive = archive;
    this.say = say;
  }

  /**
   * The selection; without an option that chooses, every article.
   *
   * @throws IllegalArgumentException if an option is unknown or its value makes no sense; the
   *     message begins with the option
   */
  public Selection read(Map<String, List<String>> options) {
    for (String name : options.keySet()) {
      if (!RULES.contains(name) && !name.equals("article")) {
        throw new IllegalArgumentException("there is no option '" + name + "'");
      }
    }
    if (options.containsKey("article")) {
      if (options.size() > 1) {
        throw new IllegalArgumentException(
            "--article picks by hand: no other option of choice goes with it");
      }
      return picked(options.getOrDefault("article", List.of()));
    }
    if (options.containsKey("limit") && options.containsKey("minutes")) {
      throw new IllegalArgumentException("give --limit or --minutes, not both");
    }
    LocalDate before = day("before", options);
    Criteria criteria =
        new Criteria(
            day("after", options),
            before == null ? null : before.minusDays(1),
            known(Facet.SECTION, all("section", options)),
            known(Facet.AUTHOR, all("author", options)),
            known(Facet.TAG, all("tag", options)),
            known(Facet.SITE, all("site", options)),
            all("written-in", options).stream().map(Locale::forLanguageTag).toList(),
            all("source", options).stream().map(this::source).toList());
    return new Selection.Rule(
        criteria,
        first("query", options),
        preference(first("first", options)),
        limit(options),
        options.containsKey("twins"));
  }

  /** The options that a selection is written as. */
  public static Map<String, List<String>> options(Selection selection) {
    return Written.byName(selection);
  }

  private static List<String> all(String name, Map<String, List<String>> options) {
    return options.getOrDefault(name, List.of());
  }

  private static @Nullable String first(String name, Map<String, List<String>> options) {
    List<String> values = all(name, options);
    return values.isEmpty() ? null : values.getFirst();
  }

  private static Selection.Preference preference(@Nullable String word) {
    if (word == null) {
      return Selection.Preference.NEWEST;
    }
    for (Selection.Preference one : Selection.Preference.values()) {
      if (one.name().equalsIgnoreCase(word)) {
        return one;
      }
    }
    throw new IllegalArgumentException("--first " + word + ": say newest, oldest or relevant");
  }

  private static Selection.Limit limit(Map<String, List<String>> options) {
    String articles = first("limit", options);
    String minutes = first("minutes", options);
    return articles != null
        ? new Selection.Limit.Articles(number("limit", articles))
        : minutes != null
            ? new Selection.Limit.Minutes(number("minutes", minutes))
            : new Selection.Limit.None();
  }

  private static int number(String option, String value) {
    if (!value.matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException("--" + option + " " + value + ": say a number from 1 on");
    }
    return Integer.parseInt(value);
  }

  private Selection picked(List<String> articles) {
    List<ArticleId> ids = new ArrayList<>();
    for (String article : articles) {
      try {
        ids.add(new ArticleId(article));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "--article " + article + ": an id has 20 hexadecimal digits, as search shows them", e);
      }
      if (archive.entries(List.of(ids.getLast())).isEmpty()) {
        throw new IllegalArgumentException(
            "--article " + article + ": the archive has no such article");
      }
    }
    return new Selection.Picked(ids);
  }

  private String source(String word) {
    return archive
        .sources()
        .find(word)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no source '" + word + "': compend sources list shows them all"))
        .id();
  }

  private List<String> known(Facet facet, List<String> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    List<FacetValue> values = archive.values(facet);
    List<String> known = new ArrayList<>();
    for (String name : names) {
      List<String> meant =
          values.stream().map(FacetValue::value).filter(name::equalsIgnoreCase).toList();
      if (meant.isEmpty()) {
        say.accept(
            "no article in the archive has the "
                + facet.name().toLowerCase(Locale.ROOT)
                + " '"
                + name
                + "'"
                + like(name, values));
        known.add(name);
      }
      known.addAll(meant);
    }
    return known;
  }

  /** What of the archive's names holds the one given, or is held by it. */
  private static String like(String name, List<FacetValue> values) {
    String wanted = name.toLowerCase(Locale.ROOT);
    List<String> near =
        values.stream()
            .map(FacetValue::value)
            .filter(value -> {
              String other = value.toLowerCase(Locale.ROOT);
              return other.contains(wanted) || wanted.contains(other);
            })
            .limit(5)
            .toList();
    return near.isEmpty() ? "" : "; there is " + String.join(", ", near);
  }

  private static @Nullable LocalDate day(String option, Map<String, List<String>> options) {
    String value = first(option, options);
    return value == null ? null : FirstDay.of("--" + option + " ", value);
  }
}
