package org.compend.acquire.feed;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The one name under which an element is known, whatever prefix its feed gave it: {@code title} for
 * the vocabulary of the feed itself, {@code dc:creator} and the like for the known modules, {@code
 * ?:name} for what is not known.
 */
final class Names {
  private static final Map<String, String> MODULES =
      Map.ofEntries(
          Map.entry("http://www.w3.org/2005/atom", ""),
          Map.entry("http://purl.org/atom/ns", ""),
          Map.entry("http://purl.org/rss/1.0", ""),
          Map.entry("http://my.netscape.com/rdf/simple/0.9", ""),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9", ""),
          Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", ""),
          Map.entry("http://backend.userland.com/rss", ""),
          Map.entry("http://backend.userland.com/rss2", ""),
          Map.entry("http://backend.userland.com/rss2.1", ""),
          Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
          Map.entry("http://cyber.law.harvard.edu/rss", ""),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
          Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
          Map.entry("http://purl.org/dc/elements/1.1", "dc"),
          Map.entry("http://purl.org/dc/elements/1.0", "dc"),
          Map.entry("http://purl.org/dc/terms", "dcterms"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://example.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://search.yahoo.com/mrss", "media"),
          Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
          Map.entry("http://www.w3.org/2000/svg", "svg"),
          Map.entry("http://www.w3.org/1998/math/mathml", "mathml"),
          Map.entry("http://wordpress.org/export/1.0", "wp"),
          Map.entry("http://wordpress.org/export/1.1", "wp"),
          Map.entry("http://wordpress.org/export/1.2", "wp"),
          Map.entry("http://wordpress.org/export/1.0/excerpt", "excerpt"),
          Map.entry("http://wordpress.org/export/1.1/excerpt", "excerpt"),
          Map.entry("http://wordpress.org/export/1.2/excerpt", "excerpt"));

  /** What a prefix means where its feed forgot to say so. */
  private static final Map<String, String> CUSTOMARY =
      Map.ofEntries(
          Map.entry("rss", ""),
          Map.entry("atom", ""),
          Map.entry("a", ""),
          Map.entry("a10", ""),
          Map.entry("rdf", "rdf"),
          Map.entry("content", "content"),
          Map.entry("dc", "dc"),
          Map.entry("dcterms", "dcterms"),
          Map.entry("itunes", "itunes"),
          Map.entry("media", "media"),
          Map.entry("feedburner", "feedburner"),
          Map.entry("xhtml", "xhtml"),
          Map.entry("svg", "svg"),
          Map.entry("wp", "wp"),
          Map.entry("excerpt", "excerpt"));

  private final String home;

  private Names(String home) {
    this.home = home;
  }

  /** The names in a feed with this root element. */
  static Names within(Element root) {
    return new Names(root.tag().namespace());
  }

  String of(Element element) {
    String local = element.tag().localName().toLowerCase(Locale.ROOT);
    String module = module(element);
    return module == null ? "?:" + local : module.isEmpty() ? local : module + ":" + local;
  }

  private @Nullable String module(Element element) {
    String namespace = element.tag().namespace();
    String prefix = element.tag().prefix();
    if (namespace.isEmpty() || namespace.equals(Parser.NamespaceXml)) {
      return prefix.isEmpty() ? "" : CUSTOMARY.get(prefix.toLowerCase(Locale.ROOT));
    }
    String known = known(namespace);
    if (known == null && namespace.equals(home)) {
      return "";
    }
    return known;
  }

  /** The module of a namespace; publishers write them with and without a last slash or hash. */
  static @Nullable String known(String namespace) {
    String name = namespace.strip().toLowerCase(Locale.ROOT);
    int end = name.length();
    while (end > 0 && (name.charAt(end - 1) == '/' || name.charAt(end - 1) == '#')) {
      end--;
    }
    return MODULES.get(name.substring(0, end));
  }

  /** The value of an attribute without a prefix, in any case of letters; null where it is not. */
  static @Nullable String attribute(Element element, String name) {
    for (Attribute attribute : element.attributes()) {
      if (attribute.getKey().equalsIgnoreCase(name)) {
        return attribute.getValue().strip();
      }
    }
    return null;
  }
}
