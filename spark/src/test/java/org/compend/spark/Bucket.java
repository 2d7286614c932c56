package org.compend.spark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of Amazon S3 as reading needs, on loopback: one bucket, the files of a folder. */
final class Bucket implements AutoCloseable {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");
  private static final Pattern PREFIX = Pattern.compile("(?:^|&)prefix=([^&]*)");

  private final String name;
  private final Path folder;
  private final HttpServer server;

  Bucket(String name, Path folder) throws IOException {
    this.name = name;
    this.folder = folder;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String key = exchange.getRequestURI().getPath().replaceFirst("^/" + name + "/?", "");
      Path file = folder.resolve(key);
      if (key.isEmpty()) {
        answer(exchange, 200, list(String.valueOf(exchange.getRequestURI().getQuery())));
      } else if (Files.isRegularFile(file)) {
        give(exchange, Files.readAllBytes(file));
      } else {
        answer(exchange, 404, bytes("<Error><Code>NoSuchKey</Code></Error>"));
      }
    }
  }

  private static void give(HttpExchange exchange, byte[] all) throws IOException {
    exchange.getResponseHeaders().set("ETag", "\"" + Arrays.hashCode(all) + "\"");
    exchange.getResponseHeaders().set("Last-Modified", "Fri, 10 Sep 2021 08:00:00 GMT");
    Matcher range = RANGE.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
    if (!range.matches()) {
      answer(exchange, 200, all);
      return;
    }
    int from = Integer.parseInt(range.group(1));
    int to =
        range.group(2).isEmpty()
            ? all.length
            : Math.min(all.length, Integer.parseInt(range.group(2)) + 1);
    exchange
        .getResponseHeaders()
        .set("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + all.length);
    answer(exchange, 206, Arrays.copyOfRange(all, from, to));
  }

  private byte[] list(String query) throws IOException {
    Matcher said = PREFIX.matcher(query);
    String prefix = said.find() ? said.group(1) : "";
    List<Path> found;
    try (var files = Files.list(folder)) {
      found =
          files.filter(each -> each.getFileName().toString().startsWith(prefix)).sorted().toList();
    }
    StringBuilder xml = new StringBuilder("<ListBucketResult><IsTruncated>false</IsTruncated>");
    for (Path each : found) {
      xml.append(
          "<Contents><Key>%s</Key><LastModified>%s</LastModified><Size>%d</Size></Contents>"
              .formatted(
                  each.getFileName(), Instant.parse("2021-09-10T08:00:00Z"), Files.size(each)));
    }
    return bytes(xml.append("</ListBucketResult>").toString());
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
