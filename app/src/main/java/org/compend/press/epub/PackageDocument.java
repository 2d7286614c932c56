package org.compend.press.epub;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compend.Byline;
import org.compend.Digest;
import org.compend.Metadata;
import org.compend.Prose;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.Direction;
import org.compend.press.image.Picture;
import org.compend.press.xhtml.Markup;
import org.jspecify.annotations.Nullable;

/** The package document: what the book is, what it holds, in which order (EPUB 3.3, section 5). */
final class PackageDocument {
  private static final int MOST_SUBJECTS = 24;
  private static final int MOST_TITLES = 8;

  private final Binding binding;
  private final Digest digest;
  private final Accessibility accessibility;

  PackageDocument(Binding binding, Accessibility accessibility) {
    this.binding = binding;
    this.digest = binding.digest();
    this.accessibility = accessibility;
  }

  /** What reading programs show in a library below the title: the first articles. */
  private String contents() {
    List<BoundArticle> articles = binding.articles();
    if (articles.size() == 1) {
      return Prose.ofInlines(articles.getFirst().article().metadata().standfirst());
    }
    String titles =
        articles.stream()
            .limit(MOST_TITLES)
            .map(BoundArticle::title)
            .collect(Collectors.joining(" · "));
    return articles.size() > MOST_TITLES ? titles + " …" : titles;
  }

  /**
   * The document.
   *
   * @param pages the pages in reading order
   * @param pictures the pictures they show, by name
   */
  String write(List<String> pages, Collection<Picture.Ready> pictures) {
    Markup out = new Markup();
    out.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.open(
        "package",
        "xmlns",
        "http://www.idpf.org/2007/opf",
        "version",
        "3.0",
        "unique-identifier",
        "identity",
        "xml:lang",
        digest.language().toLanguageTag(),
        "dir",
        Direction.of(digest.language(), digest.title()).code());
    out.line();
    metadata(out);
    manifest(out, pages, pictures);
    spine(out, pages);
    out.close().line();
    return out.toString();
  }

  private void metadata(Markup out) {
    out.open("metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/").line();
    out.element("dc:identifier", digest.id().toString(), "id", "identity").line();
    out.element("dc:title", digest.title().isBlank() ? "…" : digest.title(), "id", "title").line();
    refine(out, "title", "title-type", "main");
    if (digest.subtitle() != null && !digest.subtitle().isBlank()) {
      out.element("dc:title", digest.subtitle(), "id", "subtitle").line();
      refine(out, "subtitle", "title-type", "subtitle");
    }
    languages().forEach(language -> out.element("dc:language", language).line());
    people(out);
    String moment =
        DateTimeFormatter.ISO_INSTANT.format(digest.bound().truncatedTo(ChronoUnit.SECONDS));
    out.element("dc:date", digest.bound().atOffset(ZoneOffset.UTC).toLocalDate().toString()).line();
    String contents = contents();
    if (!contents.isBlank()) {
      out.element("dc:description", contents).line();
    }
    binding.articles().stream()
        .flatMap(article -> article.article().metadata().tags().stream())
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .limit(MOST_SUBJECTS)
        .forEach(tag -> out.element("dc:subject", tag).line());
    binding.articles().stream()
        .map(PackageDocument::source)
        .distinct()
        .forEach(source -> out.element("dc:source", source).line());
    property(out, "dcterms:modified", moment);
    accessibility.accessModes().forEach(mode -> property(out, "schema:accessMode", mode));
    accessibility
        .sufficientAccessModes()
        .forEach(modes -> property(out, "schema:accessModeSufficient", modes));
    accessibility
        .features()
        .forEach(feature -> property(out, "schema:accessibilityFeature", feature));
    property(out, "schema:accessibilityHazard", "none");
    out.element(
            "meta",
            accessibility.summary(),
            "property",
            "schema:accessibilitySummary",
            "xml:lang",
            "en",
            "dir",
            "ltr")
        .line();
    out.empty("meta", "name", "cover", "content", "cover-image").line();
    out.close().line();
  }

  /** The digest's own language first, then those of its articles. */
  private List<String> languages() {
    return Stream.concat(
            Stream.of(digest.language()), binding.articles().stream().map(BoundArticle::language))
        .filter(language -> !language.equals(Locale.ROOT))
        .map(Locale::toLanguageTag)
        .distinct()
        .toList();
  }

  /** The magazine made the digest; without one, those who wrote its articles did. */
  private void people(Markup out) {
    List<String> authors =
        binding.articles().stream()
            .flatMap(article -> article.article().metadata().bylines().stream())
            .map(Byline::name)
            .distinct()
            .toList();
    String publisher = digest.publisher();
    if (publisher != null && !publisher.isBlank()) {
      out.element("dc:creator", publisher, "id", "creator").line();
      refine(out, "creator", "role", "pbl");
      out.element("dc:publisher", publisher).line();
    }
    int number = 0;
    for (String author : authors) {
      number++;
      String id = "author-" + number;
      out.element(publisher == null ? "dc:creator" : "dc:contributor", author, "id", id).line();
      refine(out, id, "role", "aut");
    }
  }

  /** Where an article was published: its address, else what a reader would look it up by. */
  private static String source(BoundArticle article) {
    URI source = article.source();
    if (source != null) {
      return source.toASCIIString();
    }
    Metadata metadata = article.article().metadata();
    List<String> parts = new ArrayList<>();
    parts.add(metadata.bylines().stream().map(Byline::name).collect(Collectors.joining(", ")));
    parts.add(article.title());
    parts.add(metadata.site() == null ? "" : metadata.site());
    parts.add(metadata.published() == null ? "" : metadata.published().day().toString());
    return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(". "));
  }

  private static void manifest(Markup out, List<String> pages, Collection<Picture.Ready> pictures) {
    out.open("manifest").line();
    item(out, "nav", "nav.xhtml", "application/xhtml+xml", "nav");
    item(out, "ncx", "toc.ncx", "application/x-dtbncx+xml", null);
    item(out, "style", "style.css", "text/css", null);
    item(out, "cover-image", "cover.jpg", "image/jpeg", "cover-image");
    for (String page : pages) {
      item(out, id(page), page, "application/xhtml+xml", null);
    }
    for (Picture.Ready picture : pictures) {
      String file = "images/" + picture.name();
      item(out, id(file), file, picture.format().mediaType(), null);
    }
    out.close().line();
  }

  private static void item(
      Markup out, String id, String file, String mediaType, @Nullable String properties) {
    out.empty("item", "id", id, "href", file, "media-type", mediaType, "properties", properties);
    out.line();
  }

  private void spine(Markup out, List<String> pages) {
    out.open(
        "spine",
        "toc",
        "ncx",
        "page-progression-direction",
        Direction.of(digest.language(), digest.title()).code());
    out.line();
    for (String page : pages) {
      out.empty("itemref", "idref", id(page)).line();
    }
    out.close().line();
  }

  /** A file's name as an XML id. */
  private static String id(String file) {
    return "file-" + file.replaceFirst("\\.xhtml$", "").replace('/', '-');
  }

  private static void property(Markup out, String name, String value) {
    out.element("meta", value, "property", name).line();
  }

  private static void refine(Markup out, String id, String property, String value) {
    out.element(
        "meta",
        value,
        "refines",
        "#" + id,
        "property",
        property,
        "scheme",
        property.equals("role") ? "marc:relators" : null);
    out.line();
  }
}
