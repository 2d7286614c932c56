package org.compend.serve.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.compend.archive.Facet;
import org.compend.archive.FacetValue;
import org.compend.archive.search.Hit;
import org.compend.archive.search.MalformedQuery;
import org.compend.archive.search.Result;
import org.compend.archive.search.Search;
import org.compend.archive.search.SearchIndex;
import org.compend.press.xhtml.Markup;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;

/** The search, and its description for browsers (OpenSearch 1.1). */
public final class SearchPages {
  private static final int A_PAGE = 20;
  private static final int LONGEST = 200;
  private static final int VALUES = 6;
  private static final List<Facet> NARROWED = List.of(Facet.SECTION, Facet.AUTHOR, Facet.TAG);

  private final Library library;
  private final Templates templates;
  private final Finder finder;

  /** The pages. */
  public SearchPages(Library library, Templates templates, Finder finder) {
    this.library = library;
    this.templates = templates;
    this.finder = finder;
  }

  /** Adds the addresses. */
  public void addTo(Routes routes) {
    Set<String> parameters = new HashSet<>(Set.of("q", "page"));
    NARROWED.forEach(facet -> parameters.add(parameter(facet)));
    routes
        .answer("/search", parameters, (ask, _) -> page(ask))
        .page("/opensearch.xml", _ -> description());
  }

  private Reply page(Ask ask) {
    String query = ask.first("q").orElse("");
    if (query.length() > LONGEST) {
      return say(query.substring(0, LONGEST), "A query has at most " + LONGEST + " characters.")
          .status(400);
    }
    Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
    for (Facet facet : NARROWED) {
      List<String> values = ask.all(parameter(facet));
      if (!values.isEmpty()) {
        filters.put(facet, values);
      }
    }
    if (query.isEmpty() && filters.isEmpty()) {
      return say("", "");
    }
    Optional<SearchIndex> index = finder.index();
    if (index.isEmpty()) {
      return say(query, "The index is just being made. Try again in a minute.")
          .status(503)
          .with("Retry-After", "30");
    }
    int offset = (ask.page() - 1) * A_PAGE;
    if (offset + A_PAGE > Search.DEEPEST) {
      return say(query, "Nobody reads that far: ask for something narrower.").status(404);
    }
    try {
      Search search =
          Search.of(query).within(filters).page(offset, A_PAGE).counting(Set.copyOf(NARROWED));
      return found(query, filters, ask.page(), index.get().search(search));
    } catch (MalformedQuery e) {
      return say(query, String.valueOf(e.getMessage())).status(400);
    }
  }

  private Reply found(String query, Map<Facet, List<String>> filters, int page, Result result) {
    String address = address(query, filters);
    Paging paging = new Paging(page, A_PAGE, result.total());
    List<SearchPage.Found> found = new ArrayList<>();
    for (Hit hit : result.hits()) {
      library
          .story(hit.entry().id())
          .ifPresent(story -> found.add(new SearchPage.Found(Teasers.of(story), hit.snippet())));
    }
    String note =
        result.total() == 0
            ? "Nothing was found. Fewer words, or the beginning of one with an asterisk, find more."
            : (result.atLeast() ? "More than " : "") + MagazinePages.articles(result.total());
    String suggestion = result.suggestion();
    return templates
        .page(
            "search",
            new SearchPage(
                frame(),
                query,
                note,
                suggestion == null ? null : new Link(address(suggestion, filters), suggestion),
                narrower(query, filters, result),
                found,
                paging.before(address),
                paging.after(address),
                paging.words(),
                result.total() == 0
                    ? null
                    : "/digests/own?" + address.substring(address.indexOf('?') + 1)))
        .with("Cache-Control", "no-cache");
  }

  private List<SearchPage.Narrower> narrower(
      String query, Map<Facet, List<String>> filters, Result result) {
    List<SearchPage.Narrower> narrower = new ArrayList<>();
    for (Facet facet : NARROWED) {
      List<FacetValue> values = result.facets().getOrDefault(facet, List.of());
      if (filters.containsKey(facet)) {
        Map<Facet, List<String>> without = new EnumMap<>(filters);
        without.remove(facet);
        narrower.add(
            new SearchPage.Narrower(
                label(facet) + ": " + String.join(", ", filters.getOrDefault(facet, List.of())),
                List.of(new NamesPage.Named(new Link(address(query, without), "show all"), 0))));
      } else if (values.size() > 1) {
        narrower.add(
            new SearchPage.Narrower(
                label(facet),
                values.stream()
                    .limit(VALUES)
                    .map(value -> {
                      Map<Facet, List<String>> with = new EnumMap<>(Facet.class);
                      with.putAll(filters);
                      with.put(facet, List.of(value.value()));
                      return new NamesPage.Named(
                          new Link(address(query, with), value.value()), value.articles());
                    })
                    .toList()));
      }
    }
    return narrower;
  }

  private Reply say(String query, String note) {
    return templates
        .page(
            "search",
            new SearchPage(frame(), query, note, null, List.of(), List.of(), null, null, "", null))
        .with("Cache-Control", "no-cache");
  }

  private Frame frame() {
    return MagazinePages.unlisted(library.frame("Search", "", "/search", List.of()));
  }

  private static String address(String query, Map<Facet, List<String>> filters) {
    StringBuilder address = new StringBuilder("/search?q=").append(encoded(query));
    filters.forEach((facet, values) ->
        values.forEach(value ->
            address.append('&').append(parameter(facet)).append('=').append(encoded(value))));
    return address.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String parameter(Facet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }

  private static String label(Facet facet) {
    return switch (facet) {
      case SECTION -> "Section";
      case AUTHOR -> "Author";
      case TAG -> "Tag";
      case SITE -> "Source";
      case LANGUAGE -> "Language";
    };
  }

  private Reply description() {
    Markup out = new Markup();
    String name = library.name();
    out.open("OpenSearchDescription", "xmlns", "http://a9.com/-/spec/opensearch/1.1/").line();
    out.element("ShortName", name.length() > 16 ? name.substring(0, 16).strip() : name).line();
    out.element("Description", "Articles of " + name).line();
    out.element("InputEncoding", "UTF-8").line();
    out.empty(
            "Url",
            "type",
            "text/html",
            "template",
            library.absolute("/search?q=") + "{searchTerms}")
        .line();
    out.empty(
            "Url",
            "type",
            "application/atom+xml;profile=opds-catalog;kind=acquisition",
            "template",
            library.absolute("/opds/search?q=") + "{searchTerms}")
        .line();
    out.close().line();
    return Reply.text(
        "application/opensearchdescription+xml; charset=utf-8",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + out);
  }
}
