package org.compend;

import java.util.List;

/**
 * A note at the foot of an article.
 *
 * @param id the name by which the body refers to it, unique within the article
 * @param content the note's text, without its mark and without links back
 */
public record Footnote(String id, List<Block> content) {
  public Footnote {
    content = List.copyOf(content);
  }
}
