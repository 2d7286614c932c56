package org.compend.serve.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compend.archive.Sample.article;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.compend.apparatus.DigestApparatus;
import org.compend.archive.Archive;
import org.compend.archive.Engine;
import org.compend.archive.Parcel;
import org.compend.archive.Parcels;
import org.compend.archive.Schedule;
import org.compend.archive.Subscription;
import org.compend.press.text.TextPress;
import org.compend.select.Issues;
import org.compend.select.Selection;
import org.compend.select.Wishes;
import org.compend.serve.page.Finder;
import org.compend.serve.page.Library;
import org.compend.serve.page.Magazine;
import org.compend.serve.shelf.Copies;
import org.compend.serve.shelf.Pressroom;
import org.compend.serve.shelf.Volumes;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Series that go on by themselves and the letters they bring, on SQLite and on PostgreSQL. */
class RoundTest {
  private static final long PLENTY = 1 << 20;

  @TempDir private Path folder;

  /** A magazine with the series "weekly" of all articles, and what is needed to send it. */
  private final class Office implements AutoCloseable {
    final Archive archive;
    final Parcels parcels;
    final MailSink sink = new MailSink();
    private final Finder finder;
    private final Pressroom room;
    private final Issues issues;
    private final Library library;
    private final Copies copies;
    private Instant now = Instant.now();

    Office(Engine engine) throws IOException {
      archive = engine.open(folder, "post");
      parcels = archive.parcels();
      library =
          new Library(
              archive,
              new Magazine("The Furrow", URI.create("https://furrow.example")),
              archive::lastChange);
      finder = new Finder(archive, folder.resolve("search"));
      finder.begin();
      Volumes volumes = new Volumes(library, finder);
      room = Pressroom.open(folder, null, _ -> new TextPress(), (_, _) -> DigestApparatus.empty());
      copies = new Copies(volumes, room);
      issues = volumes.issues();
      issues.keep("weekly", Selection.Rule.ALL, Wishes.NONE);
    }

    void write(String title) {
      article(title).by("Vera Lind").text("Of " + title + ".").keep(archive);
    }

    Subscription subscribe(String address) {
      Subscription asked = archive.subscriptions().ask("weekly", address, "txt", now);
      return archive.subscriptions().confirm(asked.token(), now).orElseThrow();
    }

    void bind() {
      assertThat(issues.next("weekly", false)).isPresent();
    }

    void later(Duration time) {
      now = now.plus(time);
    }

    void round() {
      round(PLENTY);
    }

    void round(long attachMost) {
      PostSettings settings =
          new PostSettings(sink.address(), "", "The Furrow <post@furrow.example>", attachMost);
      new Round(
              archive,
              issues,
              new Round.Sending(settings, new Letters(settings, library, copies)),
              () -> now)
          .run();
    }

    List<String> reached() {
      return sink.taken().stream().map(MailSink.Letter::to).toList();
    }

    @Override
    public void close() {
      room.close();
      finder.close();
      archive.close();
      sink.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsDueIsBoundOnceAndSentToThoseWhoConfirmed(Engine engine) throws IOException {
    try (Office office = new Office(engine)) {
      office.write("Plums");
      office.subscribe("reader@post.example");
      office.archive.subscriptions().ask("weekly", "silent@post.example", "txt", office.now);
      office
          .archive
          .schedules()
          .keep(
              "weekly",
              new Schedule(Schedule.rule("weekly friday 06:00"), ZoneOffset.UTC),
              office.now);
      office.round();
      assertThat(office.reached()).as("before it is due").isEmpty();

      // Several times pass while nobody is there; they are made up for once.
      office.later(Duration.ofDays(30));
      office.round();
      office.round();
      assertThat(office.archive.ledger().deliveries()).hasSize(1);
      assertThat(office.reached()).containsExactly("reader@post.example");
      MailSink.Letter letter = office.sink.taken().getFirst();
      assertThat(letter.header("Subject")).isEqualTo("Plums, No. 1");
      assertThat(letter.header("From")).isEqualTo("The Furrow <post@furrow.example>");
      assertThat(letter.header("Message-ID")).matches("<digest-1-[0-9a-f]{24}@furrow.example>");
      assertThat(letter.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
      assertThat(letter.text())
          .contains("- Plums (Vera Lind)", "filename=plums-weekly-1.txt", "/digests/issue-1")
          .containsPattern(
              "List-Unsubscribe:\\s+<https://furrow.example/subscriptions/[0-9a-f]{40}>");

      office.write("Pears");
      office.later(Duration.ofDays(7));
      office.round();
      assertThat(office.reached()).hasSize(2);
      assertThat(office.sink.taken().get(1).text()).contains("- Pears").doesNotContain("- Plums");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoSubscribesLaterDoesNotGetEarlierDigests(Engine engine) throws IOException {
    try (Office office = new Office(engine)) {
      office.write("Plums");
      office.bind();
      office.later(Duration.ofSeconds(5));
      office.subscribe("late@post.example");
      office.round();
      assertThat(office.reached()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void largeDigestIsOnlyPointedTo(Engine engine) throws IOException {
    try (Office office = new Office(engine)) {
      office.write("Plums");
      office.subscribe("reader@post.example");
      office.bind();
      office.round(10);
      assertThat(office.sink.taken().getFirst().text())
          .doesNotContain("filename=")
          .contains("https://furrow.example/digests/issue-1/plums-weekly-1.txt");
    }
  }

  @ParameterizedTest
  @EnumSource
  void serverThatIsBusyIsTriedAgain(Engine engine) throws IOException {
    try (Office office = new Office(engine)) {
      office.write("Plums");
      office.subscribe("reader@post.example");
      office.bind();
      office.sink.answer("RCPT", "450 greylisted");
      office.round();
      office.later(Duration.ofMinutes(1));
      office.sink.answerAsUsual();
      office.round();
      assertThat(office.reached()).as("too early").isEmpty();
      assertThat(office.parcels.in(Parcel.State.WAITING, 9))
          .singleElement()
          .satisfies(parcel -> assertThat(parcel.problem()).contains("greylisted"));
      office.later(Duration.ofMinutes(5));
      office.round();
      assertThat(office.reached()).containsExactly("reader@post.example");
    }
  }

  @ParameterizedTest
  @EnumSource
  void readerWhoIsUnknownIsNotTriedAgain(Engine engine) throws IOException {
    try (Office office = new Office(engine)) {
      office.write("Plums");
      office.subscribe("nobody@post.example");
      office.bind();
      office.sink.answer("RCPT", "550 no such mailbox");
      office.round();
      office.sink.answerAsUsual();
      office.later(Duration.ofDays(2));
      office.round();
      assertThat(office.reached()).isEmpty();
      assertThat(office.parcels.in(Parcel.State.REFUSED, 9))
          .singleElement()
          .satisfies(parcel -> assertThat(parcel.problem()).contains("no such mailbox"));
      office.parcels.once(Parcel.State.REFUSED, office.now);
      office.round();
      assertThat(office.reached()).as("when an editor says so").hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void serverThatDoesNotSendForTheMagazineIsTriedAgain(Engine engine) throws IOException {
    try (Office office = new Office(engine)) {
      office.write("Plums");
      office.subscribe("reader@post.example");
      office.bind();
      office.sink.answer("MAIL", "553 not your domain");
      office.round();
      office.sink.answerAsUsual();
      office.later(Duration.ofMinutes(6));
      office.round();
      assertThat(office.reached()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void letterThatMayHaveArrivedIsNotSentTwice(Engine engine) throws IOException {
    try (Office office = new Office(engine)) {
      office.write("Plums");
      office.subscribe("reader@post.example");
      office.bind();
      office.sink.answer(".", "");
      office.round();
      office.sink.answerAsUsual();
      office.later(Duration.ofDays(2));
      office.round();
      assertThat(office.reached()).isEmpty();
      assertThat(office.parcels.count(Parcel.State.UNSURE)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAProgramLeftBehindIsTakenUp(Engine engine) throws IOException {
    try (Office office = new Office(engine)) {
      office.write("Plums");
      office.subscribe("first@post.example");
      office.subscribe("second@post.example");
      office.bind();
      office.parcels.address(office.now);
      // One program ends in the midst of a letter, and another behind the end of one.
      assertThat(office.parcels.take(office.now)).isPresent();
      office.parcels.handed(office.parcels.take(office.now).orElseThrow());
      office.round();
      assertThat(office.reached()).containsExactly("first@post.example");
      assertThat(office.parcels.in(Parcel.State.UNSURE, 9))
          .singleElement()
          .satisfies(parcel -> assertThat(parcel.to().address()).isEqualTo("second@post.example"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoLeavesIsForgotten(Engine engine) throws IOException {
    try (Office office = new Office(engine)) {
      office.write("Plums");
      Subscription reader = office.subscribe("reader@post.example");
      office.bind();
      office.round();
      assertThat(office.archive.subscriptions().remove(reader.token())).isTrue();
      assertThat(office.archive.subscriptions().all()).isEmpty();
      assertThat(office.parcels.count(Parcel.State.SENT)).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoNeverConfirmsIsForgotten(Engine engine) throws IOException {
    try (Office office = new Office(engine)) {
      office.archive.subscriptions().ask("weekly", "silent@post.example", "txt", office.now);
      office.later(Duration.ofDays(4));
      office.round();
      assertThat(office.archive.subscriptions().all()).isEmpty();
    }
  }
}
