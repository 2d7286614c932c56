package org.compend.gather;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.compend.Bytes;

/** A web site on this machine whose answers a test sets, and which remembers what it was asked. */
public final class WebSite implements Closeable {
  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final Map<String, Integer> hits = new ConcurrentHashMap<>();
  private final List<String> log = new ArrayList<>();

  private record Answer(int status, Map<String, String> headers, Bytes body) {}

  public WebSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 50);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** Answers with a text; {@code HERE} in it stands for the site's address. */
  public WebSite put(String path, String type, String body) {
    return put(path, 200, Map.of("Content-Type", type), body);
  }

  /** Answers with a text that has a version, and with 304 to who has that version already. */
  public WebSite put(String path, String type, String etag, String body) {
    return put(path, 200, Map.of("Content-Type", type, "ETag", etag), body);
  }

  public WebSite put(String path, int status, Map<String, String> headers, String body) {
    byte[] bytes = body.replace("HERE", url("").toString()).getBytes(StandardCharsets.UTF_8);
    answers.put(path, new Answer(status, headers, Bytes.of(bytes)));
    return this;
  }

  public WebSite put(String path, byte[] picture) {
    answers.put(path, new Answer(200, Map.of("Content-Type", "image/png"), Bytes.of(picture)));
    return this;
  }

  /** How often a path was asked for. */
  public int hits(String path) {
    return hits.getOrDefault(path, 0);
  }

  /** Every request, as {@code GET /path}, with {@code 304} where it was answered so. */
  public synchronized List<String> log() {
    return List.copyOf(log);
  }

  public synchronized void forget() {
    log.clear();
    hits.clear();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().toString();
      hits.merge(path, 1, Integer::sum);
      Answer answer = answers.getOrDefault(path, new Answer(404, Map.of(), Bytes.of(new byte[0])));
      String etag = answer.headers().get("ETag");
      boolean same =
          etag != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
      synchronized (this) {
        log.add(path + (same ? " 304" : ""));
      }
      answer
          .headers()
          .forEach((name, value) ->
              exchange.getResponseHeaders().add(name, value.replace("HERE", url("").toString())));
      if (same) {
        exchange.sendResponseHeaders(304, -1);
      } else {
        exchange.sendResponseHeaders(
            answer.status(), answer.body().size() == 0 ? -1 : answer.body().size());
        answer.body().stream().transferTo(exchange.getResponseBody());
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
