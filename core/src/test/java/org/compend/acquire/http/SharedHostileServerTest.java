package org.compend.acquire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compend.acquire.JsonTree.array;
import static org.compend.acquire.JsonTree.object;
import static org.compend.acquire.JsonTree.text;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.compend.acquire.JsonTree;
import org.compend.acquire.feed.FeedReader;
import org.compend.acquire.feed.NotAFeedException;
import org.compend.acquire.sitemap.SitemapEntry;
import org.compend.acquire.sitemap.SitemapWalk;
import org.compend.extract.Extractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every behaviour of a larger hostile server, where its script lies beside the project. */
class SharedHostileServerTest {
  private static final Path SERVER = Path.of("../../shared/acquire/hostile-server.py");
  private static final String HOST = "127.0.0.5";
  private static final Limits LIMITS =
      new Limits(
          32 << 20,
          300,
          Duration.ofSeconds(10),
          Duration.ofSeconds(4),
          Duration.ofSeconds(4),
          10,
          200,
          64 << 10);
  private static final Politeness HASTY =
      new Politeness(
          64, Duration.ZERO, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(24));

  /** What has a body to be taken, of the groups where most have not. */
  private static final Set<String> TAKEN =
      Set.of(
          "/gz-lie",
          "/gz-unasked",
          "/deflate-raw",
          "/http10",
          "/cl-te",
          "/dup-ct",
          "/header-nul",
          "/header-utf8",
          "/204-body",
          "/etag",
          "/etag-flap",
          "/redir-301",
          "/redir-rel",
          "/redir-two",
          "/redir-crlf",
          "/meta-refresh");

  /** Feeds that are none, and say so. */
  private static final Set<String> NO_FEEDS = Set.of("/feed-html", "/feed-empty");

  @Test
  @Timeout(120)
  void everyBehaviourHasItsOutcome() throws Exception {
    assumeTrue(Files.isReadable(SERVER), "no hostile server at " + SERVER);
    int port = freePort();
    Process server =
        new ProcessBuilder("python3", SERVER.toString(), "--port", String.valueOf(port))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader lines = server.inputReader()) {
      String line = lines.readLine();
      while (line != null && !line.startsWith("hostile on")) {
        line = lines.readLine();
      }
      assumeTrue(line != null, "the hostile server does not start here");
      check(port);
    } finally {
      server.destroyForcibly().waitFor();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void check(int port) throws Exception {
    List<String> wrong = new ArrayList<>();
    int behaviours = 0;
    try (Fetcher fetcher = new Fetcher(LIMITS, HASTY, Set.of(HOST));
        ExecutorService threads = Executors.newFixedThreadPool(24)) {
      Map<String, Future<String>> running = new LinkedHashMap<>();
      for (Object one : array(JsonTree.parse(body(fetcher, port, "/manifest.json")).root())) {
        String path = Objects.requireNonNull(text(object(one).get("path")));
        String group = Objects.requireNonNull(text(object(one).get("group")));
        if (!group.equals("tool") && !path.equals("/secret")) {
          behaviours++;
          running.put(group + " " + path, threads.submit(() -> wrong(fetcher, port, group, path)));
        }
      }
      for (Map.Entry<String, Future<String>> one : running.entrySet()) {
        String told = one.getValue().get();
        if (!told.isEmpty()) {
          wrong.add(one.getKey() + ": " + told);
        }
      }
      assertThat(body(fetcher, port, "/secret-hits")).as("hits on the canary").isEqualTo("0");
    }
    assertThat(wrong).isEmpty();
    assertThat(behaviours).isGreaterThanOrEqualTo(170);
  }

  /** What is not as it should be; empty where all is. */
  private static String wrong(Fetcher shared, int port, String group, String path)
      throws IOException {
    if (group.equals("sitemap")) {
      return walk(shared, port, path);
    }
    if (group.equals("limits") || group.equals("robots")) {
      // A host that asks for a pause is left alone: each has a fetcher of its own.
      try (Fetcher own = new Fetcher(LIMITS, HASTY, Set.of(HOST))) {
        Fetch answer = own.fetch(Request.named(at(port, path)));
        return group.equals("robots") == (answer instanceof Fetch.Fetched) || path.equals("/flap")
            ? ""
            : answer.toString();
      }
    }
    Fetch answer = shared.fetch(Request.named(at(port, path)));
    boolean fetched = answer instanceof Fetch.Fetched;
    boolean right =
        switch (group) {
          case "ssrf" -> answer instanceof Fetch.Refused;
          case "transport", "conditional", "redirect" -> TAKEN.contains(path) ? fetched : !fetched;
          default -> fetched;
        };
    if (!right) {
      return answer.toString();
    }
    if (answer instanceof Fetch.Fetched page) {
      if (group.equals("feed")) {
        return read(path, page);
      }
      Extractor.standard().extract(page.capture());
    }
    return "";
  }

  private static String read(String path, Fetch.Fetched page) {
    try {
      int entries = FeedReader.read(page.capture()).entries().size();
      boolean some = entries > 0 || path.equals("/json-deep");
      return some && entries <= 10_000 && !NO_FEEDS.contains(path) ? "" : entries + " entries";
    } catch (NotAFeedException e) {
      return NO_FEEDS.contains(path) ? "" : String.valueOf(e.getMessage());
    }
  }

  private static String walk(Fetcher fetcher, int port, String path) {
    List<SitemapEntry> pages = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    new SitemapWalk(fetcher, 20, 50_000).from(at(port, path), pages::add, complaints::add);
    return pages.isEmpty() && !complaints.isEmpty() ? "" : pages.size() + " pages " + complaints;
  }

  private static URI at(int port, String path) {
    return URI.create("http://" + HOST + ":" + port + path);
  }

  private static String body(Fetcher fetcher, int port, String path) {
    Fetch answer = fetcher.fetch(Request.named(at(port, path)));
    return answer instanceof Fetch.Fetched fetched
        ? new String(fetched.content().toArray(), StandardCharsets.UTF_8)
        : answer.toString();
  }
}
