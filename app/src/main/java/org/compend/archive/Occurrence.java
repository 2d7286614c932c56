package org.compend.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article that names somebody.
 *
 * @param day its first publication, ISO 8601; {@code null} where that is not known
 * @param paragraphs where, counted from 0; none where it is named in the headline alone
 */
public record Occurrence(
    ArticleId article,
    String title,
    String language,
    @Nullable String day,
    List<Integer> paragraphs) {
  public Occurrence {
    paragraphs = List.copyOf(paragraphs);
  }
}
