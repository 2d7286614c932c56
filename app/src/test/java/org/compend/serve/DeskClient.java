package org.compend.serve;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.Bytes;
import org.compend.archive.Account;
import org.compend.archive.Role;
import org.compend.edit.Passwords;

/** A browser at the desk of a magazine: keeps its cookie and sends forms as they were shown. */
final class DeskClient {
  static final String PASSWORD = "three plums and a bell";
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]{64})\"");
  private static final String HASH = new Passwords().hash(PASSWORD);

  private final ServedMagazine magazine;
  private String cookie = "";

  DeskClient(ServedMagazine magazine) {
    this.magazine = magazine;
  }

  /** Somebody with an account, signed in. */
  static DeskClient of(ServedMagazine magazine, String name, Role role) {
    magazine.archive.accounts().add(new Account(name, role, Instant.EPOCH), HASH);
    DeskClient client = new DeskClient(magazine);
    HttpResponse<String> reply = client.signIn(name, PASSWORD, "/desk");
    if (reply.statusCode() != 303) {
      throw new AssertionError(reply.body());
    }
    return client;
  }

  HttpResponse<String> signIn(String name, String password, String back) {
    HttpResponse<String> page = get("/desk/sign-in?back=" + back);
    String form = setCookie(page).orElseThrow();
    HttpResponse<String> reply =
        magazine.post(
            "/desk/sign-in",
            encode("token", token(page.body()), "name", name, "password", password, "back", back),
            "Cookie",
            form);
    setCookie(reply).filter(set -> set.contains("desk=")).ifPresent(set -> cookie = set);
    return reply;
  }

  HttpResponse<String> get(String path) {
    return cookie.isEmpty() ? magazine.get(path) : magazine.get(path, "Cookie", cookie);
  }

  /** Sends the fields with the token of the page that has the form. */
  HttpResponse<String> post(String page, String action, String... fields) {
    List<String> all = new ArrayList<>(List.of("token", token(get(page).body())));
    all.addAll(List.of(fields));
    return send(action, all.toArray(String[]::new));
  }

  /** Sends the fields alone. */
  HttpResponse<String> send(String action, String... fields) {
    HttpResponse<String> reply =
        magazine.post(action, encode(fields), "Cookie", cookie.isEmpty() ? "none=0" : cookie);
    setCookie(reply).filter(set -> set.contains("desk=")).ifPresent(set -> cookie = set);
    return reply;
  }

  /** Sends a form with a file, with the token of the page at the same address. */
  HttpResponse<String> upload(String page, Bytes file, String... fields) {
    return upload(page, HttpRequest.BodyPublishers::ofByteArray, file, fields);
  }

  /** The same in pieces, without telling how much it is. */
  HttpResponse<String> uploadInPieces(String page, Bytes file, String... fields) {
    return upload(
        page,
        body -> HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
        file,
        fields);
  }

  private HttpResponse<String> upload(
      String page,
      Function<byte[], HttpRequest.BodyPublisher> publisher,
      Bytes file,
      String... fields) {
    String boundary = "a-line-between";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Matcher token = TOKEN.matcher(get(page).body());
    part(out, boundary, "token", token.find() ? token.group(1) : "");
    for (int i = 0; i < fields.length; i += 2) {
      part(out, boundary, fields[i], fields[i + 1]);
    }
    out.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    out.writeBytes(file.toArray());
    out.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return magazine.upload(
        page,
        publisher.apply(out.toByteArray()),
        "Content-Type",
        "multipart/form-data; boundary=" + boundary,
        "Cookie",
        cookie.isEmpty() ? "none=0" : cookie);
  }

  /** Sends something as a form with a file, whatever it is. */
  HttpResponse<String> uploadRaw(String page, String type, String body) {
    return magazine.upload(
        page,
        HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1),
        "Content-Type",
        type,
        "Cookie",
        cookie);
  }

  private static void part(ByteArrayOutputStream out, String boundary, String name, String value) {
    out.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\""
                + name
                + "\"\r\n\r\n"
                + value
                + "\r\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  /** What is at a path, whatever it is. */
  byte[] bytes(String path) {
    return magazine.download(path, "Cookie", cookie).body();
  }

  static Optional<String> setCookie(HttpResponse<String> reply) {
    return reply.headers().firstValue("Set-Cookie").map(set -> set.split(";", 2)[0]);
  }

  static String token(String page) {
    Matcher token = TOKEN.matcher(page);
    if (!token.find()) {
      throw new AssertionError("no form in " + page);
    }
    return token.group(1);
  }

  private static String encode(String... fields) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      out.append(i == 0 ? "" : "&")
          .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return out.toString();
  }
}
