package org.compend.press;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compend.Article;
import org.compend.Footnote;
import org.jspecify.annotations.Nullable;

/**
 * An article at its place in a digest, with what every format needs to know of it.
 *
 * @param id its name in the digest, readable, unique, of {@code a-z0-9-} and beginning with a
 *     letter: fit for a file name and for an XML id
 * @param number its place in the digest, from 1
 * @param article the article
 * @param title its title; where it has none, its first words
 * @param source the address of the page it was published at, where that is known
 * @param direction how its script runs
 * @param minutes its reading time; 0 where there is nothing to read
 * @param anchors the points that links may lead to: the article's own name for each, and a name fit
 *     for an XML id, unique within the article, beginning with {@code at-}
 * @param linkNotes its links to the outside, by number
 */
public record BoundArticle(
    String id,
    int number,
    Article article,
    String title,
    @Nullable URI source,
    Direction direction,
    int minutes,
    Map<String, String> anchors,
    List<LinkNote> linkNotes) {
  public BoundArticle {
    linkNotes = List.copyOf(linkNotes);
  }

  /** Its language; {@link Locale#ROOT} where that is not known. */
  public Locale language() {
    return article.metadata().language();
  }

  /** The number of a footnote from 1, or 0 where the article has no footnote of this id. */
  public int footnoteNumber(String footnoteId) {
    List<Footnote> notes = article.footnotes();
    for (int i = 0; i < notes.size(); i++) {
      if (notes.get(i).id().equals(footnoteId)) {
        return i + 1;
      }
    }
    return 0;
  }
}
