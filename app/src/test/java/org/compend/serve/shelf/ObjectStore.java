package org.compend.serve.shelf;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.compend.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * As much of Amazon S3 as pressed files need, on loopback: one bucket, whose requests must bear
 * their signature (AWS Signature Version 4) and the digest of what they bring. Lists two names at a
 * time.
 */
public final class ObjectStore implements AutoCloseable {
  public static final String BUCKET = "magazine";
  public static final String KEY = "AKIAIOSFODNN7EXAMPLE";
  public static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

  private static final int LISTED_AT_ONCE = 2;
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8}/[^/]+/s3/aws4_request), ?"
              + "SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})");

  private final HttpServer server;
  private final Map<String, Thing> things = new ConcurrentSkipListMap<>();

  private record Thing(Bytes bytes, Instant since) {}

  private record Refusal(int status, String code) {}

  public ObjectStore() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The names of what lies there. */
  public List<String> names() {
    return List.copyOf(things.keySet());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Refusal refusal = refusal(exchange, body);
      if (refusal != null) {
        fail(exchange, refusal.status(), refusal.code());
        return;
      }
      String path = exchange.getRequestURI().getPath();
      if (!path.startsWith("/" + BUCKET)) {
        fail(exchange, 404, "NoSuchBucket");
        return;
      }
      String key = path.substring(BUCKET.length() + 1).replaceFirst("^/", "");
      Thing thing = things.get(key);
      switch (exchange.getRequestMethod()) {
        case "PUT" -> {
          things.put(key, new Thing(Bytes.of(body), Instant.now()));
          answer(exchange, 200, new byte[0]);
        }
        case "DELETE" -> {
          things.remove(key);
          exchange.sendResponseHeaders(204, -1);
        }
        case "GET" -> {
          if (key.isEmpty()) {
            answer(exchange, 200, list(query(exchange.getRequestURI())));
          } else if (thing != null) {
            answer(exchange, 200, thing.bytes().toArray());
          } else {
            fail(exchange, 404, "NoSuchKey");
          }
        }
        default -> fail(exchange, 405, "MethodNotAllowed");
      }
    }
  }

  private byte[] list(Map<String, String> query) {
    String from = query.getOrDefault("continuation-token", "");
    List<Map.Entry<String, Thing>> all =
        things.entrySet().stream()
            .filter(each -> each.getKey().startsWith(query.getOrDefault("prefix", "")))
            .filter(each -> each.getKey().compareTo(from) > 0)
            .toList();
    List<Map.Entry<String, Thing>> page = all.stream().limit(LISTED_AT_ONCE).toList();
    boolean more = all.size() > page.size();
    StringBuilder xml = new StringBuilder("<ListBucketResult>");
    xml.append("<IsTruncated>").append(more).append("</IsTruncated>");
    if (more) {
      String last = page.getLast().getKey();
      xml.append("<NextContinuationToken>%s</NextContinuationToken>".formatted(last));
    }
    for (Map.Entry<String, Thing> each : page) {
      xml.append(
          "<Contents><Key>%s</Key><LastModified>%s</LastModified><Size>%d</Size></Contents>"
              .formatted(each.getKey(), each.getValue().since(), each.getValue().bytes().size()));
    }
    return xml.append("</ListBucketResult>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> query(URI uri) {
    Map<String, String> query = new TreeMap<>();
    String text = uri.getQuery();
    for (String each : text == null ? new String[0] : text.split("&", -1)) {
      int equals = each.indexOf('=');
      query.put(each.substring(0, equals), each.substring(equals + 1));
    }
    return query;
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private static void fail(HttpExchange exchange, int status, String code) throws IOException {
    String said = "<Error><Code>%s</Code><Message>%s</Message></Error>".formatted(code, code);
    answer(exchange, status, said.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable Refusal refusal(HttpExchange exchange, byte[] body) {
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    Matcher said = AUTHORIZATION.matcher(headers.getOrDefault("authorization", ""));
    if (!said.matches() || !said.group(1).equals(KEY)) {
      return new Refusal(403, "InvalidAccessKeyId");
    }
    String told = headers.getOrDefault("x-amz-content-sha256", "");
    boolean nothing = body.length == 0 && told.equals("UNSIGNED-PAYLOAD");
    if (!nothing && !told.equals(Bytes.of(body).sha256())) {
      return new Refusal(400, "XAmzContentSHA256Mismatch");
    }
    URI uri = exchange.getRequestURI();
    String signature =
        signature(
            exchange.getRequestMethod(),
            uri.getRawPath(),
            uri.getRawQuery() == null ? "" : uri.getRawQuery(),
            headers,
            said.group(3),
            said.group(2));
    return signature.equals(said.group(4)) ? null : new Refusal(403, "SignatureDoesNotMatch");
  }

  /** The signature that a request must bear (AWS Signature Version 4, with the key above). */
  static String signature(
      String method,
      String path,
      String query,
      Map<String, String> headers,
      String signed,
      String scope) {
    List<String> lines = new ArrayList<>(List.of(method, path));
    lines.add(
        Arrays.stream(query.split("&", -1))
            .map(each -> each.isEmpty() || each.contains("=") ? each : each + "=")
            .sorted()
            .collect(Collectors.joining("&")));
    for (String name : signed.split(";", -1)) {
      lines.add(name + ":" + headers.getOrDefault(name, "").strip());
    }
    lines.add("");
    lines.add(signed);
    lines.add(headers.getOrDefault("x-amz-content-sha256", ""));
    String request = String.join("\n", lines);
    String toSign =
        String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            headers.getOrDefault("x-amz-date", ""),
            scope,
            Bytes.of(request.getBytes(StandardCharsets.UTF_8)).sha256());
    byte[] key = ("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8);
    for (String part : scope.split("/", -1)) {
      key = mac(key, part);
    }
    return HexFormat.of().formatHex(mac(key, toSign));
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java has HmacSHA256", e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
