package org.compend.serve.feed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.compend.DateStamp;
import org.compend.archive.ArticleId;
import org.compend.archive.Criteria;
import org.compend.archive.Facet;
import org.compend.archive.Translation;
import org.compend.press.xhtml.Markup;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;
import org.compend.serve.page.Frame;
import org.compend.serve.page.Library;
import org.compend.serve.page.Place;
import org.compend.serve.page.Story;

/** The site map (sitemaps.org 0.9), the news site map of the last two days, {@code robots.txt}. */
public final class SiteMaps {
  /** Of the 50,000 that a file may hold: a file stays quick to make. */
  private static final int A_FILE = 10_000;

  private static final int MOST_NEWS = 1_000;
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XML = "application/xml; charset=utf-8";
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private final Library library;
  private final Clock clock;
  private final Routes.Page missing;

  /** The maps. */
  public SiteMaps(Library library, Clock clock, Routes.Page missing) {
    this.library = library;
    this.clock = clock;
    this.missing = missing;
  }

  /** Adds the addresses. */
  public void addTo(Routes routes) {
    routes
        .page("/robots.txt", _ -> robots())
        .page("/sitemap.xml", _ -> index())
        .page("/sitemaps/{file}", this::part)
        .answer("/sitemap-news.xml", Set.of(), (_, _) -> news());
  }

  private Reply robots() {
    return Reply.text(
        "text/plain; charset=utf-8",
        "User-agent: *\nDisallow: /digests/own\nDisallow: /search\nDisallow: /reading\n\nSitemap: "
            + library.absolute("/sitemap.xml")
            + "\nSitemap: "
            + library.absolute("/sitemap-news.xml")
            + "\n");
  }

  private Reply index() {
    long articles = library.archive().browsing().count(Criteria.ALL);
    Markup out = new Markup();
    out.open("sitemapindex", "xmlns", NAMESPACE).line();
    out.open("sitemap").element("loc", library.absolute("/sitemaps/lists.xml")).close().line();
    for (long part = 1; (part - 1) * A_FILE < articles; part++) {
      String address = library.absolute("/sitemaps/articles-" + part + ".xml");
      out.open("sitemap").element("loc", address).close().line();
    }
    out.close().line();
    return Reply.text(XML, HEAD + out);
  }

  private Reply part(Ask ask) {
    String file = ask.name("file");
    if (file.equals("lists.xml")) {
      Stream<String> places =
          Stream.of(Facet.SECTION, Facet.AUTHOR, Facet.TAG, Facet.SITE)
              .flatMap(facet ->
                  library.names(facet).stream().map(name -> Place.of(facet, name.value())));
      return urls(Stream.concat(Stream.of("/", "/digests", "/archive"), places).limit(A_FILE));
    }
    if (!file.matches("articles-[1-9]\\d{0,4}\\.xml")) {
      return missing.reply(ask);
    }
    long part = Long.parseLong(file.replaceAll("\\D", ""));
    List<ArticleId> ids =
        library.archive().browsing().newest(Criteria.ALL, (part - 1) * A_FILE, A_FILE);
    return ids.isEmpty() ? missing.reply(ask) : articles(ids);
  }

  private Reply articles(List<ArticleId> ids) {
    Map<ArticleId, List<Translation>> translations = library.archive().translations().of(ids);
    Markup out = new Markup();
    out.open("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", "http://www.w3.org/1999/xhtml").line();
    for (ArticleId id : ids) {
      out.open("url").element("loc", library.absolute(Place.article(id)));
      for (Translation translation : translations.getOrDefault(id, List.of())) {
        Frame.InLanguage page = library.inLanguage(translation);
        out.empty(
            "xhtml:link", "rel", "alternate", "hreflang", page.language(), "href", page.address());
      }
      out.close().line();
    }
    out.close().line();
    return Reply.text(XML, HEAD + out);
  }

  private Reply urls(Stream<String> paths) {
    Markup out = new Markup();
    out.open("urlset", "xmlns", NAMESPACE).line();
    paths.forEach(path -> out.open("url").element("loc", library.absolute(path)).close().line());
    out.close().line();
    return Reply.text(XML, HEAD + out);
  }

  private Reply news() {
    LocalDate today = LocalDate.now(clock);
    Markup out = new Markup();
    out.open(
            "urlset",
            "xmlns",
            NAMESPACE,
            "xmlns:news",
            "http://www.google.com/schemas/sitemap-news/0.9")
        .line();
    Criteria latest = Criteria.ALL.between(today.minusDays(1), today);
    for (Story story : library.newest(latest, 0, MOST_NEWS)) {
      DateStamp published = story.metadata().published();
      String language = story.language();
      out.open("url").element("loc", library.absolute(Place.article(story.id())));
      out.open("news:news").open("news:publication").element("news:name", library.name());
      out.element("news:language", language == null ? "en" : language).close();
      out.element("news:publication_date", String.valueOf(published));
      out.element("news:title", story.title()).close().close().line();
    }
    out.close().line();
    return Reply.text(XML, HEAD + out);
  }
}
