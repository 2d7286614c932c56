package org.compend.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The front page.
 *
 * @param lead the newest article; {@code null} in an empty archive
 * @param next the articles after it
 * @param desks each of the largest sections with its newest articles
 * @param digests ways to the newest digests
 * @param articles how many articles there are
 * @param database where the archive lies, for those who are to fill it
 */
public record HomePage(
    Frame frame,
    @Nullable Teaser lead,
    List<Teaser> next,
    List<Desk> desks,
    List<Link> digests,
    long articles,
    String database) {
  public HomePage {
    next = List.copyOf(next);
    desks = List.copyOf(desks);
    digests = List.copyOf(digests);
  }

  /** A section with its newest articles. */
  public record Desk(Link section, List<Teaser> teasers) {
    public Desk {
      teasers = List.copyOf(teasers);
    }
  }
}
