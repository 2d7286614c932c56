package org.compend.acquire.http;

import static org.compend.acquire.http.HostileServer.gzip;
import static org.compend.acquire.http.HostileServer.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** The behaviours of a hostile server below and beside HTTP's rules. */
final class HostileTransport {
  private static final String HTML = "text/html; charset=utf-8";
  private static final byte[] PAGE = page("Plain").getBytes(StandardCharsets.UTF_8);
  private static final byte[] PACKED = gzip(PAGE);
  private static final byte[] ZEROS = gzip(new byte[64 << 20]);
  private static final byte[] ZEROS_TWICE = gzip(ZEROS);

  private HostileTransport() {}

  static void install(HostileServer server) {
    bodies(server);
    codings(server);
    heads(server);
    conditional(server);
  }

  private static void bodies(HostileServer server) {
    server.on("/page", call -> call.send("200 OK", HTML, PAGE));
    server.on(
        "/endless",
        call -> {
          call.head("200 OK", HTML, "Transfer-Encoding: chunked", "");
          call.forEver("10000\r\n" + "x".repeat(65_536) + "\r\n", 0);
        });
    server.on(
        "/announced-huge",
        call -> {
          call.head("200 OK", HTML, "Content-Length: 10000000000", "");
          call.forEver("x".repeat(65_536), 0);
        });
    server.on(
        "/endless-until-close",
        call -> {
          call.head("200 OK", HTML, "");
          call.forEver("x".repeat(65_536), 0);
        });
    server.on(
        "/drip-body",
        call -> {
          call.head("200 OK", HTML, "Content-Length: 100000", "");
          call.forEver("x", 100);
        });
    server.on(
        "/drip-head",
        call -> {
          call.raw("HTTP/1.1 200 OK\r\nX-Slow: ");
          call.forEver("x", 100);
        });
    server.on("/silence", HostileServer.Call::silence);
    server.on(
        "/silence-midway",
        call -> {
          call.head("200 OK", HTML, "Content-Length: 5000", "");
          call.raw("x".repeat(2_500));
          call.silence();
        });
    server.on(
        "/reset",
        call -> {
          call.head("200 OK", HTML, "Content-Length: 5000", "");
          call.raw("x".repeat(100));
          call.socket.setSoLinger(true, 0);
        });
    server.on(
        "/short",
        call -> {
          call.head("200 OK", HTML, "Content-Length: 5000", "");
          call.raw("x".repeat(100));
        });
    server.on("/nothing", _ -> {});
    server.on(
        "/http10",
        call -> call.raw("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + page("x")));
    server.on("/http09", call -> call.raw(page("x")));
    server.on("/no-content-with-body", call -> call.send("204 No Content", HTML, "hello"));
  }

  private static void codings(HostileServer server) {
    server.on("/gzip", call -> call.send("200 OK", HTML, PACKED, "Content-Encoding: gzip"));
    server.on("/bomb", call -> call.send("200 OK", HTML, ZEROS, "Content-Encoding: gzip"));
    server.on(
        "/bomb-small",
        call -> call.send("200 OK", HTML, gzip(new byte[3 << 20]), "Content-Encoding: gzip"));
    server.on(
        "/bomb-twice",
        call -> call.send("200 OK", HTML, ZEROS_TWICE, "Content-Encoding: gzip, gzip"));
    server.on(
        "/bomb-two-fields",
        call ->
            call.send(
                "200 OK", HTML, ZEROS_TWICE, "Content-Encoding: gzip", "Content-Encoding: gzip"));
    server.on(
        "/gzip-cut",
        call ->
            call.send(
                "200 OK",
                HTML,
                Arrays.copyOf(PACKED, PACKED.length / 2),
                "Content-Encoding: gzip"));
    byte[] wrong = PACKED.clone();
    wrong[wrong.length - 6] ^= 0x55;
    server.on(
        "/gzip-wrong-sum", call -> call.send("200 OK", HTML, wrong, "Content-Encoding: gzip"));
    server.on("/gzip-lie", call -> call.send("200 OK", HTML, PAGE, "Content-Encoding: gzip"));
    server.on("/gzip-unasked", call -> call.send("200 OK", HTML, PACKED));
    server.on(
        "/deflate", call -> call.send("200 OK", HTML, deflate(false), "Content-Encoding: deflate"));
    server.on(
        "/deflate-raw",
        call -> call.send("200 OK", HTML, deflate(true), "Content-Encoding: deflate"));
    server.on("/coding-unknown", call -> call.send("200 OK", HTML, PAGE, "Content-Encoding: zork"));
    server.on("/brotli-lie", call -> call.send("200 OK", HTML, PAGE, "Content-Encoding: br"));
    server.on("/zstd-lie", call -> call.send("200 OK", HTML, PAGE, "Content-Encoding: zstd"));
    // "hello" and "Zstandard", each packed by the tool of its format.
    server.on(
        "/brotli",
        call ->
            call.send(
                "200 OK",
                HTML,
                HexFormat.of().parseHex("0b028068656c6c6f03"),
                "Content-Encoding: br"));
    server.on(
        "/zstd",
        call ->
            call.send(
                "200 OK",
                HTML,
                HexFormat.of().parseHex("28b52ffd04584900005a7374616e64617264c0759eb8"),
                "Content-Encoding: zstd"));
  }

  private static byte[] deflate(boolean raw) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION, raw))) {
      packed.write(PAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void heads(HostileServer server) {
    server.on("/status-words", call -> call.raw("HTTP/1.1 abc def\r\n\r\nx"));
    server.on("/status-999", call -> call.send("999 Denied", HTML, PAGE));
    server.on("/status-600", call -> call.send("600 Odd", HTML, PAGE));
    server.on(
        "/status-101",
        call ->
            call.raw(
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n\0\0"));
    server.on(
        "/two-lengths",
        call -> {
          call.head("200 OK", HTML, "Content-Length: 10", "Content-Length: 20", "");
          call.raw("x".repeat(20));
        });
    server.on(
        "/length-and-chunks",
        call -> {
          call.head("200 OK", HTML, "Content-Length: 5", "Transfer-Encoding: chunked", "");
          call.chunk(page("Plain"));
          call.raw("0\r\n\r\n");
        });
    server.on(
        "/two-types",
        call -> call.send("200 OK", "text/html", PAGE, "Content-Type: application/rss+xml"));
    server.on(
        "/long-header", call -> call.send("200 OK", HTML, PAGE, "X-A: " + "a".repeat(8_000_000)));
    server.on(
        "/many-headers",
        call -> {
          call.head("200 OK", HTML);
          call.raw("X-A: b\r\n".repeat(200_000));
          call.raw("\r\n");
        });
    server.on(
        "/endless-headers",
        call -> {
          call.head("200 OK", HTML);
          call.forEver("X-A: " + "b".repeat(8_000) + "\r\n", 0);
        });
    server.on("/nul-in-header", call -> call.send("200 OK", HTML, PAGE, "X-A: a\0b\nX-B: c"));
    server.on("/utf8-in-header", call -> call.send("200 OK", HTML, PAGE, "X-A: \u00c3\u00a9"));
    server.on(
        "/chunk-overflow",
        call -> {
          call.head("200 OK", HTML, "Transfer-Encoding: chunked", "");
          call.raw("ffffffffffffffff\r\nabc");
        });
    server.on(
        "/chunk-no-number",
        call -> {
          call.head("200 OK", HTML, "Transfer-Encoding: chunked", "");
          call.raw("zz\r\nabc\r\n0\r\n\r\n");
        });
    server.on(
        "/chunk-extension",
        call -> {
          call.head("200 OK", HTML, "Transfer-Encoding: chunked", "");
          call.raw("5;");
          call.forEver("a".repeat(65_536), 0);
        });
    server.on(
        "/endless-trailers",
        call -> {
          call.head("200 OK", HTML, "Transfer-Encoding: chunked", "");
          call.chunk("text");
          call.raw("0\r\n");
          call.forEver("X-T: " + "a".repeat(8_000) + "\r\n", 0);
        });
    server.on(
        "/early-hints", call -> call.forEver("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", 0));
  }

  private static void conditional(HostileServer server) {
    server.on("/304", call -> call.raw("HTTP/1.1 304 Not Modified\r\nETag: \"x\"\r\n\r\n"));
    server.on("/304-with-body", call -> call.send("304 Not Modified", HTML, PAGE));
    server.on(
        "/etag",
        call -> {
          if ("\"v1\"".equals(call.headers.get("if-none-match"))) {
            call.raw("HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\n\r\n");
          } else {
            call.send("200 OK", HTML, PAGE, "ETag: \"v1\"");
          }
        });
    AtomicInteger version = new AtomicInteger();
    server.on(
        "/etag-changes",
        call -> call.send("200 OK", HTML, PAGE, "ETag: \"" + version.incrementAndGet() + "\""));
    busy(server, "/busy-120", "Retry-After: 120");
    busy(server, "/busy-huge", "Retry-After: 999999999999");
    busy(server, "/busy-negative", "Retry-After: -5");
    busy(server, "/busy-words", "Retry-After: soon");
    busy(server, "/busy-untold");
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plusHours(1));
    busy(server, "/busy-date", "Retry-After: " + date);
    server.on("/unavailable", call -> call.send("503 Unavailable", HTML, "x", "Retry-After: 60"));
    server.on("/gone", call -> call.send("410 Gone", HTML, "x"));
    server.on("/not-found", call -> call.send("404 Not Found", HTML, "x"));
    server.on(
        "/password",
        call -> call.send("401 Unauthorized", HTML, "x", "WWW-Authenticate: Basic realm=\"x\""));
    AtomicInteger turn = new AtomicInteger();
    server.on(
        "/in-turn",
        call -> call.send(turn.incrementAndGet() % 2 == 1 ? "500 Oh" : "200 OK", HTML, PAGE));
  }

  private static void busy(HostileServer server, String path, String... fields) {
    server.on(path, call -> call.send("429 Too Many Requests", HTML, "slow down", fields));
  }
}
