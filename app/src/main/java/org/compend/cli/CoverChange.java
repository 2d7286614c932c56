package org.compend.cli;

import java.util.Optional;
import org.compend.archive.DigestDraft;
import org.compend.select.Cover;
import org.compend.select.DigestDesk;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the command line does to the cover of a draft: another picture, none any more, nothing. */
final class CoverChange {
  @Mixin private CoverFile picture = new CoverFile();

  @Option(
      names = "--drawn-cover",
      description = "Takes the picture off the cover, which is drawn then.")
  private boolean drawn;

  /** The picture, where one is given. */
  Optional<Cover> read(Shell shell) {
    Optional<Cover> chosen = picture.read(shell);
    if (drawn && chosen.isPresent()) {
      throw new Misused("--cover and --drawn-cover are at odds: say one of them");
    }
    return chosen;
  }

  /**
   * Gives a draft its cover.
   *
   * @param chosen what was read
   */
  DigestDraft give(DigestDesk desk, DigestDraft draft, Optional<Cover> chosen, String editor) {
    if (drawn) {
      return desk.uncover(draft.id(), draft.version(), editor);
    }
    return chosen.map(one -> desk.cover(draft.id(), draft.version(), one, editor)).orElse(draft);
  }
}
