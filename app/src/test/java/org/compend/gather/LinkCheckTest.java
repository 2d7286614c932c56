package org.compend.gather;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.compend.acquire.http.Fetcher;
import org.compend.acquire.http.Limits;
import org.compend.acquire.http.Politeness;
import org.compend.gather.LinkCheck.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkCheckTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private HttpServer server;
  private LinkCheck check;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/robots.txt", 200, "User-agent: *\nDisallow: /closed\n");
    answer("/there", 200, "Here.");
    answer("/gone", 410, "");
    answer("/missing", 404, "");
    answer("/guarded", 403, "");
    answer("/broken", 500, "");
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/there");
          exchange.sendResponseHeaders(301, -1);
          exchange.close();
        });
    server.start();
    Politeness quick =
        new Politeness(8, Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1), Duration.ofHours(1));
    check =
        new LinkCheck(
            () -> new Fetcher(Limits.STANDARD, quick, Set.of("127.0.0.1")), InstantSource.system());
  }

  private void answer(String path, int status, String text) {
    server.createContext(
        path,
        exchange -> {
          asked.merge(exchange.getRequestURI().getPath(), 1, Integer::sum);
          byte[] body = text.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @AfterEach
  void stop() throws IOException {
    check.close();
    server.stop(0);
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private LinkCheck.Result result(URI link, Duration most) {
    return Objects.requireNonNull(check.follow(List.of(link), most).get(link));
  }

  private LinkCheck.Result result(String path) {
    return result(at(path), LONG);
  }

  @Test
  void eachLinkIsToldApart() {
    assertThat(result("/there")).isEqualTo(new LinkCheck.Result(State.WELL, 200, "it is there"));
    assertThat(result("/moved").words()).isEqualTo("it has moved for good to " + at("/there"));
    assertThat(result("/missing"))
        .isEqualTo(new LinkCheck.Result(State.DEAD, 404, "the server answers 404"));
    assertThat(result("/gone").state()).isEqualTo(State.DEAD);
    assertThat(result("/guarded").state()).isEqualTo(State.SILENT);
    assertThat(result("/closed/page").state()).isEqualTo(State.NOT_ASKED);
    assertThat(result("/broken").state()).isEqualTo(State.SILENT);
  }

  @Test
  void aLinkIsAskedOnceAnHour() {
    List<URI> links = List.of(at("/there"), at("/missing"), at("/there"));
    assertThat(check.follow(links, LONG)).isEqualTo(check.follow(links, LONG)).hasSize(2);
    assertThat(asked).containsEntry("/there", 1).containsEntry("/missing", 1);
  }

  @Test
  void onlyPublicAddressesAreAsked() {
    URI inside = URI.create("http://192.168.0.1/");
    assertThat(result(inside, LONG).state()).isEqualTo(State.NOT_ASKED);
  }

  @Test
  void whatThereIsNoTimeForIsTold() {
    assertThat(result(at("/there"), Duration.ZERO))
        .extracting(LinkCheck.Result::state, LinkCheck.Result::words)
        .containsExactly(State.NOT_ASKED, "there was no time for it: ask again");
  }
}
