package org.compend.acquire.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.compend.DateStamp;
import org.compend.Prose;
import org.compend.acquire.WebAddress;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link Feed} of the XML tree of any RSS, RDF, CDF or Atom.
 *
 * <p>One reader for all of them: publishers mix the vocabularies freely, and every element means
 * the same wherever it stands.
 */
final class XmlFeedMapper {
  /** The most entries that are read from one feed. */
  static final int MOST_ENTRIES = 10_000;

  private static final Set<String> ITEMS = Set.of("item", "entry");

  private final Element root;
  private final Names names;
  private final URI location;
  private final boolean atom;
  private final List<String> complaints;

  XmlFeedMapper(Element root, URI location, List<String> complaints) {
    this.root = root;
    this.names = Names.within(root);
    this.location = location;
    this.complaints = complaints;
    this.atom = Set.of("feed", "entry").contains(names.of(root));
  }

  Feed map() {
    Part channel = part(channel());
    FeedText title = channel.prose("title", "dc:title");
    FeedText subtitle =
        channel.prose(
            "description",
            "subtitle",
            "tagline",
            "abstract",
            "dc:description",
            "itunes:summary",
            "itunes:subtitle");
    List<FeedLink> links = links(channel);
    return new Feed(
        format(),
        location,
        id(channel),
        link(channel, links),
        title,
        subtitle,
        people(channel, "author", "managingeditor", "dc:creator", "dc:author", "itunes:author"),
        people(channel, "contributor", "dc:contributor"),
        channel.date("pubdate", "published", "issued", "dcterms:issued", "dcterms:created"),
        updated(channel, "lastbuilddate"),
        links,
        language(channel),
        entries(),
        XmlSource.once(complaints));
  }

  /** One item by itself, as exports hold them. */
  static FeedEntry entry(Element item, URI location, List<String> complaints) {
    Element top = item;
    while (top.parent() != null && top.parent().parent() != null) {
      top = top.parent();
    }
    return new XmlFeedMapper(top, location, complaints).entry(item);
  }

  private Part part(Element element) {
    return new Part(element, names, location, atom, complaints);
  }

  private Element channel() {
    if (!names.of(root).equals("channel")) {
      for (Element child : root.children()) {
        if (names.of(child).equals("channel")) {
          return child;
        }
      }
    }
    return root;
  }

  private String format() {
    String name = names.of(root);
    String version = Names.attribute(root, "version");
    return switch (name) {
      case "feed", "entry" -> version != null && version.startsWith("0.") ? "Atom 0.3" : "Atom 1.0";
      case "rdf:rdf", "rdf" ->
          root.outerHtml().contains("http://purl.org/rss/1.0/") ? "RSS 1.0" : "RSS 0.90";
      case "channel" -> "CDF";
      default -> "RSS " + (version == null || version.isBlank() ? "2.0" : version);
    };
  }

  private List<FeedEntry> entries() {
    List<FeedEntry> entries = new ArrayList<>();
    if (names.of(root).equals("entry")) {
      entries.add(entry(root));
      return entries;
    }
    int found = 0;
    for (Element element : root.getAllElements()) {
      if (ITEMS.contains(names.of(element)) && !isInside(element)) {
        found++;
        if (found <= MOST_ENTRIES) {
          entries.add(entry(element));
        }
      }
    }
    if (found > MOST_ENTRIES) {
      complaints.add("it has " + found + " entries; the first " + MOST_ENTRIES + " were read");
    }
    return entries;
  }

  private boolean isInside(Element item) {
    for (Element up = item.parent(); up != null && !up.equals(root); up = up.parent()) {
      if (ITEMS.contains(names.of(up))) {
        // An item that was never closed holds the next one; a source element does not.
        return !ITEMS.contains(names.of(item)) || !up.equals(item.parent());
      }
    }
    return false;
  }

  private FeedEntry entry(Element element) {
    Part item = part(element);
    List<FeedLink> links = links(item);
    enclosures(item, links);
    URI link = link(item, links);
    FeedText content = based(content(item), link);
    FeedText summary = based(summary(item, content), link);
    DateStamp published =
        item.date(
            "pubdate",
            "published",
            "issued",
            "dcterms:issued",
            "dc:date",
            "date",
            "dcterms:created",
            "created");
    return new FeedEntry(
        id(item),
        link,
        item.prose("title", "dc:title", "media:title"),
        summary,
        content,
        people(item, "author", "dc:creator", "dc:author", "itunes:author"),
        people(item, "contributor", "dc:contributor"),
        published,
        updated(item, "lastmod"),
        categories(item),
        links,
        language(item));
  }

  /** RSS does not say what its references start from; they are written for the article's page. */
  private FeedText based(FeedText text, @Nullable URI link) {
    return !atom && link != null && location.equals(text.base())
        ? new FeedText(text.value(), text.html(), link)
        : text;
  }

  /** RSS has no word for the body: of a description and a summary, the second found is it. */
  private FeedText content(Part item) {
    FeedText content = item.prose("content:encoded", "content", "fullitem", "xhtml:body", "body");
    if (content.isBlank() && item.first("summary") != null && item.first("description") != null) {
      return item.prose(summaryFirst(item) ? "description" : "summary");
    }
    return content;
  }

  private static boolean summaryFirst(Part item) {
    Element summary = item.first("summary");
    Element description = item.first("description");
    return summary != null
        && description != null
        && summary.elementSiblingIndex() < description.elementSiblingIndex();
  }

  private FeedText summary(Part item, FeedText content) {
    FeedText summary =
        summaryFirst(item)
            ? item.prose("summary")
            : item.prose(
                "description",
                "summary",
                "abstract",
                "dc:description",
                "excerpt:encoded",
                "itunes:summary",
                "itunes:subtitle",
                "media:description");
    return summary.value().equals(content.value()) ? FeedText.NONE : summary;
  }

  private @Nullable String id(Part part) {
    String about = null;
    if (part.element().hasAttr("rdf:about")) {
      about = part.element().attr("rdf:about").strip();
    }
    String id = part.text("guid", "id");
    Element holder = part.first("guid", "id");
    if (id == null || holder == null) {
      return about != null ? about : part.text("dc:identifier", "dcterms:identifier");
    }
    // An identifier that is a reference means an address; "abc" is a name and stays as it is.
    if (id.startsWith("/") || id.startsWith("./") || id.startsWith("../")) {
      URI resolved = part.address(holder, id);
      return resolved != null ? resolved.toString() : id;
    }
    return id;
  }

  private @Nullable URI link(Part part, List<FeedLink> links) {
    for (FeedLink link : links) {
      if (link.relation().equals("alternate")) {
        return link.url();
      }
    }
    Element guid = part.first("guid");
    if (guid != null && !"false".equalsIgnoreCase(Names.attribute(guid, "isPermaLink"))) {
      URI address = WebAddress.of(guid.wholeText()).filter(WebAddress::isWeb).orElse(null);
      if (address != null) {
        return address;
      }
    }
    if (part.element().hasAttr("rdf:about")) {
      return part.address(part.element(), part.element().attr("rdf:about"));
    }
    return null;
  }

  private List<FeedLink> links(Part part) {
    List<FeedLink> links = new ArrayList<>();
    String href = Names.attribute(part.element(), "href");
    add(links, "alternate", part.address(part.element(), href), null, -1);
    for (Element link : part.all("link")) {
      String target = Names.attribute(link, "href");
      String relation = Names.attribute(link, "rel");
      if (target == null) {
        target = link.wholeText().strip();
        if (target.isEmpty()) {
          continue;
        }
      }
      add(
          links,
          relation == null || relation.isEmpty() ? "alternate" : relation(relation),
          part.address(link, target),
          Names.attribute(link, "type"),
          length(link));
    }
    for (Element link : part.all("feedburner:origlink")) {
      add(links, "canonical", part.address(link, link.wholeText().strip()), null, -1);
    }
    for (Element link : part.all("comments")) {
      add(links, "replies", part.address(link, link.wholeText().strip()), null, -1);
    }
    return links;
  }

  private static String relation(String relation) {
    String iana = "http://www.iana.org/assignments/relation/";
    return relation.startsWith(iana)
        ? relation.substring(iana.length())
        : relation.indexOf(':') >= 0 ? relation : relation.toLowerCase(Locale.ROOT);
  }

  private void enclosures(Part item, List<FeedLink> links) {
    for (Element enclosure : item.all("enclosure", "media:content")) {
      String medium = Names.attribute(enclosure, "medium");
      String type = Names.attribute(enclosure, "type");
      String url = Names.attribute(enclosure, "url");
      boolean picture =
          "image".equals(medium) && enclosure.tag().localName().equalsIgnoreCase("content");
      add(
          links,
          picture ? "image" : "enclosure",
          item.address(enclosure, url != null ? url : Names.attribute(enclosure, "href")),
          type,
          length(enclosure));
    }
    for (Element image : item.all("media:thumbnail", "itunes:image")) {
      String url = Names.attribute(image, "url");
      add(
          links,
          "image",
          item.address(image, url != null ? url : Names.attribute(image, "href")),
          null,
          -1);
    }
  }

  private static void add(
      List<FeedLink> links,
      String relation,
      @Nullable URI url,
      @Nullable String type,
      long length) {
    if (url != null) {
      links.add(new FeedLink(relation, url, type == null || type.isEmpty() ? null : type, length));
    }
  }

  private static long length(Element element) {
    String text = Names.attribute(element, "length");
    if (text == null || !text.matches("\\d{1,15}")) {
      return -1;
    }
    return Long.parseLong(text);
  }

  private List<Person> people(Part part, String... elements) {
    List<Person> people = new ArrayList<>();
    for (Element element : part.all(elements)) {
      Person person = person(element, part);
      boolean known =
          people.stream().anyMatch(other -> other.name().equalsIgnoreCase(person.name()));
      if (!person.isEmpty() && (!known || person.name().isEmpty())) {
        people.add(person);
      }
    }
    return people;
  }

  private Person person(Element element, Part part) {
    Part inner = part(element);
    String name = inner.text("name");
    String email = inner.text("email");
    Element page = inner.first("uri", "url", "homepage");
    URI url = page == null ? null : inner.address(page, page.wholeText().strip());
    if (name == null && email == null && url == null) {
      FeedText text = part.prose(element);
      return Person.parse(text.text());
    }
    return new Person(name == null ? "" : Prose.line(name), email, url);
  }

  private @Nullable DateStamp updated(Part part, String attributeOrName) {
    DateStamp stamp =
        part.date("updated", "modified", attributeOrName, "dcterms:modified", "dc:date");
    String attribute = Names.attribute(part.element(), "lastmod");
    return stamp == null && attribute != null ? FeedDates.parse(attribute) : stamp;
  }

  private static List<String> categories(Part item) {
    List<String> categories = new ArrayList<>();
    for (Element category : item.all("category", "dc:subject", "media:category")) {
      String label = Names.attribute(category, "label");
      String term = Names.attribute(category, "term");
      String text = FeedText.guess(category.wholeText(), null).text();
      String name = label != null && !label.isEmpty() ? label : term != null ? term : text;
      if (!name.isBlank() && name.length() <= 200) {
        categories.add(name);
      }
    }
    for (Element keywords : item.all("itunes:keywords", "media:keywords")) {
      for (String keyword : keywords.wholeText().split(",", 50)) {
        if (!keyword.isBlank()) {
          categories.add(keyword.strip());
        }
      }
    }
    return categories;
  }

  private static @Nullable String language(Part part) {
    String told = part.text("dc:language", "language");
    for (Element up = part.element(); told == null && up != null; up = up.parent()) {
      String attribute = up.attr("xml:lang");
      told = attribute.isBlank() ? null : attribute.strip();
    }
    return told;
  }
}
