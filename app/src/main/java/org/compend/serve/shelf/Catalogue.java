package org.compend.serve.shelf;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.compend.Byline;
import org.compend.DateStamp;
import org.compend.archive.Criteria;
import org.compend.archive.DayCount;
import org.compend.archive.Facet;
import org.compend.archive.search.Hit;
import org.compend.archive.search.MalformedQuery;
import org.compend.archive.search.Result;
import org.compend.archive.search.Search;
import org.compend.archive.search.SearchIndex;
import org.compend.press.Format;
import org.compend.press.xhtml.Markup;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;
import org.compend.serve.page.Feed;
import org.compend.serve.page.Finder;
import org.compend.serve.page.Library;
import org.compend.serve.page.Link;
import org.compend.serve.page.Paging;
import org.compend.serve.page.Place;
import org.compend.serve.page.Story;

/**
 * The catalogue for reading devices, as OPDS 1.2 and 2.0, and the feed of digests: weeks, months,
 * what editors made, and single articles, which can be searched.
 */
public final class Catalogue {
  private static final int A_PAGE = 20;
  private static final int FEED = 10;
  private static final int SECTIONS = 12;
  private static final int LONGEST = 200;
  private static final List<Format> FORMATS = List.of(Format.EPUB, Format.PDF);

  private final Library library;
  private final Volumes volumes;
  private final Finder finder;
  private final Routes.Page missing;

  /** A catalogue. */
  public Catalogue(Library library, Volumes volumes, Finder finder, Routes.Page missing) {
    this.library = library;
    this.volumes = volumes;
    this.finder = finder;
    this.missing = missing;
  }

  /** The feed of digests, for the heads of pages. */
  static Feed feed(Library library) {
    return new Feed("application/atom+xml", "/digests/feed.atom", "Digests of " + library.name());
  }

  /** Adds the addresses. */
  public void addTo(Routes routes) {
    Set<String> parameters = Set.of("page", "section", "q", "query");
    routes
        .page(
            Opds1.ROOT,
            _ -> Reply.text(Opds1.NAVIGATION, Opds1.navigation(library, ways(), newest())))
        .page(Opds2.ROOT, _ -> Reply.text(Opds2.TYPE, Opds2.navigation(library, ways())))
        .answer(
            Opds1.ROOT + "/{list}",
            parameters,
            (ask, _) ->
                listing(ask)
                    .map(listing ->
                        Reply.text(Opds1.ACQUISITION, Opds1.acquisition(library, listing)))
                    .orElseGet(() -> missing.reply(ask)))
        .answer(
            Opds2.ROOT + "/{list}",
            parameters,
            (ask, _) ->
                listing(ask)
                    .map(listing -> Reply.text(Opds2.TYPE, Opds2.publications(listing)))
                    .orElseGet(() -> missing.reply(ask)))
        .page("/digests/feed.atom", _ -> digestFeed());
  }

  private List<Link> ways() {
    List<Link> ways = new ArrayList<>();
    if (!volumes.deliveries().isEmpty()) {
      ways.add(new Link("/issues", "Digests from the editors"));
    }
    ways.add(new Link("/weeks", "Digests week by week"));
    ways.add(new Link("/months", "Digests month by month"));
    ways.add(new Link("/articles", "Single articles"));
    return ways;
  }

  private Optional<Listing> listing(Ask ask) {
    return switch (ask.name("list")) {
      case "issues" -> digests(ask, "Digests from the editors", issues());
      case "weeks" -> digests(ask, "Digests week by week", ids(Span.Length.WEEK));
      case "months" -> digests(ask, "Digests month by month", ids(Span.Length.MONTH));
      case "articles" -> articles(ask);
      case "search" -> search(ask);
      default -> Optional.empty();
    };
  }

  private List<String> issues() {
    return volumes.deliveries().stream().map(delivery -> "issue-" + delivery.id()).toList();
  }

  private List<String> ids(Span.Length length) {
    return volumes.spans(length).stream().map(counted -> counted.span().id()).toList();
  }

  private Optional<Listing> digests(Ask ask, String title, List<String> ids) {
    Paging paging = new Paging(ask.page(), A_PAGE, ids.size());
    if (!paging.exists()) {
      return Optional.empty();
    }
    List<Listing.Entry> entries =
        ids.stream()
            .skip(paging.offset())
            .limit(A_PAGE)
            .flatMap(id -> volumes.outline(id).stream())
            .map(this::entry)
            .toList();
    return Optional.of(new Listing(title, "/" + ask.name("list"), paging, entries, List.of()));
  }

  private Listing.Entry entry(Outline outline) {
    return new Listing.Entry(
        outline.identity(),
        outline.wholeTitle(),
        outline.bound(),
        outline.authors(),
        outline.language(),
        library.name(),
        outline.facts(),
        "/digests/" + outline.id() + "/cover",
        FORMATS.stream()
            .map(format -> new Listing.File(outline.address(format), plain(format), format.words()))
            .toList());
  }

  private Optional<Listing> articles(Ask ask) {
    String section = ask.first("section").orElse("");
    Criteria criteria =
        section.isEmpty() ? Criteria.ALL : Criteria.ALL.with(Facet.SECTION, List.of(section));
    Paging paging = new Paging(ask.page(), A_PAGE, library.archive().browsing().count(criteria));
    if (!paging.exists()) {
      return Optional.empty();
    }
    List<Listing.Value> values = new ArrayList<>();
    library.names(Facet.SECTION).stream()
        .limit(SECTIONS)
        .forEach(value ->
            values.add(
                new Listing.Value(
                    value.value(),
                    "/articles?section=" + encoded(value.value()),
                    value.articles(),
                    value.value().equals(section))));
    return Optional.of(
        new Listing(
            section.isEmpty() ? "Single articles" : section,
            "/articles" + (section.isEmpty() ? "" : "?section=" + encoded(section)),
            paging,
            library.newest(criteria, paging.offset(), A_PAGE).stream().map(this::entry).toList(),
            values.isEmpty() ? List.of() : List.of(new Listing.Facets("Section", values))));
  }

  private Optional<Listing> search(Ask ask) {
    // Version 1 knows the parameter by OpenSearch's description, version 2 by its own template.
    String query =
        Stream.of("q", "query").flatMap(name -> ask.first(name).stream()).findFirst().orElse("");
    Optional<SearchIndex> index = finder.index();
    int offset = (ask.page() - 1) * A_PAGE;
    if (query.isEmpty()
        || query.length() > LONGEST
        || index.isEmpty()
        || offset + A_PAGE > Search.DEEPEST) {
      return Optional.of(found(query, new Paging(1, A_PAGE, 0), List.of()));
    }
    try {
      Result result = index.get().search(Search.of(query).withoutSnippets().page(offset, A_PAGE));
      List<Listing.Entry> entries =
          result.hits().stream()
              .map(Hit::entry)
              .flatMap(hit -> library.story(hit.id()).stream())
              .map(this::entry)
              .toList();
      return Optional.of(found(query, new Paging(ask.page(), A_PAGE, result.total()), entries));
    } catch (MalformedQuery _) {
      return Optional.of(found(query, new Paging(1, A_PAGE, 0), List.of()));
    }
  }

  private Instant newest() {
    return library.days().stream()
        .map(DayCount::day)
        .max(LocalDate::compareTo)
        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
        .orElse(Instant.EPOCH);
  }

  private static Listing found(String query, Paging paging, List<Listing.Entry> entries) {
    return new Listing(
        "Articles about " + query, "/search?q=" + encoded(query), paging, entries, List.of());
  }

  private Listing.Entry entry(Story story) {
    DateStamp published = story.metadata().published();
    Instant updated =
        published == null
            ? Instant.EPOCH
            : published.moment() != null
                ? published.moment().toInstant()
                : published.day().atStartOfDay(ZoneOffset.UTC).toInstant();
    String site = story.metadata().site();
    return new Listing.Entry(
        library.absolute(Place.article(story.id())),
        story.title(),
        updated,
        story.metadata().bylines().stream().map(Byline::name).toList(),
        story.language(),
        site == null ? library.name() : site,
        story.lead(),
        story.firstImage() == null ? null : Place.article(story.id(), "cover/480"),
        FORMATS.stream()
            .map(format ->
                new Listing.File(
                    Place.article(story.id(), "file/article." + format.ending()),
                    plain(format),
                    format.words()))
            .toList());
  }

  /** The newest digests as a feed with enclosures (RFC 4287, section 4.2.7.2). */
  private Reply digestFeed() {
    List<String> ids = issues().isEmpty() ? ids(Span.Length.WEEK) : issues();
    Markup out = new Markup();
    String self = library.absolute("/digests/feed.atom");
    List<Outline> newest =
        ids.stream().limit(FEED).flatMap(id -> volumes.outline(id).stream()).toList();
    Instant updated =
        newest.stream().map(Outline::bound).max(Instant::compareTo).orElse(Instant.EPOCH);
    out.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "en").line();
    out.element("id", self).element("title", "Digests of " + library.name()).line();
    out.element("updated", updated.toString()).line();
    out.open("author").element("name", library.name()).close().line();
    out.empty("link", "rel", "self", "href", self, "type", "application/atom+xml").line();
    out.empty("link", "rel", "alternate", "href", library.absolute("/digests")).line();
    for (Outline outline : newest) {
      Listing.Entry entry = entry(outline);
      String page = library.absolute("/digests/" + outline.id());
      out.open("entry").line();
      out.element("id", page).element("title", entry.title()).line();
      out.element("updated", entry.updated().toString()).line();
      out.empty("link", "rel", "alternate", "href", page, "type", "text/html").line();
      for (Listing.File file : entry.files()) {
        out.empty(
                "link",
                "rel",
                "enclosure",
                "href",
                library.absolute(file.path()),
                "type",
                file.mediaType(),
                "title",
                file.title())
            .line();
      }
      out.element("summary", entry.summary()).line();
      out.close().line();
    }
    out.close().line();
    return Reply.text(
        "application/atom+xml; charset=utf-8",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + out);
  }

  private static String plain(Format format) {
    return format.mediaType().replaceFirst(";.*", "");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
