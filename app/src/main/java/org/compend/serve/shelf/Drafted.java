package org.compend.serve.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.compend.Bytes;
import org.compend.archive.Archive;
import org.compend.archive.DigestDraft;
import org.compend.press.Format;
import org.compend.select.DigestDesk;
import org.compend.select.Finding;
import org.compend.select.Issue;

/**
 * Shows editors digests that are not published yet: pressed, and with what is wrong with them. Safe
 * to share between threads.
 */
public final class Drafted {
  private final Archive archive;
  private final DigestDesk desk;
  private final Pressroom room;
  private final long mostAttached;

  /**
   * What a pressroom presses.
   *
   * @param mostAttached the largest file, in bytes, that letters take along; larger digests are
   *     linked to instead
   */
  public Drafted(Archive archive, DigestDesk desk, Pressroom room, long mostAttached) {
    this.archive = archive;
    this.desk = desk;
    this.room = room;
    this.mostAttached = mostAttached;
  }

  /**
   * A draft as it would be if it were published now; empty where it cannot be pressed, of which the
   * log tells.
   *
   * @throws DigestDesk.Refused if it has no articles
   */
  public Optional<Bytes> preview(DigestDraft draft, Format format) {
    return file(draft, format)
        .map(path -> {
          try {
            return Bytes.of(Files.readAllBytes(path));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** What is wrong with a draft, its size for e-mail among it. */
  public List<Finding> proof(DigestDraft draft) {
    List<Finding> faults = new ArrayList<>(desk.proof(draft));
    if (!draft.plan().articles().isEmpty()) {
      size(draft).ifPresent(faults::add);
    }
    return List.copyOf(faults);
  }

  private Optional<Finding> size(DigestDraft draft) {
    Optional<Path> file = file(draft, Format.EPUB);
    if (file.isEmpty()) {
      return Optional.of(
          new Finding(
              Finding.Kind.SIZE,
              null,
              "",
              "It could not be pressed: the server's log says why.",
              ""));
    }
    try {
      long size = Files.size(file.get());
      return size <= mostAttached ? Optional.empty() : Optional.of(Finding.tooLarge(size));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Path> file(DigestDraft draft, Format format) {
    Issue issue = desk.preview(draft);
    String key = draft.id() + "-" + draft.version() + "-" + archive.state();
    Volume volume =
        new Volume(
            "draft",
            "draft-" + key,
            "",
            "/",
            "draft",
            "",
            issue.bound().digest(),
            issue.assets(),
            issue.ids(),
            issue.holdings());
    return room.house(volume, format);
  }
}
