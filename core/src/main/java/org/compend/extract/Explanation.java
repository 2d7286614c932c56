package org.compend.extract;

import java.util.List;
import java.util.Map;
import org.compend.Article;

/**
 * Why an article came out as it did.
 *
 * @param article the article
 * @param passages every run of text of the page in order, with what was decided of it; empty for
 *     what is not a web page
 * @param sources for each field of the metadata that has a value, by its name, where it came from
 */
public record Explanation(
    Article article, List<ExplainedText> passages, Map<String, String> sources) {
  public Explanation {
    passages = List.copyOf(passages);
    sources = Map.copyOf(sources);
  }

  /**
   * A run of text and its fate.
   *
   * @param path the elements it stands in, from the outside in, as {@code body > div.story > p}
   * @param text its words
   * @param chance how likely it is the article's, from 0 to 1
   * @param kept whether it is in the article
   * @param reason why
   */
  public record ExplainedText(
      String path, String text, double chance, boolean kept, String reason) {}
}
