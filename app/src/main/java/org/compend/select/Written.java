package org.compend.select;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compend.Prose;
import org.compend.archive.ArchiveException;
import org.compend.archive.ArticleId;
import org.compend.archive.Criteria;
import org.jspecify.annotations.Nullable;

/**
 * Selections and wishes as they are written down: options, one a line, the name and after a space
 * the value, as the command line takes them.
 */
final class Written {
  private Written() {}

  /** An option. */
  private record Option(String name, String value) {
    static Option of(String line) {
      int space = line.indexOf(' ');
      return space < 0
          ? new Option(line, "")
          : new Option(line.substring(0, space), line.substring(space + 1));
    }

    @Override
    public String toString() {
      return value.isEmpty() ? name : name + " " + value;
    }
  }

  static String of(Selection selection) {
    return lines(options(selection));
  }

  /** The same as a line of the command. */
  static String command(Selection selection) {
    StringBuilder command = new StringBuilder("compend digest new");
    for (Option option : options(selection)) {
      command.append(" --").append(option.name());
      if (!option.value().isEmpty()) {
        boolean plain = option.value().matches("[\\p{L}\\p{N}._:/-]+");
        String quoted = "'" + option.value().replace("'", "'\\''") + "'";
        command.append(' ').append(plain ? option.value() : quoted);
      }
    }
    return command.toString();
  }

  /** The same by the names of the options. */
  static Map<String, List<String>> byName(Selection selection) {
    Map<String, List<String>> options = new LinkedHashMap<>();
    for (Option option : options(selection)) {
      options.computeIfAbsent(option.name(), _ -> new ArrayList<>()).add(option.value());
    }
    return options;
  }

  private static List<Option> options(Selection selection) {
    List<Option> options = new ArrayList<>();
    switch (selection) {
      case Selection.Picked picked ->
          picked.articles().forEach(id -> options.add(new Option("article", id.value())));
      case Selection.Rule rule -> {
        Criteria criteria = rule.criteria();
        add(options, "after", criteria.from());
        add(options, "before", criteria.to() == null ? null : criteria.to().plusDays(1));
        criteria.sections().forEach(value -> add(options, "section", value));
        criteria.authors().forEach(value -> add(options, "author", value));
        criteria.tags().forEach(value -> add(options, "tag", value));
        criteria.sites().forEach(value -> add(options, "site", value));
        criteria.languages().forEach(value -> add(options, "written-in", value.toLanguageTag()));
        criteria.sources().forEach(value -> add(options, "source", value));
        add(options, "query", rule.query());
        if (rule.first() != Selection.Preference.NEWEST) {
          add(options, "first", rule.first().name().toLowerCase(Locale.ROOT));
        }
        switch (rule.limit()) {
          case Selection.Limit.None _ -> {}
          case Selection.Limit.Articles(int most) -> add(options, "limit", most);
          case Selection.Limit.Minutes(int most) -> add(options, "minutes", most);
        }
        if (rule.twins()) {
          options.add(new Option("twins", ""));
        }
      }
    }
    return options;
  }

  static Selection selection(String lines) {
    @Nullable LocalDate from = null;
    @Nullable LocalDate to = null;
    List<ArticleId> picked = new ArrayList<>();
    List<String> sections = new ArrayList<>();
    List<String> authors = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<String> sites = new ArrayList<>();
    List<Locale> languages = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    @Nullable String query = null;
    Selection.Preference first = Selection.Preference.NEWEST;
    Selection.Limit limit = new Selection.Limit.None();
    boolean twins = false;
    for (Option option : read(lines)) {
      String value = option.value();
      switch (option.name()) {
        case "article" -> picked.add(new ArticleId(value));
        case "after" -> from = LocalDate.parse(value);
        case "before" -> to = LocalDate.parse(value).minusDays(1);
        case "section" -> sections.add(value);
        case "author" -> authors.add(value);
        case "tag" -> tags.add(value);
        case "site" -> sites.add(value);
        case "written-in" -> languages.add(Locale.forLanguageTag(value));
        case "source" -> sources.add(value);
        case "query" -> query = value;
        case "first" -> first = Selection.Preference.valueOf(value.toUpperCase(Locale.ROOT));
        case "limit" -> limit = new Selection.Limit.Articles(Integer.parseInt(value));
        case "minutes" -> limit = new Selection.Limit.Minutes(Integer.parseInt(value));
        case "twins" -> twins = true;
        default -> throw unknown(option);
      }
    }
    Criteria criteria = new Criteria(from, to, sections, authors, tags, sites, languages, sources);
    return picked.isEmpty()
        ? new Selection.Rule(criteria, query, first, limit, twins)
        : new Selection.Picked(picked);
  }

  static String of(Wishes wishes) {
    List<Option> options = new ArrayList<>();
    add(options, "title", wishes.title());
    add(options, "subtitle", wishes.subtitle());
    add(options, "publisher", wishes.publisher());
    add(options, "lang", wishes.language() == null ? null : wishes.language().toLanguageTag());
    add(options, "bound", wishes.bound());
    add(options, "order", wishes.order().name());
    add(options, "sections", wishes.grouping().name());
    add(options, "choice", wishes.choice());
    add(options, "fallback-title", wishes.fallbackTitle());
    add(options, "fallback-bound", wishes.fallbackBound());
    return lines(options);
  }

  static Wishes wishes(String lines) {
    Wishes wishes = Wishes.NONE;
    @Nullable String title = null;
    @Nullable String subtitle = null;
    @Nullable String publisher = null;
    @Nullable Locale language = null;
    @Nullable Instant bound = null;
    Order order = wishes.order();
    Grouping grouping = wishes.grouping();
    String choice = wishes.choice();
    String fallbackTitle = wishes.fallbackTitle();
    Instant fallbackBound = wishes.fallbackBound();
    for (Option option : read(lines)) {
      String value = option.value();
      switch (option.name()) {
        case "title" -> title = value;
        case "subtitle" -> subtitle = value;
        case "publisher" -> publisher = value;
        case "lang" -> language = Locale.forLanguageTag(value);
        case "bound" -> bound = Instant.parse(value);
        case "order" -> order = Order.valueOf(value);
        case "sections" -> grouping = Grouping.valueOf(value);
        case "choice" -> choice = value;
        case "fallback-title" -> fallbackTitle = value;
        case "fallback-bound" -> fallbackBound = Instant.parse(value);
        default -> throw unknown(option);
      }
    }
    return new Wishes(
        title,
        subtitle,
        publisher,
        language,
        bound,
        order,
        grouping,
        choice,
        fallbackTitle,
        fallbackBound);
  }

  private static void add(List<Option> options, String name, @Nullable Object value) {
    if (value != null) {
      options.add(new Option(name, Prose.line(value.toString())));
    }
  }

  private static String lines(List<Option> options) {
    return String.join("\n", options.stream().map(Option::toString).toList());
  }

  private static List<Option> read(String lines) {
    return lines.lines().filter(line -> !line.isBlank()).map(Option::of).toList();
  }

  private static ArchiveException unknown(Option option) {
    return new ArchiveException(
        "the archive holds an option that this program does not know ("
            + option.name()
            + "): update the program");
  }
}
