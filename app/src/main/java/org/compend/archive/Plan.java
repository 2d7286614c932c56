package org.compend.archive;

import java.util.List;
import org.compend.HouseNote;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to bind a digest.
 *
 * @param title what stands on its cover
 * @param choice how its articles were chosen
 * @param wishes how it is to be, as options, one a line
 * @param arranged whether its articles stand in the order and the sections that an editor gave them
 * @param cover {@code null} where the cover is drawn from the digest's own words
 * @param articles in the order in which they were chosen or put
 * @param notes the house notes that go with names in it
 */
public record Plan(
    String title,
    String choice,
    String wishes,
    boolean arranged,
    Foreword foreword,
    @Nullable CoverPicture cover,
    List<Pin> articles,
    List<HouseNote> notes) {
  public Plan {
    articles = List.copyOf(articles);
    notes = List.copyOf(notes);
  }

  /** The same with other articles. */
  public Plan with(List<Pin> pins) {
    return new Plan(title, choice, wishes, arranged, foreword, cover, pins, notes);
  }

  /** The same with another picture on its cover; {@code null} for a cover that is drawn. */
  public Plan withCover(@Nullable CoverPicture picture) {
    return new Plan(title, choice, wishes, arranged, foreword, picture, articles, notes);
  }
}
