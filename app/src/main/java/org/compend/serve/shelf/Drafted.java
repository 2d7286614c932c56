package org.compend.serve.shelf;

import java.nio.file.Path;
import java.util.Optional;
import org.compend.press.Format;
import org.compend.select.Issue;

/** Presses digests that are not published yet, for editors. Safe to share between threads. */
public final class Drafted {
  private final Pressroom room;

  /** What a pressroom presses. */
  public Drafted(Pressroom room) {
    this.room = room;
  }

  /**
   * A file of a draft; empty where it cannot be pressed.
   *
   * @param key the same for the same draft in the same state of the archive
   */
  public Optional<Path> file(Issue issue, String key, Format format) {
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
