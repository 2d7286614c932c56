package org.compend.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.Criteria;
import org.compend.archive.Facet;
import org.compend.archive.FacetValue;
import org.compend.archive.Source;
import org.compend.select.Selection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the command line says of which articles of the archive are meant. */
final class SelectionOptions {
  @Option(
      names = "--after",
      paramLabel = "DATE",
      description = "Of this day or later: 2021, 2021-09 or 2021-09-30.")
  private @Nullable String after;

  @Option(names = "--before", paramLabel = "DATE", description = "Of a day before this one.")
  private @Nullable String before;

  @Option(names = "--section", paramLabel = "NAME", description = "Of a section; may be repeated.")
  private List<String> sections = List.of();

  @Option(names = "--author", paramLabel = "NAME", description = "By an author; may be repeated.")
  private List<String> authors = List.of();

  @Option(names = "--tag", paramLabel = "TAG", description = "With a keyword; may be repeated.")
  private List<String> tags = List.of();

  @Option(names = "--site", paramLabel = "NAME", description = "Of a magazine; may be repeated.")
  private List<String> sites = List.of();

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      description = "From a source, by its id or address; may be repeated.")
  private List<String> sources = List.of();

  @Option(
      names = "--written-in",
      paramLabel = "TAG",
      description = "In a language, as de or pt-BR; may be repeated.")
  private List<Locale> languages = List.of();

  @Option(names = "--query", paramLabel = "QUERY", description = "That compend search would find.")
  private @Nullable String query;

  @Option(
      names = "--article",
      paramLabel = "ID",
      description = "This article, by the id that compend search shows; may be repeated.")
  private List<String> articles = List.of();

  @Option(
      names = "--first",
      paramLabel = "WHICH",
      description = "Which are taken first where there is a limit: newest, oldest or relevant.")
  private Selection.@Nullable Preference first;

  @Option(names = "--limit", paramLabel = "NUMBER", description = "So many articles at most.")
  private @Nullable Integer limit;

  @Option(
      names = "--minutes",
      paramLabel = "NUMBER",
      description = "As many articles as can be read in this time.")
  private @Nullable Integer minutes;

  @Option(
      names = "--twins",
      description = "Also articles that say nearly the same as another one taken.")
  private boolean twins;

  /** Whether anything was said. */
  boolean given() {
    return rules() || !articles.isEmpty();
  }

  private boolean rules() {
    return after != null
        || before != null
        || !sections.isEmpty()
        || !authors.isEmpty()
        || !tags.isEmpty()
        || !sites.isEmpty()
        || !sources.isEmpty()
        || !languages.isEmpty()
        || query != null
        || first != null
        || limit != null
        || minutes != null
        || twins;
  }

  /**
   * The selection. Names are taken as they stand in the archive, whatever their capitals.
   *
   * @param say hears of names that the archive does not know
   */
  Selection read(Archive archive, Consumer<String> say) {
    if (!articles.isEmpty()) {
      if (rules()) {
        throw new Misused("--article picks by hand: no other option of choice goes with it");
      }
      return picked(archive);
    }
    if (limit != null && minutes != null) {
      throw new Misused("give --limit or --minutes, not both");
    }
    LocalDate end = before == null ? null : day("--before", before).minusDays(1);
    try {
      Criteria criteria =
          new Criteria(
              after == null ? null : day("--after", after),
              end,
              known(archive, Facet.SECTION, sections, say),
              known(archive, Facet.AUTHOR, authors, say),
              known(archive, Facet.TAG, tags, say),
              known(archive, Facet.SITE, sites, say),
              languages,
              sources.stream()
                  .map(word -> SourcesCommand.named(archive, word))
                  .map(Source::id)
                  .toList());
      return new Selection.Rule(
          criteria, query, first == null ? Selection.Preference.NEWEST : first, limit(), twins);
    } catch (IllegalArgumentException e) {
      throw new Misused(String.valueOf(e.getMessage()));
    }
  }

  private Selection.Limit limit() {
    if (limit != null) {
      return new Selection.Limit.Articles(limit);
    }
    return minutes != null ? new Selection.Limit.Minutes(minutes) : new Selection.Limit.None();
  }

  private Selection picked(Archive archive) {
    List<ArticleId> ids = new ArrayList<>();
    for (String article : articles) {
      try {
        ids.add(new ArticleId(article));
      } catch (IllegalArgumentException e) {
        throw new Misused(
            "--article " + article + ": an id has 20 hexadecimal digits, as search shows them");
      }
      if (archive.entries(List.of(ids.getLast())).isEmpty()) {
        throw new Misused("--article " + article + ": the archive has no such article");
      }
    }
    return new Selection.Picked(ids);
  }

  private static List<String> known(
      Archive archive, Facet facet, List<String> names, Consumer<String> say) {
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

  private static LocalDate day(String option, String value) {
    try {
      return switch (value.length()) {
        case 4 -> Year.parse(value).atDay(1);
        case 7 -> YearMonth.parse(value).atDay(1);
        default -> LocalDate.parse(value);
      };
    } catch (DateTimeException e) {
      throw new Misused(
          option
              + " "
              + value
              + " is no date: write a year, a month or a day, as 2021, 2021-09 or 2021-09-30");
    }
  }
}
