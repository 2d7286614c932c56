package org.compend.acquire.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.compend.Capture;
import org.compend.acquire.WebAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the feeds that a web page names: by {@code <link rel=alternate>} (HTML, section 4.6.7.1),
 * then by links that look like feeds.
 *
 * <p>Without state; safe to use from several threads.
 */
public final class FeedDiscovery {
  private static final int MOST = 50;
  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/feed+json",
          "application/rdf+xml",
          "application/json",
          "application/xml",
          "text/xml");
  private static final Pattern PATH =
      Pattern.compile(
          "(?:^|.*/)(?:feeds?|rss|atom)(?:/(?:rss2?|atom|rdf|default|posts/default|index)?)?/?"
              + "|.*[/.](?:rss|atom|rdf|feed)(?:\\.(?:xml|rdf|json|php|aspx))?"
              + "|(?:^|.*/)index\\.(?:rdf|xml)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMENTS =
      Pattern.compile("comment|kommentar|commentaire|comentario", Pattern.CASE_INSENSITIVE);

  /** Where feeds lie on sites that do not name them. */
  private static final List<String> CUSTOMARY =
      List.of("/feed", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/rss", "/feed.json");

  private FeedDiscovery() {}

  /**
   * A feed that a page names.
   *
   * @param title what the page calls it; empty where it does not
   */
  public record Named(URI url, String title) {}

  /** The feeds that a page names, the most likely first, feeds of comments last. */
  public static List<Named> find(Capture page) {
    Document document = Jsoup.parse(XmlSource.decode(page), page.origin().base().toString());
    URI base = WebAddress.base(document, page.origin().base());
    Map<URI, Named> found = new LinkedHashMap<>();
    for (Element link : document.select("link[href]")) {
      Set<String> relations =
          new HashSet<>(List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+", -1)));
      String type = link.attr("type").toLowerCase(Locale.ROOT).replaceFirst("\\s*;.*", "").strip();
      boolean alternate = relations.contains("alternate") && !relations.contains("stylesheet");
      if ((alternate && TYPES.contains(type)) || relations.contains("feed")) {
        add(found, base, link.attr("href"), link.attr("title"));
      }
    }
    for (Element link : document.select("a[href], area[href]")) {
      URI url = WebAddress.resolve(base, link.attr("href")).orElse(null);
      if (url != null && url.getPath() != null && PATH.matcher(url.getPath()).matches()) {
        add(found, base, link.attr("href"), link.text());
      }
    }
    List<Named> ordered = new ArrayList<>();
    found.values().stream().filter(named -> !isOfComments(named)).forEach(ordered::add);
    found.values().stream().filter(FeedDiscovery::isOfComments).forEach(ordered::add);
    return ordered;
  }

  /** Addresses where a feed of a site may lie although its pages name none. */
  public static List<URI> guesses(URI home) {
    List<URI> guesses = new ArrayList<>();
    for (String path : CUSTOMARY) {
      WebAddress.resolve(home, path).ifPresent(guesses::add);
    }
    return guesses;
  }

  private static void add(Map<URI, Named> found, URI base, String reference, String title) {
    WebAddress.resolve(base, reference)
        .filter(WebAddress::isWeb)
        .filter(_ -> found.size() < MOST)
        .ifPresent(url -> found.putIfAbsent(url, new Named(url, title.strip())));
  }

  private static boolean isOfComments(Named named) {
    return COMMENTS.matcher(named.title() + " " + named.url().getRawPath()).find();
  }
}
