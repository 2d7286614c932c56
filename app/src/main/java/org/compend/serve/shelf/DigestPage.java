package org.compend.serve.shelf;

import java.util.List;
import org.compend.serve.page.Frame;
import org.compend.serve.page.Teaser;
import org.jspecify.annotations.Nullable;

/** What is in a digest, section by section, and its files. */
public record DigestPage(Frame frame, ShelfPage.Item item, List<Part> parts) {
  public DigestPage {
    parts = List.copyOf(parts);
  }

  /** A section; its title is {@code null} where the digest has only one. */
  public record Part(@Nullable String title, List<Teaser> teasers) {
    public Part {
      teasers = List.copyOf(teasers);
    }
  }
}
