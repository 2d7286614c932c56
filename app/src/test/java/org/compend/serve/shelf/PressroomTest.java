package org.compend.serve.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compend.archive.Sample.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.compend.apparatus.DigestApparatus;
import org.compend.apparatus.Holdings;
import org.compend.archive.Archive;
import org.compend.archive.Engine;
import org.compend.archive.PressedFiles;
import org.compend.press.Format;
import org.compend.press.Press;
import org.compend.select.Binder;
import org.compend.select.Wishes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PressroomTest {
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  /** Longer than a part in the database. */
  private static final byte[] PRESSED =
      "Plums, pears and medlars. ".repeat(100_000).getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void whatOneServerHasPressedTheOtherServes(Engine engine) throws IOException {
    try (Archive archive = engine.open(folder, "pressed")) {
      Depot depot = new DatabaseDepot(archive.pressedFiles(), Pressroom.MOST, () -> NOON);
      try (Pressroom first = room("first", depot, "1", pressing(new AtomicInteger()));
          Pressroom second = room("second", depot, "1", failing())) {
        assertThat(first.house(volume("week"), Format.EPUB).map(PressroomTest::read))
            .hasValue(PRESSED);
        assertThat(second.house(volume("week"), Format.EPUB).map(PressroomTest::read))
            .hasValue(PRESSED);
        assertThat(second.size("week", Format.EPUB)).hasValue((long) PRESSED.length);
        assertThat(second.house(volume("week"), Format.PDF)).isEmpty();
        assertThat(second.house(volume("month"), Format.EPUB)).isEmpty();
      }
      AtomicInteger presses = new AtomicInteger();
      try (Pressroom newer = room("newer", depot, "2", pressing(presses))) {
        newer.house(volume("week"), Format.EPUB);
        assertThat(presses).as("another program makes other bytes").hasValue(1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasNotAskedForLongestMakesRoomInTheDatabase(Engine engine) throws IOException {
    try (Archive archive = engine.open(folder, "room")) {
      Path ten = Files.write(folder.resolve("ten"), new byte[10]);
      PressedFiles files = archive.pressedFiles();
      files.keep("a", ten, 30, NOON);
      files.keep("b", ten, 30, NOON.plusSeconds(1));
      files.keep("c", ten, 30, NOON.plusSeconds(2));
      assertThat(files.fetch("a", folder.resolve("a"), NOON.plus(Duration.ofDays(1)))).isTrue();
      files.keep("d", ten, 30, NOON.plus(Duration.ofDays(2)));

      for (String name : List.of("a", "c", "d")) {
        assertThat(files.fetch(name, folder.resolve(name), NOON)).as(name).isTrue();
        assertThat(folder.resolve(name)).hasBinaryContent(new byte[10]);
      }
      assertThat(files.fetch("b", folder.resolve("b"), NOON)).isFalse();
      Path large = Files.write(folder.resolve("large"), new byte[100]);
      files.keep("large", large, 30, NOON.plus(Duration.ofDays(3)));
      assertThat(files.fetch("large", folder.resolve("copy"), NOON)).isTrue();
      assertThat(files.fetch("d", folder.resolve("d"), NOON)).isFalse();
    }
  }

  @Test
  void goesOnWithoutADepotThatDoesNotAnswer() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    Depot silent =
        new Depot() {
          @Override
          public boolean fetch(String name, Path into) throws IOException {
            asked.incrementAndGet();
            throw new IOException("nobody is there");
          }

          @Override
          public void keep(String name, Path file) throws IOException {
            fetch(name, file);
          }

          @Override
          public String toString() {
            return "the silent depot";
          }
        };
    AtomicReference<Instant> now = new AtomicReference<>(NOON);
    Path own = Files.createDirectory(folder.resolve("own"));
    Shared shared = new Shared(silent, "1", now::get);
    Press press = pressing(new AtomicInteger());
    try (Pressroom room =
        new Pressroom(
            own, Pressroom.MOST, _ -> press, (_, _) -> DigestApparatus.empty(), shared, now::get)) {
      assertThat(room.house(volume("week"), Format.EPUB).map(PressroomTest::read))
          .hasValue(PRESSED);
      assertThat(room.house(volume("month"), Format.EPUB)).isPresent();
      assertThat(asked).as("left alone for a while").hasValue(1);
      now.set(NOON.plusSeconds(31));
      assertThat(room.house(volume("year"), Format.EPUB)).isPresent();
      assertThat(asked).as("and asked again").hasValue(2);
    }
  }

  private Pressroom room(String name, Depot depot, String program, Press press) throws IOException {
    InstantSource clock = () -> NOON;
    return new Pressroom(
        Files.createDirectory(folder.resolve(name)),
        Pressroom.MOST,
        _ -> press,
        (_, _) -> DigestApparatus.empty(),
        new Shared(depot, program, clock),
        clock);
  }

  private static Press pressing(AtomicInteger presses) {
    return (_, _, _, out) -> {
      presses.incrementAndGet();
      out.write(PRESSED);
    };
  }

  private static Press failing() {
    return (_, _, _, _) -> {
      throw new IOException("this server has no press");
    };
  }

  private static Volume volume(String key) {
    return new Volume(
        key,
        key,
        "",
        "/",
        "digest",
        "",
        new Binder(Wishes.NONE).bind(List.of(article("Plums").finding().article())).digest(),
        _ -> Optional.empty(),
        Map.of(),
        Holdings.none());
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
