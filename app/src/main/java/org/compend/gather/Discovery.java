package org.compend.gather;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.compend.Address;
import org.compend.Capture;
import org.compend.acquire.WebAddress;
import org.compend.acquire.feed.Feed;
import org.compend.acquire.feed.FeedDiscovery;
import org.compend.acquire.feed.FeedReader;
import org.compend.acquire.feed.NotAFeedException;
import org.compend.acquire.feed.Opml;
import org.compend.acquire.http.Fetch;
import org.compend.acquire.http.Fetcher;
import org.compend.acquire.http.Request;
import org.compend.acquire.sitemap.NotASitemapException;
import org.compend.acquire.sitemap.SitemapReader;
import org.compend.archive.Source;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what an address that somebody named is good for: a feed, a list of feeds, a sitemap, an
 * article; and of a site its feed, else its sitemap, else its pages of links.
 *
 * <p>Safe to use from several threads.
 */
public final class Discovery {
  /** A home page may name many feeds; the first that can be read is the site's own. */
  private static final int MOST_FEEDS = 4;

  private static final int MOST_SITEMAPS = 5;

  private final Fetcher fetcher;
  private final Maker maker = new Maker();

  public Discovery(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /** What was found. */
  public sealed interface Found {
    /** A source of a kind; the title is empty where it does not tell one. */
    record One(Source.Kind kind, URI address, String title, @Nullable URI home) implements Found {}

    /** A list of feeds. */
    record Listed(List<Opml.Subscription> feeds) implements Found {
      public Listed {
        feeds = List.copyOf(feeds);
      }
    }

    /** Nothing, or nothing of what a list names, and why. */
    record Nothing(String reason) implements Found {}
  }

  /** What is at an address. */
  public List<Found> at(URI address) {
    return switch (fetcher.fetch(Request.named(address))) {
      case Fetch.Fetched fetched -> in(fetched);
      case Fetch.NotModified _ -> List.of(new Found.Nothing("it was not sent"));
      case Fetch.Refused refused -> List.of(new Found.Nothing(refused.message()));
      case Fetch.Failed failed -> List.of(new Found.Nothing(failed.message()));
    };
  }

  private List<Found> in(Fetch.Fetched fetched) {
    Capture capture = fetched.capture();
    Optional<Found> feed = feed(fetched);
    if (feed.isPresent()) {
      return List.of(feed.get());
    }
    try {
      Opml.Listed listed = Opml.read(capture);
      List<Found> all = new ArrayList<>();
      all.add(new Found.Listed(listed.feeds()));
      listed.reasons().forEach(reason -> all.add(new Found.Nothing(reason)));
      return all;
    } catch (NotAFeedException _) {
      // Something else, then.
    }
    String type = fetched.mediaType() == null ? "" : fetched.mediaType().toLowerCase(Locale.ROOT);
    if (!type.contains("html") && isSitemap(capture)) {
      return List.of(new Found.One(Source.Kind.SITEMAP, fetched.moved(), host(fetched), null));
    }
    if (!type.isEmpty() && !type.contains("html") && !type.startsWith("text/")) {
      return List.of(
          new Found.Nothing("it is " + type + ": neither a page nor a feed nor a sitemap"));
    }
    if (!Address.isFrontPage(fetched.location())
        && maker.make(capture, true) instanceof Maker.Made.Whole(var article)) {
      String title = article.metadata().title();
      return List.of(
          new Found.One(
              Source.Kind.PAGE, fetched.moved(), title.isEmpty() ? host(fetched) : title, null));
    }
    return site(fetched, capture);
  }

  private List<Found> site(Fetch.Fetched fetched, Capture capture) {
    List<URI> feeds = new ArrayList<>();
    FeedDiscovery.find(capture).stream()
        .limit(MOST_FEEDS)
        .map(FeedDiscovery.Named::url)
        .forEach(feeds::add);
    if (feeds.isEmpty()) {
      feeds.addAll(FeedDiscovery.guesses(fetched.location()));
    }
    for (URI url : feeds) {
      if (fetcher.fetch(Request.named(url)) instanceof Fetch.Fetched answer) {
        Optional<Found> feed = feed(answer);
        if (feed.isPresent()) {
          return List.of(feed.get());
        }
      }
    }
    List<URI> maps = new ArrayList<>(fetcher.sitemaps(fetched.location()));
    WebAddress.resolve(fetched.location(), "/sitemap.xml")
        .filter(_ -> maps.isEmpty())
        .ifPresent(maps::add);
    List<Found> sitemaps = new ArrayList<>();
    for (URI url : maps.stream().limit(MOST_SITEMAPS).toList()) {
      if (fetcher.fetch(Request.named(url)) instanceof Fetch.Fetched answer
          && isSitemap(answer.capture())) {
        sitemaps.add(new Found.One(Source.Kind.SITEMAP, url, host(fetched), fetched.location()));
      }
    }
    return sitemaps.isEmpty()
        ? List.of(
            new Found.One(Source.Kind.SITE, fetched.moved(), host(fetched), fetched.location()))
        : sitemaps;
  }

  private static Optional<Found> feed(Fetch.Fetched fetched) {
    try {
      Feed feed = FeedReader.read(fetched.capture());
      String title = feed.title().text();
      return Optional.of(
          new Found.One(
              Source.Kind.FEED,
              fetched.moved(),
              title.isBlank() ? host(fetched) : title,
              feed.link()));
    } catch (NotAFeedException _) {
      return Optional.empty();
    }
  }

  private static boolean isSitemap(Capture capture) {
    try {
      var map = SitemapReader.read(capture);
      return !map.entries().isEmpty() || !map.sitemaps().isEmpty();
    } catch (NotASitemapException _) {
      return false;
    }
  }

  private static String host(Fetch.Fetched fetched) {
    return String.valueOf(fetched.location().getHost());
  }
}
