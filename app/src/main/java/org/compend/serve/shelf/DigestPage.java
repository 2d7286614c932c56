package org.compend.serve.shelf;

import java.util.List;
import org.compend.serve.page.Frame;
import org.compend.serve.page.Teaser;
import org.jspecify.annotations.Nullable;

/** What is in a digest, section by section, its files, and its corrections, the newest first. */
public record DigestPage(
    Frame frame, ShelfPage.Item item, List<Part> parts, List<Revision> revisions) {
  public DigestPage {
    revisions = List.copyOf(revisions);
    parts = List.copyOf(parts);
  }

  /**
   * A state of the digest; there is only one where it was never corrected.
   *
   * @param address its page; empty for the one that is shown
   * @param remark what was corrected; empty in the first
   * @param day when it was published, for machines (ISO 8601)
   */
  public record Revision(String address, int number, String day, String date, String remark) {}

  /** A section; its title is {@code null} where the digest has only one. */
  public record Part(@Nullable String title, List<Teaser> teasers) {
    public Part {
      teasers = List.copyOf(teasers);
    }
  }
}
