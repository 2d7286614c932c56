package org.compend.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compend.Article;
import org.compend.Byline;
import org.compend.DateStamp;
import org.compend.Image;
import org.compend.Prose;
import org.compend.Walk;
import org.compend.acquire.http.Fetcher;
import org.compend.acquire.http.Limits;
import org.compend.acquire.http.Politeness;
import org.compend.archive.Archive;
import org.compend.archive.Change;
import org.compend.archive.Database;
import org.compend.archive.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sources of every kind, from their first visit to their end. */
@Timeout(120)
class SyncTest {
  private static final Politeness HASTY =
      new Politeness(8, Duration.ZERO, Duration.ZERO, Duration.ofMillis(10), Duration.ofHours(24));
  private static final byte[] PICTURE = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13
  };

  @TempDir private Path folder;

  private WebSite site;
  private Archive archive;
  private Fetcher fetcher;
  private Duration ahead = Duration.ZERO;

  @BeforeEach
  void start() throws IOException {
    site = new WebSite();
    archive = Archive.open(new Database.Sqlite(folder.resolve("archive.db")));
    fetcher = new Fetcher(Limits.STANDARD, HASTY, Set.of("127.0.0.1"));
  }

  @AfterEach
  void stop() throws IOException {
    fetcher.close();
    archive.close();
    site.close();
  }

  @Test
  void aFeedWithWholeArticlesIsKeptWithItsImagesAndAskedAgainOnlyForWhatIsNew() {
    String one = item(1, "plums", whole("plums") + "<img src=\"/plum.png\" alt=\"A plum\">");
    site.put("/plum.png", PICTURE).put("/feed", "application/rss+xml", "\"v1\"", rss(one));
    Source feed = add(Source.Kind.FEED, "/feed");
    assertThat(visit(feed)).extracting(Visit::added, Visit::problem).containsExactly(1, null);
    assertThat(site.hits("/plums")).isZero();
    Article article = articles().getFirst();
    assertThat(article.metadata().bylines()).containsExactly(Byline.of("Vera Lind"));
    assertThat(Prose.of(article.body())).startsWith("The plums").doesNotContain("Vera");
    assertThat(images()).containsExactly(true);

    site.forget();
    assertThat(visit(feed)).extracting(Visit::added, Visit::changed).containsExactly(0, 0);
    assertThat(site.log()).containsExactly("/feed 304");

    site.put("/feed", "application/rss+xml", "\"v2\"", rss(item(2, "pears", whole("pears")), one));
    assertThat(visit(feed)).extracting(Visit::added, Visit::changed).containsExactly(1, 0);
    site.put(
        "/feed",
        "application/rss+xml",
        "\"v3\"",
        rss(item(2, "pears", whole("pears") + "<p>Corrected: they were quinces.</p>"), one));
    assertThat(visit(feed)).extracting(Visit::added, Visit::changed).containsExactly(0, 1);
  }

  @Test
  void aSummaryIsFollowedToItsPageAndFillsWhatThePageDoesNotTell() {
    site.put("/pear.png", PICTURE)
        .put("/pears", "text/html", page("pears", "<img src=\"pear.png\" alt=\"A pear\">"))
        .put("/feed", "application/rss+xml", rss(item(2, "pears", "A word about pears …")));
    assertThat(visit(add(Source.Kind.FEED, "/feed")).added()).isEqualTo(1);
    Article article = articles().getFirst();
    assertThat(Prose.of(article.body())).contains("will be there when");
    assertThat(article.metadata().bylines()).containsExactly(Byline.of("Vera Lind"));
    assertThat(article.metadata().published())
        .isNotNull()
        .extracting(DateStamp::day)
        .isEqualTo(LocalDate.of(2024, 3, 2));
    assertThat(article.origin().url()).isEqualTo(site.url("/pears"));
    assertThat(images()).containsExactly(true);
  }

  @Test
  void whereThePageIsForbiddenGoneOrNoArticleTheFeedsOwnWordsAreKept() {
    site.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /plums\n")
        .put("/plums", "text/html", page("plums", ""))
        .put("/quinces", "application/pdf", "%PDF")
        .put(
            "/feed",
            "application/rss+xml",
            rss(
                item(1, "plums", "A word about plums, which are ripe …"),
                item(2, "pears", "A word about pears, which are not …"),
                item(3, "quinces", "A word about quinces, which are hard …")));
    Visit visit = visit(add(Source.Kind.FEED, "/feed"));
    assertThat(visit)
        .extracting(Visit::added, Visit::waiting, Visit::left)
        .containsExactly(3, 0, List.of());
    assertThat(site.hits("/plums")).isZero();
    assertThat(articles())
        .extracting(article -> Prose.of(article.body()).strip())
        .containsExactly(
            "A word about plums, which are ripe …",
            "A word about pears, which are not …",
            "A word about quinces, which are hard …");
  }

  @Test
  void aPageThatCannotBeHadNowIsTriedAgainWithoutTheOthers() {
    site.put("/pears", 500, Map.of(), "")
        .put("/plums", "text/html", page("plums", ""))
        .put(
            "/feed",
            "application/rss+xml",
            "\"v1\"",
            rss(item(1, "plums", "Plums …"), item(2, "pears", "Pears …")));
    Source feed = add(Source.Kind.FEED, "/feed");
    assertThat(visit(feed)).extracting(Visit::added, Visit::waiting).containsExactly(1, 1);

    site.forget();
    site.put("/pears", "text/html", page("pears", ""));
    ahead = Duration.ofHours(2);
    assertThat(visit(feed)).extracting(Visit::added, Visit::waiting).containsExactly(1, 0);
    assertThat(site.log()).containsExactly("/feed", "/pears");
    site.forget();
    visit(feed);
    assertThat(site.log()).containsExactly("/feed 304");
  }

  @Test
  void anImageThatCannotBeHadNowIsAskedForAgainAndInTheEndGivenUp() {
    site.put("/plum.png", 500, Map.of(), "")
        .put("/pear.png", 404, Map.of(), "")
        .put("/quince.png", 500, Map.of(), "")
        .put(
            "/feed",
            "application/rss+xml",
            rss(
                item(
                    1,
                    "plums",
                    whole("plums")
                        + "<img src=\"/plum.png\" alt=\"A plum\"><img src=\"/pear.png\" alt=\"A pear\">"
                        + "<img src=\"/quince.png\" alt=\"A quince\">")));
    visit(add(Source.Kind.FEED, "/feed"));
    assertThat(images()).containsExactly(false, false, false);
    long before = archive.lastChange();

    site.forget();
    ahead = ahead.plusMinutes(10);
    site.put("/plum.png", PICTURE).put("/pear.png", PICTURE);
    assertThat(sync().images()).isEqualTo(1);
    assertThat(images()).containsExactly(true, false, false);
    assertThat(archive.lastChange()).isGreaterThan(before);
    assertThat(site.hits("/pear.png")).isZero();

    assertThat(sync().images()).isZero();
    assertThat(site.hits("/quince.png")).as("not before its pause is over").isEqualTo(1);
    for (int day = 0; day < 20; day++) {
      ahead = ahead.plusDays(1);
      sync().images();
    }
    assertThat(site.hits("/quince.png")).isEqualTo(5);
  }

  @Test
  void whatIsNeverToBeHadIsGivenUpForTheFeedsOwnWords() {
    site.put("/pears", 500, Map.of(), "")
        .put("/feed", "application/rss+xml", rss(item(2, "pears", "A word about pears …")));
    Source feed = add(Source.Kind.FEED, "/feed");
    for (int i = 0; i < 4; i++) {
      assertThat(visit(feed)).extracting(Visit::added, Visit::waiting).containsExactly(0, 1);
      ahead = ahead.plusDays(1);
    }
    assertThat(visit(feed)).extracting(Visit::added, Visit::waiting).containsExactly(1, 0);
  }

  @Test
  void aThousandItemsTwiceAreAThousandArticles() {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      items.add(item(i, "story-" + i, whole("moths of the year " + i)));
    }
    site.put("/feed", "application/rss+xml", rss(items.toArray(String[]::new)));
    Source feed = add(Source.Kind.FEED, "/feed");
    assertThat(visit(feed).added()).isEqualTo(1_000);
    assertThat(visit(feed)).extracting(Visit::added, Visit::changed).containsExactly(0, 0);
    archive.sources().remove(feed);
    assertThat(visit(add(Source.Kind.FEED, "/feed")))
        .extracting(Visit::added, Visit::changed)
        .containsExactly(0, 0);
    assertThat(archive.size()).isEqualTo(1_000);
    assertThat(archive.article(archive.changesAfter(0, 1).getFirst().article(), 2)).isEmpty();
  }

  @Test
  void aFeedThatIsGoneIsNotAskedAgainAndOneThatMovedIsFollowed() {
    site.put("/old", 301, Map.of("Location", "HERE/new"), "")
        .put("/new", "application/rss+xml", rss(item(1, "plums", whole("plums"))));
    Source moved = add(Source.Kind.FEED, "/old");
    assertThat(visit(moved).moved()).isEqualTo(site.url("/new"));
    assertThat(archive.sources().all())
        .extracting(Source::address)
        .containsExactly(site.url("/new"));
    Source twin = add(Source.Kind.FEED, "/old");
    assertThat(visit(twin).problem()).contains("moved to another source's address");
    assertThat(archive.sources().all()).hasSize(1);

    site.put("/new", 410, Map.of(), "");
    assertThat(visit(archive.sources().all().getFirst()).problem()).contains("gone for good");
    assertThat(archive.sources().all().getFirst().standing().gone()).isTrue();
    assertThat(archive.sources().due(Instant.now().plus(Duration.ofDays(900)))).isEmpty();
  }

  @Test
  void whatGoesWrongIsKeptWithTheSourceAndPutsItOff() {
    site.put("/page", "text/html", page("plums", ""));
    Source wrong = add(Source.Kind.FEED, "/page");
    Source refused =
        archive
            .sources()
            .add(Source.Kind.FEED, URI.create("http://10.0.0.1/feed"), "x", null, List.of(), now())
            .source();
    assertThat(visit(wrong).problem()).contains("this is a web page, not a feed");
    assertThat(visit(refused).problem()).contains("10.0.0.1 is not a public address");
    assertThat(archive.sources().all())
        .allSatisfy(source -> assertThat(source.standing().problem()).isNotNull());
    Instant first = archive.sources().find(wrong.id()).orElseThrow().standing().due();
    assertThat(first).isAfter(Instant.now());
    visit(archive.sources().find(wrong.id()).orElseThrow());
    assertThat(archive.sources().find(wrong.id()).orElseThrow().standing().due())
        .isAfter(first.plus(Duration.ofMinutes(10)));
    site.put("/page", "application/rss+xml", rss(item(1, "plums", whole("plums"))));
    visit(archive.sources().find(wrong.id()).orElseThrow());
    assertThat(archive.sources().find(wrong.id()).orElseThrow().standing())
        .extracting(Source.Standing::problem, Source.Standing::failures)
        .containsExactly(null, 0);
  }

  @Test
  void aSitemapIsWalkedAndItsListingsAreLeft() {
    site.put(
            "/sitemap.xml",
            "application/xml",
            "<sitemapindex><sitemap><loc>HERE/pages.xml</loc></sitemap></sitemapindex>")
        .put(
            "/pages.xml",
            "application/xml",
            sitemap(
                "<url><loc>HERE/plums</loc><lastmod>2024-03-01</lastmod></url>"
                    + "<url><loc>HERE/all</loc></url>"))
        .put("/plums", "text/html", page("plums", ""))
        .put("/all", "text/html", listing());
    Source map = add(Source.Kind.SITEMAP, "/sitemap.xml");
    Visit first = visit(map);
    assertThat(first.added()).isEqualTo(1);
    assertThat(first.left()).extracting(Visit.Left::page).containsExactly(site.url("/all"));
    site.forget();
    assertThat(visit(map)).extracting(Visit::added, Visit::left).containsExactly(0, List.of());
    assertThat(site.log()).containsExactly("/sitemap.xml", "/pages.xml");
    site.put(
            "/pages.xml",
            "application/xml",
            sitemap("<url><loc>HERE/plums</loc><lastmod>2024-03-02</lastmod></url>"))
        .put("/plums", "text/html", page("plums", "<p>Corrected: it was a Monday.</p>"));
    assertThat(visit(map)).extracting(Visit::added, Visit::changed).containsExactly(0, 1);
  }

  @Test
  void aSiteWithoutFeedAndSitemapIsReadFromItsLinks() {
    site.put("/", "text/html", listing().replace("/a/3\"", "/plums\""))
        .put("/plums", "text/html", page("plums", ""));
    assertThat(new Discovery(fetcher).at(site.url("/")))
        .singleElement()
        .isInstanceOfSatisfying(
            Discovery.Found.One.class,
            found -> assertThat(found.kind()).isEqualTo(Source.Kind.SITE));
    Source home = add(Source.Kind.SITE, "/");
    Visit visit = visit(home);
    assertThat(visit.added()).isEqualTo(1);
    assertThat(visit.left()).hasSize(39);
    site.forget();
    assertThat(visit(home).added()).isZero();
    assertThat(site.log()).containsExactly("/");
  }

  @Test
  void anArticleIsLookedAtAgainForCorrections() {
    site.put("/plums", "text/html", "\"v1\"", page("plums", ""));
    Source page = add(Source.Kind.PAGE, "/plums");
    assertThat(visit(page).added()).isEqualTo(1);
    assertThat(visit(page)).extracting(Visit::added, Visit::changed).containsExactly(0, 0);
    site.put("/plums", "text/html", "\"v2\"", page("plums", "<p>Corrected: it was a Monday.</p>"));
    assertThat(visit(page)).extracting(Visit::added, Visit::changed).containsExactly(0, 1);
  }

  @Test
  void anAddressTellsWhatItIsGoodFor() {
    site.put("/feed", "application/rss+xml", rss(item(1, "plums", whole("plums"))))
        .put(
            "/",
            "text/html",
            "<link rel=alternate type=application/rss+xml href=/gone><link rel=alternate"
                + " type=application/rss+xml title=All href=/feed><p>Welcome.")
        .put("/plums", "text/html", page("plums", ""))
        .put("/map.xml", "text/xml", sitemap("<url><loc>HERE/plums</loc></url>"))
        .put(
            "/list.opml",
            "text/x-opml",
            "<opml><body><outline xmlUrl='HERE/feed' text='A'/><outline xmlUrl='file:///b'/></body></opml>")
        .put("/a.pdf", "application/pdf", "%PDF-1.7");
    assertThat(kind("/feed")).isEqualTo("FEED /feed");
    assertThat(kind("/")).isEqualTo("FEED /feed");
    assertThat(kind("/plums")).isEqualTo("PAGE /plums");
    assertThat(kind("/map.xml")).isEqualTo("SITEMAP /map.xml");
    assertThat(new Discovery(fetcher).at(site.url("/list.opml")))
        .extracting(SyncTest.this::told)
        .containsExactly("1 feeds", "'file:///b' is no address on the web");
    assertThat(kind("/a.pdf")).contains("neither a page nor a feed");
    assertThat(kind("/nowhere")).contains("404");
    site.put("/", "text/html", "<p>Welcome.")
        .put("/feed", 404, Map.of(), "")
        .put("/robots.txt", "text/plain", "Sitemap: HERE/map.xml\n");
    try (Fetcher fresh = new Fetcher(Limits.STANDARD, HASTY, Set.of("127.0.0.1"))) {
      assertThat(new Discovery(fresh).at(site.url("/")))
          .extracting(SyncTest.this::told)
          .containsExactly("SITEMAP /map.xml");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void sourcesAreVisitedTogetherAndOneThatFailsCostsTheOthersNothing() {
    for (int i = 0; i < 12; i++) {
      site.put("/feed" + i, "application/rss+xml", rss(item(i, "story-" + i, whole("moths " + i))));
      add(Source.Kind.FEED, "/feed" + i);
    }
    site.put("/feed5", 500, Map.of(), "");
    List<Visit> visits = new ArrayList<>();
    new Sync(archive, fetcher, this::now).visit(archive.sources().due(now()), visits::add, _ -> {});
    assertThat(visits).hasSize(12);
    assertThat(visits).filteredOn(visit -> visit.problem() != null).hasSize(1);
    assertThat(archive.size()).isEqualTo(11);
    assertThat(archive.sources().due(now())).isEmpty();
  }

  private String kind(String path) {
    return told(new Discovery(fetcher).at(site.url(path)).getFirst());
  }

  private String told(Discovery.Found found) {
    return switch (found) {
      case Discovery.Found.One one -> one.kind() + " " + one.address().getPath();
      case Discovery.Found.Listed listed -> listed.feeds().size() + " feeds";
      case Discovery.Found.Nothing nothing -> nothing.reason();
    };
  }

  private Instant now() {
    return Instant.now().plus(ahead);
  }

  private Source add(Source.Kind kind, String path) {
    return archive.sources().add(kind, site.url(path), path, null, List.of(), now()).source();
  }

  /** Visits a source as it stands now. */
  private Visit visit(Source source) {
    List<Visit> visits = new ArrayList<>();
    Source standing = archive.sources().find(source.id()).orElseThrow();
    new Sync(archive, fetcher, this::now).visit(List.of(standing), visits::add, _ -> {});
    assertThat(visits).hasSize(1);
    return visits.getFirst();
  }

  private Sync sync() {
    return new Sync(archive, fetcher, this::now);
  }

  private List<Article> articles() {
    return archive.changesAfter(0, 10_000).stream()
        .map(Change::article)
        .map(id -> archive.article(id).orElseThrow())
        .toList();
  }

  /** For each image of each article, whether the archive has its bytes. */
  private List<Boolean> images() {
    List<Boolean> had = new ArrayList<>();
    for (Change change : archive.changesAfter(0, 10_000)) {
      for (Image image : Walk.images(archive.article(change.article()).orElseThrow())) {
        had.add(
            image.sources().stream()
                .anyMatch(source -> archive.assets(change.article()).find(source).isPresent()));
      }
    }
    return had;
  }

  private static String rss(String... items) {
    return "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>"
        + "<title>The Furrow</title><link>HERE/</link>"
        + String.join("\n", items)
        + "</channel></rss>";
  }

  private static String item(int number, String name, String html) {
    return """
    <item><guid isPermaLink="false">furrow-%1$d</guid><title>About %2$s</title>
    <link>HERE/%2$s</link><dc:creator>Vera Lind</dc:creator>
    <pubDate>Sat, 02 Mar 2024 08:00:00 GMT</pubDate><description><![CDATA[%3$s]]></description></item>
    """
        .formatted(number, name, html);
  }

  private static String whole(String what) {
    return "<p>The %s were there long before anybody came to look. </p>".formatted(what).repeat(30);
  }

  private static String page(String name, String more) {
    return """
    <!DOCTYPE html><html lang="en"><head><title>About %1$s</title></head>
    <body><article><h1>About %1$s</h1>
    <p>The %1$s were there long before anybody came to look at them, and they will be there when
    everybody has gone home again, which is not so far away as one might think.</p>
    <p>Those who wait by a lamp in the evening, patiently and without much talk, will see them come
    one after another, in an order that nobody has ever explained, and that is the whole of it.</p>
    %2$s</article></body></html>
    """
        .formatted(name, more);
  }

  private static String listing() {
    StringBuilder out = new StringBuilder("<!DOCTYPE html><title>The Furrow</title><body><ul>");
    for (int i = 0; i < 40; i++) {
      out.append("<li><h3><a href=\"/a/%1$d\">Story number %1$d</a></h3>".formatted(i));
    }
    return out + "</ul></body>";
  }

  private static String sitemap(String urls) {
    return "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">" + urls + "</urlset>";
  }
}
