package org.compend.acquire.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.apache.hc.client5.http.DnsResolver;
import org.compend.acquire.WebAddress;
import org.compend.acquire.http.Fetch.Failed;
import org.compend.acquire.http.Fetch.Fetched;
import org.compend.acquire.http.Fetch.NotModified;
import org.compend.acquire.http.Fetch.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The fetcher against a server that does what no server should. */
@Timeout(120)
class FetcherTest {
  private static final Limits SMALL =
      new Limits(
          4 << 20,
          100,
          Duration.ofSeconds(3),
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          10,
          200,
          64 << 10);
  private static final Politeness HASTY =
      new Politeness(
          8, Duration.ZERO, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(24));

  private HostileServer server;

  @BeforeEach
  void start() throws IOException {
    server = new HostileServer();
    HostileTransport.install(server);
    HostileSites.install(server);
  }

  @AfterEach
  void stop() throws IOException {
    assertThat(server.hits("/secret")).as("requests that should never have been made").isZero();
    server.close();
  }

  /** Names under hostile.test are on the loopback interface; each is a host of its own. */
  private static final DnsResolver NAMES =
      new DnsResolver() {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
          return host.endsWith("rebound.example") || host.endsWith("hostile.test")
              ? new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")}
              : InetAddress.getAllByName(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
          return host;
        }
      };

  private Fetcher fetcher(String... hosts) {
    return new Fetcher(SMALL, HASTY, Set.of(hosts), NAMES, InstantSource.system());
  }

  private URI at(String host, String path) {
    return URI.create("http://" + host + ":" + server.port() + path);
  }

  private URI at(String path) {
    return at("hostile.test", path);
  }

  /** The outcome as one line: what it is, and of which kind. */
  private static String outcome(Fetch fetch) {
    return switch (fetch) {
      case Fetched fetched -> "fetched " + fetched.content().size();
      case NotModified _ -> "not modified";
      case Refused refused -> "refused " + refused.rule();
      case Failed failed -> "failed " + failed.problem();
    };
  }

  private static String text(Fetch fetch) {
    return fetch instanceof Fetched fetched
        ? new String(fetched.content().toArray(), StandardCharsets.UTF_8)
        : fetch.toString();
  }

  /** Every one at once, as they would come in practice, each from a host of its own. */
  private Map<String, String> outcomes(List<String> paths) throws Exception {
    Map<String, Future<String>> running = new LinkedHashMap<>();
    List<String> hosts = paths.stream().map(FetcherTest::host).toList();
    try (Fetcher fetcher = fetcher(hosts.toArray(String[]::new));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String path : paths) {
        running.put(
            path,
            threads.submit(() -> outcome(fetcher.fetch(Request.named(at(host(path), path))))));
      }
      Map<String, String> outcomes = new LinkedHashMap<>();
      for (Map.Entry<String, Future<String>> one : running.entrySet()) {
        outcomes.put(one.getKey(), one.getValue().get());
      }
      return outcomes;
    }
  }

  private static String host(String path) {
    return path.replaceAll("[^a-z0-9]", "") + ".hostile.test";
  }

  private void check(String table) throws Exception {
    Map<String, String> expected = new LinkedHashMap<>();
    table
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> {
          int space = line.indexOf(' ');
          expected.put(line.substring(0, space), line.substring(space).strip());
        });
    assertThat(outcomes(List.copyOf(expected.keySet()))).containsExactlyEntriesOf(expected);
  }

  @Test
  void bodiesAndHeadsThatNoServerShouldSend() throws Exception {
    int page = HostileServer.page("Plain").length();
    check(
        """
        /page                   fetched PAGE
        /endless                failed TOO_LARGE
        /announced-huge         failed TOO_LARGE
        /endless-until-close    failed TOO_LARGE
        /drip-body              failed TIMEOUT
        /drip-head              failed TIMEOUT
        /silence                failed TIMEOUT
        /silence-midway         failed TIMEOUT
        /reset                  failed NETWORK
        /short                  failed NETWORK
        /nothing                failed NETWORK
        /http10                 fetched HTTP10
        /http09                 failed NETWORK
        /no-content-with-body   fetched 0
        /gzip                   fetched PAGE
        /bomb                   failed TOO_LARGE
        /bomb-small             failed TOO_LARGE
        /bomb-twice             failed CODING
        /bomb-two-fields        failed CODING
        /gzip-cut               failed CODING
        /gzip-wrong-sum         failed CODING
        /gzip-lie               fetched PAGE
        /gzip-unasked           fetched PAGE
        /deflate                fetched PAGE
        /deflate-raw            fetched PAGE
        /coding-unknown         failed CODING
        /brotli                 fetched 5
        /brotli-lie             failed CODING
        /zstd                   fetched 9
        /zstd-lie               failed CODING
        /status-words           failed TOO_LARGE
        /status-999             failed PROTOCOL
        /status-600             failed PROTOCOL
        /status-101             failed PROTOCOL
        /two-lengths            failed PROTOCOL
        /length-and-chunks      fetched PAGE
        /two-types              fetched PAGE
        /long-header            failed TOO_LARGE
        /many-headers           failed TOO_LARGE
        /endless-headers        failed TOO_LARGE
        /nul-in-header          fetched PAGE
        /utf8-in-header         fetched PAGE
        /chunk-overflow         failed PROTOCOL
        /chunk-no-number        failed PROTOCOL
        /chunk-extension        failed TOO_LARGE
        /endless-trailers       failed TOO_LARGE
        /early-hints            failed TIMEOUT
        """
            .replace("PAGE", String.valueOf(page))
            .replace("HTTP10", String.valueOf(HostileServer.page("x").length())));
  }

  @Test
  void statusesAndConditions() throws Exception {
    check(
        """
        /304             failed PROTOCOL
        /304-with-body   failed PROTOCOL
        /busy-120        failed BUSY
        /unavailable     failed BUSY
        /gone            failed GONE
        /not-found       failed STATUS
        /password        failed STATUS
        """);
  }

  @Test
  void aKnownVersionIsNotSentAgain() throws IOException {
    try (Fetcher fetcher = fetcher("hostile.test")) {
      Fetched first = (Fetched) fetcher.fetch(Request.named(at("/etag")));
      assertThat(first.validators()).isEqualTo(new Validators("\"v1\"", null));
      Request again = Request.named(at("/etag")).unless(first.validators());
      assertThat(fetcher.fetch(again)).isInstanceOf(NotModified.class);
      Fetched one = (Fetched) fetcher.fetch(Request.named(at("/etag-changes")));
      Fetched two =
          (Fetched) fetcher.fetch(Request.named(at("/etag-changes")).unless(one.validators()));
      assertThat(two.content()).isEqualTo(one.content());
      Request odd = Request.named(at("/304-with-body")).unless(first.validators());
      assertThat(fetcher.fetch(odd)).isInstanceOf(NotModified.class);
    }
  }

  @Test
  void aHostThatAsksForAPauseIsLeftAlone() throws Exception {
    Instant start = Instant.now();
    Map<String, Duration[]> expected =
        Map.of(
            "/busy-120", between(119, 130),
            "/busy-date", between(3_500, 3_610),
            "/busy-huge", between(86_390, 86_410),
            "/busy-negative", between(59, 90),
            "/busy-words", between(59, 90),
            "/busy-untold", between(59, 90),
            "/unavailable", between(59, 70));
    for (Map.Entry<String, Duration[]> one : expected.entrySet()) {
      try (Fetcher fetcher = fetcher("hostile.test")) {
        Failed failed = (Failed) fetcher.fetch(Request.named(at(one.getKey())));
        assertThat(failed.retryAt())
            .as(one.getKey())
            .isBetween(start.plus(one.getValue()[0]), start.plus(one.getValue()[1]));
        int asked = server.hits("/page");
        Failed other = (Failed) fetcher.fetch(Request.named(at("/page")));
        assertThat(other.problem()).isEqualTo(Fetch.Problem.BUSY);
        assertThat(other.retryAt()).isEqualTo(failed.retryAt());
        assertThat(server.hits("/page")).isEqualTo(asked);
      }
    }
  }

  @Test
  void whoWaitedForTheHostsTurnDoesNotAskItInItsPause() throws Exception {
    Politeness slow = oneEvery(Duration.ofSeconds(1));
    try (Fetcher fetcher =
        new Fetcher(SMALL, slow, Set.of("hostile.test"), NAMES, InstantSource.system())) {
      fetcher.fetch(Request.named(at("/page")));
      FutureTask<Fetch> busy =
          new FutureTask<>(() -> fetcher.fetch(Request.named(at("/busy-120"))));
      Thread first = Thread.ofPlatform().start(busy);
      // It has its turn, which is to come, once it sleeps.
      while (first.getState() != Thread.State.TIMED_WAITING && !busy.isDone()) {
        Thread.onSpinWait();
      }
      Failed waiting = (Failed) fetcher.fetch(Request.named(at("/page")));
      assertThat(waiting.problem()).isEqualTo(Fetch.Problem.BUSY);
      assertThat(waiting.message())
          .matches("hostile.test asks for a pause until [-0-9]{10} [:0-9]{8} UTC");
      assertThat(waiting.retryAt()).isEqualTo(((Failed) busy.get()).retryAt());
      assertThat(server.hits("/page")).isEqualTo(1);
    }
  }

  /** One request at a time, and so long between two. */
  private static Politeness oneEvery(Duration delay) {
    return new Politeness(
        1, delay, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1));
  }

  private static Duration[] between(int seconds, int others) {
    return new Duration[] {Duration.ofSeconds(seconds), Duration.ofSeconds(others)};
  }

  @Test
  void failuresInARowDoubleTheBackOffAndASuccessEndsIt() {
    Politeness manners = Politeness.STANDARD;
    Instant now = Instant.parse("2024-01-01T00:00:00Z");
    HostGates.Gate gate = new HostGates(manners, InstantSource.fixed(now)).of("a.example");
    long first = Duration.between(now, gate.failed()).toSeconds();
    long second = Duration.between(now, gate.failed()).toSeconds();
    assertThat(first).isBetween(60L, 75L);
    assertThat(second).isBetween(120L, 150L);
    for (int i = 0; i < 100; i++) {
      gate.failed();
    }
    assertThat(Duration.between(now, gate.failed())).isEqualTo(Duration.ofHours(24));
    gate.succeeded();
    assertThat(Duration.between(now, gate.failed()).toSeconds()).isBetween(60L, 75L);
  }

  @Test
  void aHostIsNotAskedFasterThanItsDelay() throws Exception {
    Politeness slow = oneEvery(Duration.ofMillis(300));
    try (Fetcher fetcher =
        new Fetcher(SMALL, slow, Set.of("hostile.test"), NAMES, InstantSource.system())) {
      long start = System.nanoTime();
      for (int i = 0; i < 3; i++) {
        assertThat(fetcher.fetch(Request.named(at("/page")))).isInstanceOf(Fetched.class);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(600));
    }
  }

  @Test
  void redirects() throws Exception {
    check(
        """
        /redirect-to-itself     failed REDIRECT
        /redirect-in-a-circle   failed REDIRECT
        /redirect-chain         failed REDIRECT
        /redirect-nowhere       failed REDIRECT
        /redirect-no-address    failed REDIRECT
        /redirect-cookie        failed REDIRECT
        /cookie-flood           failed TOO_LARGE
        """);
    try (Fetcher fetcher = fetcher("hostile.test", "other.hostile.test")) {
      Fetched moved = (Fetched) fetcher.fetch(Request.named(at("/redirect-permanent")));
      assertThat(moved.location()).isEqualTo(at("/page"));
      assertThat(moved.moved()).isEqualTo(at("/page"));
      Fetched found = (Fetched) fetcher.fetch(Request.named(at("/redirect-relative")));
      assertThat(found.location()).isEqualTo(at("/page?x=1"));
      assertThat(found.moved()).isEqualTo(at("/redirect-relative"));
      Fetched mixed = (Fetched) fetcher.fetch(Request.named(at("/redirect-mixed")));
      assertThat(mixed.moved()).isEqualTo(at("/redirect-relative"));
      assertThat(fetcher.fetch(Request.named(at("/redirect-crlf")))).isInstanceOf(Fetched.class);
      assertThat(outcome(fetcher.fetch(Request.named(at("/redirect-latin")))))
          .isEqualTo("failed STATUS");
      String echo = text(fetcher.fetch(Request.named(at("/redirect-elsewhere"))));
      assertThat(echo).contains("user-agent=Compend/").doesNotContain("cookie", "authorization");
      assertThat(text(fetcher.fetch(Request.named(at("/meta-refresh"))))).contains("refresh");
    }
  }

  @Test
  void nothingButThePublicWebIsAsked()
      throws ExecutionException, InterruptedException, IOException {
    Map<String, String> wrong = new LinkedHashMap<>();
    try (Fetcher fetcher = fetcher("hostile.test")) {
      for (String target : HostileSites.targets(server.port())) {
        Fetch direct = fetcher.fetch(Request.named(toUri(target)));
        Fetch redirected = fetcher.fetch(Request.named(at("/to?" + HostileSites.hex(target))));
        if (!(direct instanceof Refused) || !(redirected instanceof Refused)) {
          wrong.put(target, outcome(direct) + ", redirected: " + outcome(redirected));
        }
      }
      for (String target : HostileSites.REBOUND) {
        Fetch answer = fetcher.fetch(Request.named(at(target, "/secret")));
        assertThat(answer).as(target).isInstanceOf(Refused.class);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static URI toUri(String target) {
    return WebAddress.resolve(URI.create("http://hostile.test/"), target).orElseThrow();
  }

  @Test
  void robots() throws Exception {
    Map<String, String> expected =
        Map.of(
            "ok", "fetched",
            "private", "refused",
            "missing", "fetched",
            "unauthorised", "fetched",
            "error", "refused",
            "html", "fetched",
            "huge", "fetched",
            "utf16", "refused",
            "secret", "refused",
            "hang", "refused");
    try (Fetcher fetcher =
        fetcher(expected.keySet().stream().map(n -> n + ".hostile.test").toArray(String[]::new))) {
      for (Map.Entry<String, String> one : expected.entrySet()) {
        String path = one.getKey().equals("private") ? "/private/page" : "/page";
        URI url = at(one.getKey() + ".hostile.test", path);
        assertThat(outcome(fetcher.fetch(Request.of(url))))
            .as(one.getKey())
            .startsWith(one.getValue());
      }
      assertThat(fetcher.sitemaps(at("ok.hostile.test", "/")))
          .containsExactly(URI.create("https://ok.hostile.test/sitemap.xml"));
      int asked = server.hits("/robots.txt");
      fetcher.fetch(Request.of(at("ok.hostile.test", "/page")));
      assertThat(server.hits("/robots.txt")).isEqualTo(asked);
    }
  }
}
