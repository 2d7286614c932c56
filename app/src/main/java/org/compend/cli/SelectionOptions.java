package org.compend.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.compend.archive.Archive;
import org.compend.select.Selection;
import org.compend.select.SelectionReader;
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
    Map<String, List<String>> options = new LinkedHashMap<>();
    put(options, "article", articles);
    put(options, "after", after);
    put(options, "before", before);
    put(options, "section", sections);
    put(options, "author", authors);
    put(options, "tag", tags);
    put(options, "site", sites);
    put(options, "source", sources);
    put(options, "written-in", languages.stream().map(Locale::toLanguageTag).toList());
    put(options, "query", query);
    put(options, "first", first == null ? null : first.name());
    put(options, "limit", limit == null ? null : limit.toString());
    put(options, "minutes", minutes == null ? null : minutes.toString());
    put(options, "twins", twins ? "" : null);
    try {
      return new SelectionReader(archive, say).read(options);
    } catch (IllegalArgumentException e) {
      throw new Misused(String.valueOf(e.getMessage()));
    }
  }

  private static void put(Map<String, List<String>> options, String name, @Nullable String value) {
    if (value != null) {
      options.put(name, List.of(value));
    }
  }

  private static void put(Map<String, List<String>> options, String name, List<String> values) {
    if (!values.isEmpty()) {
      options.put(name, values);
    }
  }
}
