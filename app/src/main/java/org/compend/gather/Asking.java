package org.compend.gather;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.compend.Address;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.DateStamp;
import org.compend.acquire.PageLinks;
import org.compend.acquire.WebAddress;
import org.compend.acquire.feed.EntryPage;
import org.compend.acquire.feed.Feed;
import org.compend.acquire.feed.FeedEntry;
import org.compend.acquire.feed.FeedReader;
import org.compend.acquire.feed.NotAFeedException;
import org.compend.acquire.http.Fetch;
import org.compend.acquire.http.Fetcher;
import org.compend.acquire.http.Request;
import org.compend.acquire.http.Validators;
import org.compend.acquire.sitemap.SitemapEntry;
import org.compend.acquire.sitemap.SitemapWalk;
import org.compend.archive.Source;
import org.jspecify.annotations.Nullable;

/** Asks a source what it names now; safe to use from several threads. */
final class Asking {
  private static final int MOST_SITEMAPS = 200;
  private static final int MOST_PAGES = 50_000;
  private static final int LONGEST_KEY = 500;

  private final Fetcher fetcher;

  Asking(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  Answer ask(Source source) {
    Validators known = new Validators(source.standing().etag(), source.standing().lastModified());
    Fetch fetch = fetcher.fetch(Request.named(source.address()).unless(known));
    return switch (fetch) {
      case Fetch.Fetched fetched -> read(source, fetched);
      case Fetch.NotModified _ -> new Answer.Same();
      case Fetch.Refused refused -> new Answer.Broken(refused.message(), null, false);
      case Fetch.Failed failed ->
          new Answer.Broken(
              failed.message(), failed.retryAt(), failed.problem() == Fetch.Problem.GONE);
    };
  }

  private Answer read(Source source, Fetch.Fetched fetched) {
    return switch (source.kind()) {
      case FEED -> feed(fetched);
      case SITEMAP -> sitemap(fetched);
      case SITE -> site(fetched);
      case PAGE -> page(fetched);
    };
  }

  private static Answer feed(Fetch.Fetched fetched) {
    try {
      Feed feed = FeedReader.read(fetched.capture());
      Map<String, Lead> leads = new LinkedHashMap<>();
      List<Instant> dates = new ArrayList<>();
      for (FeedEntry entry : feed.entries()) {
        Capture carried = EntryPage.of(feed, entry, fetched.time());
        String version = carried.content().sha256();
        String key = key(entry, version);
        leads.putIfAbsent(
            key, new Lead(key, version, entry.link(), carried, entry.id(), entry.isWhole()));
        instant(entry.published()).ifPresent(dates::add);
      }
      return new Answer.News(
          List.copyOf(leads.values()),
          fetched.validators(),
          fetched.moved(),
          feed.title().text(),
          feed.link(),
          dates);
    } catch (NotAFeedException e) {
      String from = fetched.location().equals(fetched.requested()) ? "" : fetched.location() + ": ";
      return new Answer.Broken(from + e.getMessage(), null, false);
    }
  }

  private static String key(FeedEntry entry, String version) {
    String name = entry.id() != null ? entry.id() : Objects.toString(entry.link(), version);
    return bounded(name);
  }

  /** Databases do not index what is very long. */
  private static String bounded(String name) {
    return name.length() <= LONGEST_KEY
        ? name
        : Bytes.of(name.getBytes(StandardCharsets.UTF_8)).sha256();
  }

  private static Optional<Instant> instant(@Nullable DateStamp stamp) {
    if (stamp == null) {
      return Optional.empty();
    }
    return Optional.of(
        stamp.moment() != null
            ? stamp.moment().toInstant()
            : stamp.day().atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private Answer sitemap(Fetch.Fetched fetched) {
    List<SitemapEntry> entries = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    new SitemapWalk(fetcher, MOST_SITEMAPS, MOST_PAGES)
        .from(fetched, entries::add, complaints::add);
    if (entries.isEmpty() && !complaints.isEmpty()) {
      return new Answer.Broken(String.join("; ", complaints), null, false);
    }
    // The newest first: they are wanted most, should the rest take long.
    entries.sort(
        Comparator.comparing(Asking::modified, Comparator.nullsLast(Comparator.reverseOrder())));
    List<Lead> leads = new ArrayList<>();
    List<Instant> dates = new ArrayList<>();
    for (SitemapEntry entry : entries) {
      Instant modified = modified(entry);
      if (modified != null) {
        dates.add(modified);
      }
      String version = Objects.toString(modified, "-");
      leads.add(new Lead(bounded(entry.url().toString()), version, entry.url(), null, null, false));
    }
    // The address alone does not tell whether the sitemaps that it leads to have changed.
    return new Answer.News(leads, Validators.NONE, fetched.moved(), "", null, dates);
  }

  private static @Nullable Instant modified(SitemapEntry entry) {
    return entry.modified() != null
        ? entry.modified()
        : entry.news() == null ? null : entry.news().published();
  }

  private static Answer site(Fetch.Fetched fetched) {
    Map<String, Lead> leads = new LinkedHashMap<>();
    for (URI link : PageLinks.inside(fetched.capture())) {
      String key = bounded(Address.key(link));
      leads.putIfAbsent(key, new Lead(key, "-", link, null, null, false));
    }
    return new Answer.News(
        List.copyOf(leads.values()),
        fetched.validators(),
        fetched.moved(),
        "",
        WebAddress.resolve(fetched.location(), "/").orElse(null),
        List.of());
  }

  private Answer page(Fetch.Fetched fetched) {
    FurtherPages.Pages pages = new FurtherPages(fetcher).of(fetched.capture());
    Capture page = pages.capture();
    Lead lead = new Lead("page", version(page), null, page, null, true);
    // What the first page alone says of its version does not tell of the others.
    Validators validators = pages.number() > 1 ? Validators.NONE : fetched.validators();
    return new Answer.News(List.of(lead), validators, fetched.moved(), "", null, List.of());
  }

  private static String version(Capture page) {
    String digests =
        page.companions().values().stream().map(Bytes::sha256).sorted().collect(joining(" "));
    return digests.isEmpty()
        ? page.content().sha256()
        : Bytes.of((page.content().sha256() + " " + digests).getBytes(StandardCharsets.UTF_8))
            .sha256();
  }
}
