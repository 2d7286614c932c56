package org.compend.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compend.archive.Sample.article;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compend.archive.Account;
import org.compend.archive.Archive;
import org.compend.archive.Database;
import org.compend.archive.Engine;
import org.compend.archive.Parcel;
import org.compend.archive.Role;
import org.compend.archive.Schedule;
import org.compend.archive.Subscription;
import org.compend.edit.Passwords;
import org.compend.select.Chooser;
import org.compend.select.Issues;
import org.compend.select.Selection;
import org.compend.select.Wishes;
import org.compend.serve.post.MailSink;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL, each a process: one dies, the other does what is left. */
@Tag("long")
@Timeout(600)
class NodesTest {
  private static final int READERS = 40;
  private static final String PASSWORD = "three plums and a bell";
  private static final Pattern ADDRESS =
      Pattern.compile("The magazine is at (http://127\\.0\\.0\\.1:\\d+)/");

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  /** A server of its own process, with its own search index. */
  private final class Node implements AutoCloseable {
    private final Process process;
    private final Path log;
    private URI address = URI.create("http://127.0.0.1");

    Node(String name, Database.Postgres database, URI mail) throws IOException {
      log = folder.resolve(name + ".log");
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xmx512m",
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "--enable-native-access=ALL-UNNAMED",
              "-Djava.io.tmpdir=" + temporary(),
              "-cp",
              System.getProperty("java.class.path"),
              "org.compend.cli.Main",
              "serve",
              "--database",
              database.url(),
              "--port",
              "0",
              "--url",
              "http://magazine.example",
              "--mail-server",
              mail.toString(),
              "--mail-from",
              "The Furrow <post@furrow.example>");
      builder.environment().put("COMPEND_HOME", folder.resolve(name).toString());
      process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    void awaitStart() throws IOException, InterruptedException {
      Matcher said = ADDRESS.matcher("");
      await(
          "it starts",
          () -> {
            assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
            return said.reset(Files.readString(log)).find();
          });
      address = URI.create(said.group(1));
    }

    HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
      return client.send(request(path, cookie).build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path, String cookie) {
      return HttpRequest.newBuilder(address.resolve(path)).header("Cookie", cookie);
    }

    /** Signs in and returns the cookie. */
    String signIn(String name) throws IOException, InterruptedException {
      HttpResponse<String> page = get("/desk/sign-in?back=/desk", "none=0");
      String form =
          "token=%s&name=%s&password=%s&back=/desk"
              .formatted(DeskClient.token(page.body()), name, PASSWORD.replace(' ', '+'));
      HttpResponse<String> reply =
          client.send(
              request("/desk/sign-in", DeskClient.setCookie(page).orElseThrow())
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .header("Origin", "http://magazine.example")
                  .POST(HttpRequest.BodyPublishers.ofString(form))
                  .build(),
              BodyHandlers.ofString());
      assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
      return DeskClient.setCookie(reply).orElseThrow();
    }

    /** What it has among the temporary files. */
    List<String> temporaryFiles() throws IOException {
      try (Stream<Path> all = Files.list(temporary())) {
        return all.map(path -> path.getFileName().toString())
            .filter(name -> name.startsWith("compend-" + process.pid() + "-"))
            .toList();
      }
    }

    /** Ends it without a word (SIGKILL). */
    void kill() throws InterruptedException {
      process.destroyForcibly();
      process.waitFor();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  /** Where all of them have their temporary files. */
  private Path temporary() throws IOException {
    return Files.createDirectories(folder.resolve("temporary"));
  }

  @Test
  void oneDiesInTheMiddleOfADeliveryAndOfAPress()
      throws IOException, InterruptedException, ExecutionException, SQLException {
    Database.Postgres database = (Database.Postgres) Engine.POSTGRESQL.database(folder, "nodes");
    try (Archive archive = Archive.open(database);
        MailSink sink = new MailSink()) {
      List<String> readers = prepare(archive);
      sink.pause(Duration.ofMillis(400));
      try (Node first = new Node("first", database, sink.address())) {
        first.awaitStart();
        String cookie = first.signIn("nora");
        await("a letter is taken", () -> !sink.taken().isEmpty());
        try (Node second = new Node("second", database, sink.address())) {
          second.awaitStart();
          assertThat(second.get("/desk", cookie).statusCode()).as("signed in").isEqualTo(200);
          both(first, second, archive);
          whatOneHasPressedTheOtherServes(first, second, database);

          CompletableFuture<?> pressing =
              client.sendAsync(
                  first.request(digest(second, "pdf"), "none=0").build(),
                  BodyHandlers.ofByteArray());
          int before = sink.taken().size();
          await("the next letter is taken", () -> sink.taken().size() > before);
          assertThat(sink.taken()).hasSizeLessThan(READERS);
          assertThat(pressing).as("a press in hand").isNotDone();
          first.kill();
          assertThat(first.temporaryFiles()).as("left behind").isNotEmpty();
          assertThat(pressing).failsWithin(Duration.ofSeconds(20));

          HttpResponse<byte[]> pressed =
              client.send(
                  second.request(digest(second, "pdf"), "none=0").build(),
                  BodyHandlers.ofByteArray());
          assertThat(pressed.statusCode()).isEqualTo(200);
          assertThat(new String(pressed.body(), 0, 5, StandardCharsets.US_ASCII))
              .isEqualTo("%PDF-");
          sink.pause(Duration.ZERO);
          await("all letters are dealt with", () -> settled(archive) == READERS);
          assertThat(second.get("/desk", cookie).statusCode()).as("still").isEqualTo(200);
          try (Node third = new Node("third", database, sink.address())) {
            third.awaitStart();
            assertThat(first.temporaryFiles()).as("cleared away").isEmpty();
            assertThat(second.temporaryFiles()).as("in use").isNotEmpty();
          }
        }
      }
      List<String> reached = sink.taken().stream().map(MailSink.Letter::to).toList();
      assertThat(reached).doesNotHaveDuplicates();
      List<String> answered = new ArrayList<>(reached);
      archive.parcels().in(Parcel.State.UNSURE, READERS).stream()
          .map(parcel -> parcel.to().address())
          .filter(address -> !reached.contains(address))
          .forEach(answered::add);
      // An editor is told of a letter that was being taken just then.
      assertThat(answered).containsExactlyInAnyOrderElementsOf(readers);
      assertThat(archive.parcels().count(Parcel.State.UNSURE)).isLessThanOrEqualTo(1);
      assertThat(archive.ledger().deliveries()).as("bound once").hasSize(1);
    }
  }

  private static List<String> prepare(Archive archive) {
    for (int i = 0; i < 60; i++) {
      article("Plums-" + i)
          .by("Vera Lind")
          .text("They ripen late, the %dth of them as well. ".formatted(i).repeat(200))
          .keep(archive);
    }
    archive
        .accounts()
        .add(new Account("nora", Role.EDITOR, Instant.EPOCH), new Passwords().hash(PASSWORD));
    Instant then = Instant.now().minus(Duration.ofDays(20));
    new Issues(
            archive,
            new Chooser(
                archive,
                () -> {
                  throw new IllegalStateException("the series asks for no words");
                }))
        .keep("weekly", Selection.Rule.ALL, Wishes.NONE);
    List<String> readers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      String address = "reader%d@post.example".formatted(i);
      Subscription asked = archive.subscriptions().ask("weekly", address, "txt", then);
      archive.subscriptions().confirm(asked.token(), then);
      readers.add(address);
    }
    archive
        .schedules()
        .keep("weekly", new Schedule(Schedule.rule("weekly friday 06:00"), ZoneOffset.UTC), then);
    return readers;
  }

  /** Each has an index of its own, which follows the archive. */
  private static void both(Node first, Node second, Archive archive)
      throws IOException, InterruptedException {
    article("Medlars").by("Ines Farr").text("Bletted medlars and quinces.").keep(archive);
    for (Node node : List.of(first, second)) {
      await(
          "its index follows",
          () -> node.get("/search?q=quinces", "none=0").body().contains("Medlars"));
    }
  }

  /** What the second gives was put into the database in the place of what the first had pressed. */
  private static void whatOneHasPressedTheOtherServes(
      Node first, Node second, Database.Postgres database)
      throws IOException, InterruptedException, SQLException {
    assertThat(first.get(digest(first, "md"), "none=0").body()).contains("Plums-1");
    try (Connection connection = DriverManager.getConnection(database.url());
        Statement statement = connection.createStatement()) {
      String kept = "select name from pressed where name like '%.md'";
      await(
          "it is kept for all",
          () -> {
            try (ResultSet found = statement.executeQuery(kept)) {
              return found.next();
            }
          });
      statement.execute("update pressed_part set bytes = 'put there' where name = (" + kept + ")");
      statement.execute("update pressed set size = 9 where name = (" + kept + ")");
    }
    assertThat(second.get(digest(second, "md"), "none=0").body()).isEqualTo("put there");
  }

  /** The address of the series' digest in a format, as the shelf shows it. */
  private static String digest(Node node, String format) throws IOException, InterruptedException {
    String page = node.get("/digests/issue-1", "none=0").body();
    Matcher link =
        Pattern.compile("href=\"([^\"]*/digests/issue-1/[^\"]+\\." + format + ")\"").matcher(page);
    assertThat(link.find()).as(page).isTrue();
    return URI.create(link.group(1)).getPath();
  }

  private static long settled(Archive archive) {
    return archive.parcels().count(Parcel.State.SENT)
        + archive.parcels().count(Parcel.State.UNSURE);
  }

  private static void await(String what, Callable<Boolean> moment)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
    try {
      while (!moment.call()) {
        assertThat(System.nanoTime()).as("within four minutes %s", what).isLessThan(end);
        Thread.sleep(50);
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(what, e);
    }
  }
}
