package org.compend.acquire.sitemap;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.compend.acquire.http.Fetch;
import org.compend.acquire.http.Fetcher;
import org.compend.acquire.http.Request;

/**
 * Walks a site's sitemaps from one of them through every further one: none twice, not too deep and
 * not too many, so that an index without end is no harm.
 *
 * <p>Safe to use from several threads, as its fetcher is.
 */
public final class SitemapWalk {
  private static final int DEEPEST = 4;
  private static final Sitemap NOTHING = new Sitemap(List.of(), List.of(), List.of());

  private final Fetcher fetcher;
  private final int mostSitemaps;
  private final int mostEntries;

  /**
   * A walk.
   *
   * @param mostSitemaps how many sitemaps are fetched at most
   * @param mostEntries how many pages are handed out at most
   */
  public SitemapWalk(Fetcher fetcher, int mostSitemaps, int mostEntries) {
    this.fetcher = fetcher;
    this.mostSitemaps = mostSitemaps;
    this.mostEntries = mostEntries;
  }

  private record Stop(URI sitemap, int depth) {}

  /**
   * Hands out the pages from this sitemap on, in the order found.
   *
   * @param entries takes the pages
   * @param complaints takes what was wrong, one sentence each, with the sitemap's address
   */
  public void from(URI start, Consumer<SitemapEntry> entries, Consumer<String> complaints) {
    walk(start, stop -> read(stop, complaints), entries, complaints);
  }

  /** The same from a sitemap that was fetched already. */
  public void from(
      Fetch.Fetched start, Consumer<SitemapEntry> entries, Consumer<String> complaints) {
    URI at = start.location();
    walk(
        at,
        stop -> stop.equals(at) ? map(at, start, complaints) : read(stop, complaints),
        entries,
        complaints);
  }

  private void walk(
      URI start,
      Function<URI, Sitemap> reading,
      Consumer<SitemapEntry> entries,
      Consumer<String> complaints) {
    Deque<Stop> open = new ArrayDeque<>();
    Set<URI> known = new HashSet<>();
    Set<URI> pages = new HashSet<>();
    open.add(new Stop(start, 1));
    known.add(start);
    int fetched = 0;
    while (!open.isEmpty()) {
      if (fetched++ >= mostSitemaps) {
        complaints.accept(start + ": there are more than " + mostSitemaps + " sitemaps");
        return;
      }
      Stop stop = open.remove();
      Sitemap map = reading.apply(stop.sitemap);
      for (SitemapEntry entry : map.entries()) {
        if (pages.size() >= mostEntries) {
          complaints.accept(start + ": there are more than " + mostEntries + " pages");
          return;
        }
        if (pages.add(entry.url())) {
          entries.accept(entry);
        }
      }
      for (URI next : map.sitemaps()) {
        if (stop.depth >= DEEPEST) {
          complaints.accept(stop.sitemap + ": further sitemaps lie too deep");
          break;
        }
        if (known.add(next)) {
          open.add(new Stop(next, stop.depth + 1));
        }
      }
    }
  }

  private Sitemap read(URI sitemap, Consumer<String> complaints) {
    Fetch answer = fetcher.fetch(Request.named(sitemap));
    return switch (answer) {
      case Fetch.Fetched fetched -> map(sitemap, fetched, complaints);
      case Fetch.NotModified _ -> nothing(sitemap, "it was not sent", complaints);
      case Fetch.Refused refused -> nothing(sitemap, refused.message(), complaints);
      case Fetch.Failed failed -> nothing(sitemap, failed.message(), complaints);
    };
  }

  private static Sitemap map(URI sitemap, Fetch.Fetched fetched, Consumer<String> complaints) {
    try {
      Sitemap map = SitemapReader.read(fetched.capture());
      map.complaints().forEach(complaint -> complaints.accept(sitemap + ": " + complaint));
      return map;
    } catch (NotASitemapException e) {
      return nothing(sitemap, String.valueOf(e.getMessage()), complaints);
    }
  }

  private static Sitemap nothing(URI sitemap, String why, Consumer<String> complaints) {
    complaints.accept(sitemap + ": " + why);
    return NOTHING;
  }
}
