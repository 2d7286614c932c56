package org.compend.serve.shelf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.compend.press.Format;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;
import org.compend.serve.http.Visitor;
import org.compend.serve.page.Library;
import org.compend.serve.page.MagazinePages;
import org.compend.serve.page.Templates;

/** Gives digests out as files; one that takes long is shown on its way. */
final class Counter {
  /** How long a person looks at an empty window before a page says what goes on. */
  private static final Duration GLANCE = Duration.ofMillis(2_500);

  /** How long a program waits for a file; it would not understand a page. */
  private static final Duration PATIENCE = Duration.ofSeconds(110);

  private final Library library;
  private final Templates templates;
  private final Pressroom room;
  private final Routes.Page missing;

  Counter(Library library, Templates templates, Pressroom room, Routes.Page missing) {
    this.library = library;
    this.templates = templates;
    this.room = room;
    this.missing = missing;
  }

  /** The files of a digest, with the sizes of those that have been pressed. */
  List<ShelfPage.File> files(Outline outline, List<Format> formats) {
    return formats.stream()
        .map(format ->
            new ShelfPage.File(
                outline.address(format),
                format.words(),
                room.size(outline.key(), format).map(Counter::size).orElse("")))
        .toList();
  }

  /**
   * A file of a volume, in the format that its name ends in.
   *
   * @param back the path of the page from which it was asked for
   */
  Reply send(Ask ask, Visitor visitor, Supplier<Optional<Volume>> bound, String back) {
    Optional<Format> format = Format.ofFile(ask.name("file"));
    Optional<Volume> volume = format.isEmpty() ? Optional.empty() : bound.get();
    return volume.isEmpty()
        ? missing.reply(ask)
        : send(volume.get(), format.orElseThrow(), visitor, back);
  }

  private Reply send(Volume volume, Format format, Visitor visitor, String back) {
    return switch (room.press(volume, format, visitor.client())) {
      case Pressroom.Answer.Taken(Pressroom.Order order) ->
          switch (order.await(visitor.browses() ? GLANCE : PATIENCE)) {
            case Pressroom.State.Ready(var file, var _) ->
                new Reply(
                        200,
                        format.mediaType(),
                        new Reply.OnDisk(file, volume.key() + "-" + format.ending()),
                        Map.of())
                    .with("Content-Disposition", disposition(volume, format))
                    .with("Cache-Control", "public, max-age=60");
            case Pressroom.State.Failed _ ->
                say(volume, back, "It could not be pressed. The server's log says why.", false)
                    .status(500);
            case Pressroom.State.Waiting _ ->
                say(volume, back, "Other digests are before it.", true);
            case Pressroom.State.Pressing _ -> say(volume, back, "It is being pressed.", true);
          };
      case Pressroom.Answer.TooMany(Duration until) ->
          say(
                  volume,
                  back,
                  "You have asked for many digests. The next one can be pressed in "
                      + in(until)
                      + ".",
                  false)
              .status(429)
              .with("Retry-After", Long.toString(Math.max(1, until.toSeconds())));
      case Pressroom.Answer.Busy _ ->
          say(volume, back, "All presses are busy. Try again in a minute.", false)
              .status(503)
              .with("Retry-After", "60");
    };
  }

  private Reply say(Volume volume, String back, String say, boolean busy) {
    String title = volume.digest().title();
    Reply page =
        templates
            .page(
                "waiting",
                new WaitingPage(
                    MagazinePages.unlisted(library.frame(title, "", back, List.of())),
                    volume.name().isEmpty() ? title : title + ", " + volume.name(),
                    say,
                    busy,
                    back))
            .with("Cache-Control", "no-store");
    return busy ? page.status(202).with("Refresh", "2").with("Retry-After", "5") : page;
  }

  /** RFC 6266, with the name in its own script as RFC 8187 writes it. */
  private static String disposition(Volume volume, Format format) {
    String title = volume.digest().title().replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
    String name = volume.name().isEmpty() ? title : title + ", " + volume.name();
    StringBuilder encoded = new StringBuilder();
    for (byte b : (name + "." + format.ending()).getBytes(StandardCharsets.UTF_8)) {
      int value = b & 0xff;
      boolean plain =
          value < 0x80 && (Character.isLetterOrDigit(value) || "-._".indexOf(value) >= 0);
      encoded.append(
          plain ? String.valueOf((char) value) : String.format(Locale.ROOT, "%%%02X", value));
    }
    return "attachment; filename=\""
        + volume.file()
        + "."
        + format.ending()
        + "\"; filename*=UTF-8''"
        + encoded;
  }

  /** A size as people read it. */
  static String size(long bytes) {
    return bytes < 100_000
        ? Math.max(1, Math.round(bytes / 1000.0)) + " KB"
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private static String in(Duration duration) {
    long minutes = duration.toMinutes();
    return minutes < 1 ? "a moment" : minutes == 1 ? "a minute" : minutes + " minutes";
  }
}
