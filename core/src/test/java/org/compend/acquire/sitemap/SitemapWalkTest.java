package org.compend.acquire.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.compend.acquire.http.Fetch;
import org.compend.acquire.http.Fetcher;
import org.compend.acquire.http.Limits;
import org.compend.acquire.http.Politeness;
import org.compend.acquire.http.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A walk from sitemap to sitemap, over a site that may be without end. */
@Timeout(60)
class SitemapWalkTest {
  private static final Politeness HASTY =
      new Politeness(8, Duration.ZERO, Duration.ZERO, Duration.ofMillis(10), Duration.ofHours(1));

  private final Map<String, String> site = new ConcurrentHashMap<>();
  private final Map<String, Integer> hits = new ConcurrentHashMap<>();
  private final List<URI> pages = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private HttpServer server;
  private Fetcher fetcher;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/", this::handle);
    server.start();
    fetcher = new Fetcher(Limits.STANDARD, HASTY, Set.of("127.0.0.1"));
  }

  @AfterEach
  void stop() throws IOException {
    fetcher.close();
    server.stop(0);
  }

  @Test
  void everyPageOfEverySitemapIsHandedOutOnce() {
    site.put("/index", index("/a", "/b", "/a"));
    site.put("/a", map("/1", "/2"));
    site.put("/b", map("/2", "/3"));
    walk(new SitemapWalk(fetcher, 10, 100), "/index");
    assertThat(pages).containsExactly(url("/1"), url("/2"), url("/3"));
    assertThat(complaints).isEmpty();
    assertThat(hits).containsEntry("/a", 1);
  }

  @Test
  void aSitemapAtHandIsNotFetchedAgain() {
    site.put("/index", index("/a", "/index"));
    site.put("/a", map("/1"));
    Fetch.Fetched first = (Fetch.Fetched) fetcher.fetch(Request.named(url("/index")));
    new SitemapWalk(fetcher, 10, 100).from(first, entry -> pages.add(entry.url()), complaints::add);
    assertThat(pages).containsExactly(url("/1"));
    assertThat(hits).containsEntry("/index", 1);
  }

  @Test
  void anIndexWithoutEndComesToOne() {
    // Each sitemap that is asked for names two that nobody has seen.
    walk(new SitemapWalk(fetcher, 50, 100), "/endless");
    assertThat(hits.values().stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(50);
    assertThat(complaints).anyMatch(complaint -> complaint.contains("too deep"));
    complaints.clear();
    walk(new SitemapWalk(fetcher, 3, 100), "/endless");
    assertThat(complaints).anyMatch(complaint -> complaint.contains("more than 3 sitemaps"));
  }

  @Test
  void thereIsAnEndToPagesToo() {
    site.put("/a", map("/1", "/2", "/3"));
    walk(new SitemapWalk(fetcher, 10, 2), "/a");
    assertThat(pages).containsExactly(url("/1"), url("/2"));
    assertThat(complaints).singleElement().asString().contains("more than 2 pages");
  }

  @Test
  void whatIsNoSitemapIsSaidAndTheRestIsRead() {
    site.put("/index", index("/gone", "/page", "/a"));
    site.put("/page", "%PDF-1.7 this is no sitemap");
    site.put("/a", map("/1"));
    walk(new SitemapWalk(fetcher, 10, 100), "/index");
    assertThat(pages).contains(url("/1"));
    assertThat(complaints).anyMatch(complaint -> complaint.startsWith(url("/gone") + ": "));
  }

  private void walk(SitemapWalk walk, String start) {
    walk.from(url(start), entry -> pages.add(entry.url()), complaints::add);
  }

  private URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private String index(String... paths) {
    StringBuilder out = new StringBuilder("<sitemapindex>");
    for (String path : paths) {
      out.append("<sitemap><loc>").append(url(path)).append("</loc></sitemap>");
    }
    return out.append("</sitemapindex>").toString();
  }

  private String map(String... paths) {
    StringBuilder out = new StringBuilder("<urlset>");
    for (String path : paths) {
      out.append("<url><loc>").append(url(path)).append("</loc></url>");
    }
    return out.append("</urlset>").toString();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (!path.equals("/robots.txt")) {
        hits.merge(path, 1, Integer::sum);
      }
      String body = path.startsWith("/endless") ? index(path + "a", path + "b") : site.get(path);
      byte[] bytes = (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/xml");
      exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
