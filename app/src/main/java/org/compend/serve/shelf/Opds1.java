package org.compend.serve.shelf;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.compend.press.xhtml.Markup;
import org.compend.serve.page.Library;
import org.compend.serve.page.Link;
import org.compend.serve.page.Paging;
import org.jspecify.annotations.Nullable;

/** Writes the catalogue as OPDS 1.2, which is Atom. Addresses are paths: they hold on any host. */
final class Opds1 {
  static final String NAVIGATION = "application/atom+xml;profile=opds-catalog;kind=navigation";
  static final String ACQUISITION = "application/atom+xml;profile=opds-catalog;kind=acquisition";
  static final String ROOT = "/opds";

  private Opds1() {}

  /**
   * The entrance.
   *
   * @param updated the day of the newest article
   */
  static String navigation(Library library, List<Link> ways, Instant updated) {
    Markup out = new Markup();
    head(out, library, library.name(), ROOT, updated, NAVIGATION);
    for (Link way : ways) {
      out.open("entry").line();
      out.element("id", library.absolute(ROOT + way.address())).line();
      out.element("title", way.words()).line();
      out.element("updated", time(updated)).line();
      out.element("content", way.words() + " of " + library.name(), "type", "text").line();
      link(out, "subsection", ROOT + way.address(), ACQUISITION, null);
      out.close().line();
    }
    return end(out);
  }

  /** A list of publications. */
  static String acquisition(Library library, Listing listing) {
    Markup out = new Markup();
    String self = ROOT + listing.path();
    Paging paging = listing.paging();
    head(
        out,
        library,
        listing.title(),
        Paging.at(self, paging.number()),
        listing.updated(),
        ACQUISITION);
    link(out, "first", self, ACQUISITION, null);
    link(out, "previous", paging.before(self), ACQUISITION, null);
    link(out, "next", paging.after(self), ACQUISITION, null);
    out.element("opensearch:totalResults", Long.toString(paging.entries())).line();
    out.element("opensearch:itemsPerPage", Integer.toString(paging.size())).line();
    out.element("opensearch:startIndex", Long.toString(paging.offset() + 1)).line();
    for (Listing.Facets facets : listing.facets()) {
      for (Listing.Value value : facets.values()) {
        out.empty(
                "link",
                "rel",
                "http://opds-spec.org/facet",
                "href",
                ROOT + value.path(),
                "type",
                ACQUISITION,
                "title",
                value.title(),
                "opds:facetGroup",
                facets.title(),
                "thr:count",
                value.active() ? null : Long.toString(value.articles()),
                "opds:activeFacet",
                value.active() ? "true" : null)
            .line();
      }
    }
    listing.entries().forEach(entry -> entry(out, entry));
    return end(out);
  }

  private static void entry(Markup out, Listing.Entry entry) {
    out.open("entry", "xml:lang", entry.language()).line();
    out.element("id", entry.id()).line();
    out.element("title", entry.title()).line();
    out.element("updated", time(entry.updated())).line();
    entry.authors().forEach(name -> out.open("author").element("name", name).close().line());
    if (entry.language() != null) {
      out.element("dc:language", entry.language()).line();
    }
    out.element("dc:publisher", entry.publisher()).line();
    out.element("dc:issued", entry.updated().toString().substring(0, 10)).line();
    out.element("summary", entry.summary(), "type", "text").line();
    if (entry.cover() != null) {
      link(out, "http://opds-spec.org/image", entry.cover(), "image/jpeg", null);
      link(out, "http://opds-spec.org/image/thumbnail", entry.cover(), "image/jpeg", null);
    }
    for (Listing.File file : entry.files()) {
      link(
          out,
          "http://opds-spec.org/acquisition/open-access",
          file.path(),
          file.mediaType(),
          file.title());
    }
    out.close().line();
  }

  private static void head(
      Markup out, Library library, String title, String self, Instant updated, String kind) {
    out.open(
            "feed",
            "xmlns",
            "http://www.w3.org/2005/Atom",
            "xmlns:dc",
            "http://purl.org/dc/terms/",
            "xmlns:opds",
            "http://opds-spec.org/2010/catalog",
            "xmlns:opensearch",
            "http://a9.com/-/spec/opensearch/1.1/",
            "xmlns:thr",
            "http://purl.org/syndication/thread/1.0")
        .line();
    out.element("id", library.absolute(self)).line();
    out.element("title", title).line();
    out.element("updated", time(updated)).line();
    out.open("author").element("name", library.name()).close().line();
    link(out, "self", self, kind, null);
    link(out, "start", ROOT, NAVIGATION, null);
    link(out, "search", "/opensearch.xml", "application/opensearchdescription+xml", null);
  }

  private static String end(Markup out) {
    out.close().line();
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + out;
  }

  private static void link(
      Markup out, String rel, @Nullable String href, String type, @Nullable String title) {
    if (href != null) {
      out.empty("link", "rel", rel, "href", href, "type", type, "title", title).line();
    }
  }

  private static String time(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
