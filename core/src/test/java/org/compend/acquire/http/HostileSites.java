package org.compend.acquire.http;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** Redirects to where nobody should go, and robots.txt files of every kind. */
final class HostileSites {
  /** Public names that resolve to the loopback interface. */
  static final List<String> REBOUND = List.of("rebound.example", "www.rebound.example");

  private HostileSites() {}

  static void install(HostileServer server) {
    server.on("/secret", call -> call.send("200 OK", "text/plain", "TOP SECRET"));
    server.on(
        "/echo", call -> call.send("200 OK", "text/plain", new TreeMap<>(call.headers).toString()));
    server.on(
        "/to",
        call ->
            call.send(
                "302 Found",
                "",
                "",
                "Location: "
                    + new String(
                        HexFormat.of().parseHex(call.query), StandardCharsets.ISO_8859_1)));
    redirect(server, "/redirect-to-itself", "302 Found", "/redirect-to-itself");
    redirect(server, "/redirect-in-a-circle", "302 Found", "/redirect-back");
    redirect(server, "/redirect-back", "302 Found", "/redirect-in-a-circle");
    server.on(
        "/redirect-chain",
        call -> call.send("302 Found", "", "", "Location: /redirect-chain?" + call.query + "1"));
    server.on("/redirect-nowhere", call -> call.send("302 Found", "", "x"));
    redirect(server, "/redirect-no-address", "302 Found", "http://[oops/");
    redirect(server, "/redirect-permanent", "301 Moved Permanently", "/page");
    redirect(server, "/redirect-relative", "302 Found", "page?x=1#part");
    redirect(server, "/redirect-mixed", "308 Permanent Redirect", "/redirect-relative");
    redirect(server, "/redirect-crlf", "302 Found", "/page?a=%0d%0aX-Y:1\tb");
    redirect(server, "/redirect-latin", "302 Found", "/p\u00e9ge");
    redirect(
        server,
        "/redirect-elsewhere",
        "302 Found",
        "//other.hostile.test:" + server.port() + "/echo");
    server.on(
        "/redirect-cookie",
        call ->
            call.send(
                "302 Found", "", "", "Set-Cookie: seen=1; Path=/", "Location: /redirect-cookie"));
    server.on(
        "/cookie-flood",
        call -> {
          call.head("200 OK", "text/html");
          call.raw(("Set-Cookie: c=" + "v".repeat(50) + "\r\n").repeat(5_000));
          call.raw("Content-Length: 0\r\n\r\n");
        });
    server.on(
        "/meta-refresh",
        call ->
            call.send(
                "200 OK",
                "text/html",
                "<meta http-equiv=refresh content=\"0;url=http://127.0.0.1:"
                    + server.port()
                    + "/secret\">"));
    server.on("/private/page", call -> call.send("200 OK", "text/html", "private"));
    robots(server);
  }

  private static void redirect(HostileServer server, String path, String status, String target) {
    server.on(path, call -> call.send(status, "", "", "Location: " + target));
  }

  private static void robots(HostileServer server) {
    server.on(
        "/robots.txt",
        call -> {
          String host = call.headers.getOrDefault("host", "");
          switch (host.substring(0, Math.max(0, host.indexOf('.')))) {
            case "missing" -> call.send("404 Not Found", "text/plain", "x");
            case "unauthorised" -> call.send("401 Unauthorized", "text/plain", "x");
            case "error" -> call.send("500 Oh", "text/plain", "x");
            case "html" -> call.send("200 OK", "text/html", HostileServer.page("robots"));
            case "huge" ->
                call.send(
                    "200 OK",
                    "text/plain",
                    "User-agent: *\n" + "Disallow: /a\n".repeat(1_000_000) + "Disallow: /\n");
            case "utf16" ->
                call.send(
                    "200 OK",
                    "text/plain",
                    "User-agent: *\nDisallow: /".getBytes(StandardCharsets.UTF_16));
            case "secret" ->
                call.send(
                    "302 Found", "", "", "Location: http://127.0.0.1:" + server.port() + "/secret");
            case "hang" -> call.silence();
            default ->
                call.send(
                    "200 OK",
                    "text/plain",
                    """
                    User-agent: *
                    Disallow: /private
                    Crawl-delay: 1
                    Sitemap: https://ok.hostile.test/sitemap.xml
                    """);
          }
        });
  }

  static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Addresses that are not of the public web, in every spelling that has been thought of. */
  static List<String> targets(int port) {
    return """
    file:///etc/passwd
    ftp://127.0.0.1/
    gopher://127.0.0.1:PORT/_GET%20/secret
    jar:http://127.0.0.1:PORT/x.jar!/a
    data:text/html,<b>x</b>
    javascript:alert(1)
    http://169.254.169.254/latest/meta-data/
    http://[fd00:ec2::254]/latest/
    http://metadata.google.internal/
    http://127.0.0.1:PORT/secret
    http://127.1:PORT/secret
    http://127.99.1.2:PORT/secret
    http://localhost:PORT/secret
    http://localhost.:PORT/secret
    http://a.localhost:PORT/secret
    http://[::1]:PORT/secret
    http://[::]:PORT/secret
    http://[0:0:0:0:0:0:0:1]:PORT/secret
    http://0.0.0.0:PORT/secret
    http://0:PORT/secret
    http://2130706433:PORT/secret
    http://0x7f000001:PORT/secret
    http://0x7f.0.0.1:PORT/secret
    http://0177.0.0.1:PORT/secret
    http://017700000001:PORT/secret
    http://127.0.1:PORT/secret
    http://127.0.0.1.:PORT/secret
    http://4294967297:PORT/secret
    http://127.0.0.0x1:PORT/secret
    http://[::ffff:127.0.0.1]:PORT/secret
    http://[::ffff:7f00:1]:PORT/secret
    http://[::127.0.0.1]:PORT/secret
    http://[64:ff9b::7f00:1]:PORT/secret
    http://[64:ff9b:1::7f00:1]:PORT/secret
    http://[2002:7f00:1::]:PORT/secret
    http://[2001:0:7f00:1::]:PORT/secret
    http://[2001:db8::1]:PORT/secret
    http://[fe80::1%25lo]:PORT/secret
    http://[fc00::1]:PORT/secret
    http://[ff02::1]:PORT/secret
    http://10.0.0.1/
    http://100.64.0.1/
    http://192.168.0.1/
    http://172.16.0.1/
    http://172.31.255.255/
    http://198.18.0.1/
    http://255.255.255.255/
    http://224.0.0.1/
    http://240.0.0.1/
    http://192.0.2.1/
    http://192.0.0.8/
    http://example.com@127.0.0.1:PORT/secret
    http://user:word@example.com/
    http://127.0.0.1:PORT#@example.com/secret
    http://127.0.0.1:PORT\\@example.com/secret
    http:\\\\127.0.0.1:PORT\\secret
    http://\uff11\uff12\uff17.0.0.1:PORT/secret
    http://%E2%91%A0%E2%91%A1%E2%91%A6.0.0.1:PORT/secret
    http://%31%32%37.0.0.1:PORT/secret
    http://127\u30020\u30020\u30021:PORT/secret
    http://\u24c1ocalhost:PORT/secret
    http://example.com:22/
    http://example.com:25/
    http://example.com:0/
    http://example.com:6667/
    http://example.com:99999/
    //127.0.0.1:PORT/secret
    HTTP://LOCALHOST:PORT/secret
    http://router/
    http://printer.lan/
    http://exa mple.com/
    http:///secret
    """
        .replace("PORT", String.valueOf(port))
        .lines()
        .toList();
  }
}
