package org.compend.serve.page;

import java.util.List;
import org.compend.archive.search.Hit;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param query as it was typed; empty before the first search
 * @param note what there is to say: how many were found, or what is wrong
 * @param suggestion the way to another spelling that finds more; {@code null} where there is none
 * @param narrower ways to fewer of these
 * @param digest the way to what was found as a digest; {@code null} where nothing was
 */
public record SearchPage(
    Frame frame,
    String query,
    String note,
    @Nullable Link suggestion,
    List<Narrower> narrower,
    List<Found> found,
    @Nullable String newer,
    @Nullable String older,
    String position,
    @Nullable String digest) {
  public SearchPage {
    narrower = List.copyOf(narrower);
    found = List.copyOf(found);
  }

  /** An article with the words that were found, in their surroundings. */
  public record Found(Teaser teaser, List<Hit.Run> snippet) {
    public Found {
      snippet = List.copyOf(snippet);
    }
  }

  /** The values of a facet, each with how many articles it leaves. */
  public record Narrower(String label, List<NamesPage.Named> values) {
    public Narrower {
      values = List.copyOf(values);
    }
  }
}
