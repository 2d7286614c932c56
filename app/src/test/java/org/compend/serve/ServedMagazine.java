package org.compend.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.compend.acquire.Addresses;
import org.compend.acquire.FileSource;
import org.compend.acquire.Reach;
import org.compend.archive.Account;
import org.compend.archive.Archive;
import org.compend.archive.Database;
import org.compend.archive.Role;
import org.compend.edit.Secret;
import org.compend.gather.FileReadings;
import org.compend.gather.Gatherer;
import org.compend.gather.LinkCheck;
import org.compend.press.Format;
import org.compend.press.Press;
import org.compend.press.cite.BibliographyPress;
import org.compend.press.epub.EpubPress;
import org.compend.press.html.HtmlPress;
import org.compend.press.json.JsonPress;
import org.compend.press.markdown.MarkdownPress;
import org.compend.press.pdf.Look;
import org.compend.press.pdf.PdfOptions;
import org.compend.press.pdf.PdfPress;
import org.compend.press.text.TextPress;
import org.compend.select.Chooser;
import org.compend.select.Issues;
import org.compend.select.Selection;
import org.compend.select.Wishes;
import org.compend.serve.http.WebServer;
import org.compend.serve.http.WebSettings;
import org.compend.serve.post.PostSettings;
import org.jspecify.annotations.Nullable;

/** A magazine on loopback, filled from files, with a client to ask it. */
final class ServedMagazine implements AutoCloseable {
  final Archive archive;
  final MagazineServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private ServedMagazine(Archive archive, MagazineServer server) {
    this.archive = archive;
    this.server = server;
  }

  /** The sample magazine. */
  static ServedMagazine ofSample(Path folder) {
    ServedMagazine magazine = empty(folder);
    magazine.add(Path.of("../sample"));
    return magazine;
  }

  /** A magazine without articles. */
  static ServedMagazine empty(Path folder) {
    return posting(folder, null);
  }

  /** A magazine without articles that sends letters. */
  static ServedMagazine posting(Path folder, @Nullable PostSettings post) {
    Archive archive = Archive.open(new Database.Sqlite(folder.resolve("archive.db")));
    try {
      int port = freePort();
      MagazineServer server =
          MagazineServer.start(
              archive,
              new ServeSettings(
                  null,
                  URI.create("https://magazine.example"),
                  folder.resolve("search"),
                  Files.isDirectory(folder.resolve("watched")) ? folder.resolve("watched") : null,
                  Files.createDirectories(folder.resolve("pressed")),
                  null,
                  ServedMagazine::press,
                  LinkCheck.of(List.of("127.0.0.1")),
                  post,
                  new WebSettings("127.0.0.1", port, true, false, 16 << 20)));
      return new ServedMagazine(archive, server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (WebServer.CannotListen e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static Press press(Format format) {
    return switch (format) {
      case EPUB -> new EpubPress();
      case PDF -> new PdfPress(PdfOptions.of(Look.BOOK), _ -> {});
      case HTML -> new HtmlPress();
      case MARKDOWN -> new MarkdownPress();
      case TEXT -> new TextPress();
      case JSON -> new JsonPress();
      case BIBTEX -> BibliographyPress.bibTex();
      case CSL -> BibliographyPress.cslJson();
    };
  }

  /** Takes files into the archive and waits until the server has seen them. */
  void add(Path... files) {
    FileSource source = new FileSource(new Addresses(Map.of(), null));
    new Gatherer(archive, _ -> {})
        .take(
            new FileReadings(source, source.list(List.of(files), Reach.EVERYTHING).found(), null));
    try {
      Thread.sleep(1_500);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Gives somebody an account, with their name for a token. */
  void admit(String name, Role role) {
    archive.accounts().add(new Account(name, role, Instant.EPOCH), "no hash");
    archive.accounts().addToken(name, "test", new Secret(name).digest(), Instant.EPOCH);
  }

  /** Keeps a series of all articles. */
  void keepSeries(String name) {
    issues().keep(name, Selection.Rule.ALL, Wishes.NONE);
  }

  /** Binds the next digest of a series. */
  void bind(String series) {
    assertThat(issues().next(series, false)).isPresent();
  }

  /** Binds the next digest of a series, with what it has delivered before. */
  void bindAgain(String series) {
    assertThat(issues().next(series, true)).isPresent();
  }

  private Issues issues() {
    return new Issues(
        archive,
        new Chooser(
            archive,
            () -> {
              throw new IllegalStateException("no series here asks for words");
            }));
  }

  URI at(String path) {
    return server.address().resolve(path);
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<byte[]> download(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> post(String path, String form, String... headers) {
    return send(
        HttpRequest.newBuilder(at(path))
            .headers("Content-Type", "application/x-www-form-urlencoded")
            .headers(headers.length > 0 ? headers : new String[] {"Accept", "text/html"})
            .POST(HttpRequest.BodyPublishers.ofString(form, StandardCharsets.UTF_8))
            .build());
  }

  HttpResponse<String> upload(String path, HttpRequest.BodyPublisher body, String... headers) {
    return send(HttpRequest.newBuilder(at(path)).headers(headers).POST(body).build());
  }

  /** Calls as a program does. */
  HttpResponse<String> call(String method, String path, String json, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path))
            .method(method, HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The path of the article that has this title. */
  String article(String title) {
    String list = get("/articles").body();
    var found =
        java.util.regex.Pattern.compile(
                "<h2><a href=\"(/articles/[0-9a-f]{20})\">" + java.util.regex.Pattern.quote(title))
            .matcher(list);
    if (!found.find()) {
      throw new AssertionError("no article is called " + title);
    }
    return found.group(1);
  }

  @Override
  public void close() {
    server.close();
    archive.close();
  }
}
