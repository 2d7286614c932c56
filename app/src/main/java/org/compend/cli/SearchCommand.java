package org.compend.cli;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.compend.Byline;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.Entry;
import org.compend.archive.Facet;
import org.compend.archive.FacetValue;
import org.compend.archive.search.Hit;
import org.compend.archive.search.MalformedQuery;
import org.compend.archive.search.Result;
import org.compend.archive.search.Search;
import org.compend.archive.search.SearchIndex;
import org.compend.press.SafeText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Finds articles of the archive by their words. */
@Command(
    name = "search",
    description = "Finds articles of the archive by their words.",
    sortOptions = false,
    footer = {
      "",
      "QUERY: words that must all occur, in any of their forms; \"words side by side\"; -without",
      "or NOT this; this OR that; begin*; (brackets); author: site: section: tag: title: with a",
      "word or a \"quoted name\"; lang:de; after:2021-09 before:2022 (before does not take its day",
      "in).",
      "A query that begins with a hyphen goes after --.",
      "",
      "Exit codes: 0 done; 2 the command or the query is wrong; 3 nothing was found;",
      "5 the archive cannot be read."
    })
final class SearchCommand implements Callable<Integer> {
  private static final int LIKE = 5;

  private final Shell shell;

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "What to look for.")
  private List<String> words = List.of();

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  @Option(
      names = "--first",
      paramLabel = "ORDER",
      description = "relevance, newest or oldest.",
      defaultValue = "relevance")
  private Search.Order order = Search.Order.RELEVANCE;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "NUMBER",
      description = "How many articles are shown; 10 if not said.",
      defaultValue = "10")
  private int limit = 10;

  @Option(names = "--skip", paramLabel = "NUMBER", description = "How many are passed over before.")
  private int skip;

  @Option(names = "--facets", description = "Also count sections, authors, tags, sites, languages.")
  private boolean facets;

  @Option(
      names = "--twins",
      description = "Also show what says nearly the same as another article.")
  private boolean twins;

  @Option(
      names = "--like",
      paramLabel = "ID",
      description = "Instead of a query: articles about the same as this one.")
  private @Nullable String like;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  SearchCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    String query = String.join(" ", words.stream().map(SearchCommand::quoted).toList());
    Search search = search(query);
    try (Archive archive = options.openExisting(shell);
        SearchIndex index = ArchiveOptions.index(archive, shell, shell::tell)) {
      Result result = like == null ? index.search(search) : like(index, like);
      if (json) {
        shell.json(json(archive, query, result) + "\n");
      } else {
        print(archive, result);
      }
      return result.hits().isEmpty() ? Exit.NOTHING : Exit.DONE;
    } catch (MalformedQuery e) {
      throw new Misused(String.valueOf(e.getMessage()));
    }
  }

  /** What the shell took for one word was quoted there, and so it is here. */
  private static String quoted(String word) {
    boolean plain = !word.contains(" ") || word.matches(".*[\"():].*|.* (OR|AND|NOT) .*");
    return plain ? word : '"' + word + '"';
  }

  private Search search(String query) {
    try {
      return Search.of(query)
          .in(order)
          .withTwins(twins)
          .page(skip, limit)
          .counting(facets ? EnumSet.allOf(Facet.class) : EnumSet.noneOf(Facet.class));
    } catch (IllegalArgumentException e) {
      throw new Misused("--skip and --limit: " + e.getMessage());
    }
  }

  private Result like(SearchIndex index, String id) {
    if (!words.isEmpty()) {
      throw new Misused("give a query or --like, not both");
    }
    try {
      List<Hit> hits = index.like(new ArticleId(id), limit == 10 ? LIKE : limit);
      return new Result(hits, hits.size(), false, Map.of(), null);
    } catch (IllegalArgumentException e) {
      throw new Misused("--like " + id + ": an id has 20 hexadecimal digits, as search shows them");
    }
  }

  private void print(Archive archive, Result result) {
    for (Hit hit : result.hits()) {
      Entry entry = hit.entry();
      shell.line(entry.title().isBlank() ? "(no title)" : entry.title());
      List<String> facts = new ArrayList<>();
      if (entry.day() != null) {
        facts.add(entry.day().toString());
      }
      add(facts, entry.site());
      add(facts, entry.section());
      facts.addAll(authors(archive, entry));
      facts.add(entry.id().value());
      shell.line("    " + String.join(" · ", facts));
      if (!hit.snippet().isEmpty()) {
        shell.marked(
            hit.snippet().stream().map(this::marked).collect(Collectors.joining("", "    ", "\n")));
      }
    }
    result.facets().entrySet().stream()
        .filter(facet -> !facet.getValue().isEmpty())
        .sorted(Map.Entry.comparingByKey())
        .forEach(facet ->
            shell.line(
                facet.getValue().stream()
                    .map(value -> "  " + value.value() + " (" + value.articles() + ")")
                    .collect(
                        Collectors.joining(
                            "", facet.getKey().name().toLowerCase(Locale.ROOT) + ":", ""))));
    shell.tell(summary(result));
  }

  private static String summary(Result result) {
    String suggestion =
        result.suggestion() == null ? "" : "; did you mean " + result.suggestion() + " ?";
    if (result.total() == 0) {
      return "found nothing" + suggestion;
    }
    return "found "
        + (result.atLeast() ? "more than " : "")
        + result.total()
        + (result.total() == 1 ? " article" : " articles")
        + suggestion;
  }

  private String marked(Hit.Run run) {
    String text = SafeText.of(run.text());
    return shell.marks() && run.found() ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  private static List<String> authors(Archive archive, Entry entry) {
    return archive.article(entry.id()).stream()
        .flatMap(article -> article.metadata().bylines().stream())
        .map(Byline::name)
        .toList();
  }

  private static void add(List<String> facts, @Nullable String fact) {
    if (fact != null) {
      facts.add(fact);
    }
  }

  private static String json(Archive archive, String query, Result result) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("query", query);
      json.writeNumberProperty("total", result.total());
      json.writeBooleanProperty("atLeast", result.atLeast());
      optional(json, "suggestion", result.suggestion());
      json.writeArrayPropertyStart("hits");
      for (Hit hit : result.hits()) {
        hit(archive, hit, json);
      }
      json.writeEndArray();
      json.writeObjectPropertyStart("facets");
      for (Facet facet : Facet.values()) {
        List<FacetValue> values = result.facets().get(facet);
        if (values != null) {
          json.writeObjectPropertyStart(facet.name().toLowerCase(Locale.ROOT));
          values.forEach(value -> json.writeNumberProperty(value.value(), value.articles()));
          json.writeEndObject();
        }
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void hit(Archive archive, Hit hit, JsonGenerator json) {
    Entry entry = hit.entry();
    json.writeStartObject();
    json.writeStringProperty("id", entry.id().value());
    json.writeStringProperty("title", entry.title());
    json.writeArrayPropertyStart("author");
    authors(archive, entry).forEach(json::writeString);
    json.writeEndArray();
    optional(json, "date", entry.day());
    optional(json, "site", entry.site());
    optional(json, "section", entry.section());
    optional(
        json,
        "language",
        entry.language().equals(Locale.ROOT) ? null : entry.language().toLanguageTag());
    optional(json, "twinOf", entry.twinOf());
    json.writeArrayPropertyStart("snippet");
    for (Hit.Run run : hit.snippet()) {
      json.writeStartObject();
      json.writeStringProperty("text", run.text());
      json.writeBooleanProperty("found", run.found());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void optional(JsonGenerator json, String name, @Nullable Object value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value.toString());
    }
  }
}
