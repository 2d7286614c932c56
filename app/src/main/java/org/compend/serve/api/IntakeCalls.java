package org.compend.serve.api;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.compend.archive.Archive;
import org.compend.archive.Facet;
import org.compend.archive.Inbox;
import org.compend.archive.search.Hit;
import org.compend.archive.search.MalformedQuery;
import org.compend.archive.search.Result;
import org.compend.archive.search.Search;
import org.compend.archive.search.SearchIndex;
import org.compend.serve.page.Finder;

/** What came in: the inbox, the sources, the search. */
final class IntakeCalls {
  private static final Map<String, Search.Order> ORDERS = Told.byWord(Search.Order.values());

  private final Archive archive;
  private final Finder finder;

  IntakeCalls(Archive archive, Finder finder) {
    this.archive = archive;
    this.finder = finder;
  }

  List<Operation> operations() {
    return List.of(
        Operation.get("/search", "Search", "search", "Finds articles by their words.", this::search)
            .asking(
                Query.text("q", "what is looked for, as readers write it"),
                Query.texts("section", "exactly this section"),
                Query.texts("author", "exactly this author"),
                Query.texts("tag", "exactly this tag"),
                Query.texts("site", "exactly this magazine"),
                Query.texts("language", "exactly this language"),
                Query.words(
                    "order",
                    "which come first; else relevance",
                    ORDERS.keySet().stream().sorted().toList()),
                Query.words("twins", "yes: near-duplicates too", List.of("yes", "no")),
                Query.PAGE,
                Query.LIMIT)
            .giving("Found"),
        Operation.get(
                "/inbox",
                "Intake",
                "listInbox",
                "Lists what came in, the newest first.",
                this::inbox)
            .asking(
                Query.words("state", "which are meant; else all", Told.words(Inbox.State.values())),
                Query.text("source", "the id of the source that named it"),
                Query.text("words", "what its title holds"),
                Query.PAGE,
                Query.LIMIT)
            .giving("Inbox"),
        Operation.get(
                "/sources",
                "Intake",
                "listSources",
                "Lists the sources and how it goes with each.",
                call -> call.page(archive.sources().all(), Told::of))
            .asking(Query.PAGE, Query.LIMIT)
            .giving("Sources"),
        Operation.get(
                "/sources/{id}",
                "Intake",
                "getSource",
                "Tells how it goes with a source.",
                this::source)
            .giving("Source"));
  }

  private Answer search(Call call) {
    SearchIndex index =
        finder
            .index()
            .orElseThrow(
                () -> new Refused(503, "The index is just being made: try again in a minute."));
    Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<String> values = call.ask().all(facet.name().toLowerCase(Locale.ROOT));
      if (!values.isEmpty()) {
        filters.put(facet, values);
      }
    }
    int limit = call.number(Query.LIMIT);
    long offset = (call.number(Query.PAGE) - 1L) * limit;
    if (offset + limit > Search.DEEPEST) {
      throw new Refused(
          400, "Only the first " + Search.DEEPEST + " can be read: ask for something narrower.");
    }
    try {
      Result result =
          index.search(
              Search.of(call.given("q").orElse(""))
                  .within(filters)
                  .in(call.word("order", ORDERS, Search.Order.RELEVANCE))
                  .withTwins(call.word("twins", Map.of("yes", true, "no", false), false))
                  .page((int) offset, limit)
                  .counting(Set.of(Facet.values())));
      return told(call, result, offset + limit < Math.min(result.total(), Search.DEEPEST));
    } catch (MalformedQuery e) {
      throw new Refused(400, e.getMessage() + ".");
    }
  }

  private static Answer told(Call call, Result result, boolean more) {
    Map<String, Object> facets = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      facets.put(
          Json.word(facet),
          result.facets().getOrDefault(facet, List.of()).stream()
              .map(value -> Json.object("value", value.value(), "articles", value.articles()))
              .toList());
    }
    Answer page = call.page(result.hits().stream().map(IntakeCalls::told).toList(), more);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("total", result.total());
    all.put("atLeast", result.atLeast());
    if (result.suggestion() != null) {
      all.put("suggestion", result.suggestion());
    }
    if (page.body() instanceof Map<?, ?> list) {
      list.forEach((name, value) -> all.put(String.valueOf(name), value));
    }
    all.put("facets", facets);
    return new Answer(page.status(), all, page.headers());
  }

  private static Map<String, Object> told(Hit hit) {
    return Json.object(
        "article",
        Told.of(hit.entry()),
        "snippet",
        hit.snippet().stream()
            .map(run -> Json.object("text", run.text(), "found", run.found()))
            .toList());
  }

  private Answer inbox(Call call) {
    int limit = call.number(Query.LIMIT);
    List<Inbox.Item> items =
        archive
            .inbox()
            .items(
                call.word("state", Told.byWord(Inbox.State.values()), Inbox.State.ALL),
                call.given("source").orElse(null),
                call.given("words").orElse(null),
                (call.number(Query.PAGE) - 1L) * limit,
                limit + 1);
    boolean more = items.size() > limit;
    return call.page(
        (more ? items.subList(0, limit) : items).stream().map(Told::of).toList(), more);
  }

  private Answer source(Call call) {
    return Answer.of(
        archive
            .sources()
            .find(call.name("id"))
            .map(Told::of)
            .orElseThrow(() -> Refused.missing("There is no source of this id.")));
  }
}
