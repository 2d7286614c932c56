package org.compend.extract;

import java.util.ArrayList;
import java.util.List;
import org.compend.Block;
import org.compend.Inline;
import org.compend.extract.words.Words;
import org.jsoup.parser.Parser;

/**
 * The article's text as a page's JSON-LD tells it ({@code articleBody}): all that there is of an
 * article on a page that a script writes.
 */
final class DeclaredText {
  /** Less than this is a teaser. */
  private static final int SHORTEST = 200;

  /** What is found of the article must be so many times shorter before the declared text counts. */
  private static final int TIMES = 5;

  private DeclaredText() {}

  /**
   * The declared text as plain paragraphs, one for each of its lines; none where it tells little
   * more than what was found.
   *
   * @param found the length of the text that was found in the page, in characters
   */
  static List<Block> instead(String declared, int found) {
    if (declared.length() < SHORTEST || declared.length() / TIMES < found) {
      return List.of();
    }
    List<Block> paragraphs = new ArrayList<>();
    String text = declared.indexOf('&') >= 0 ? Parser.unescapeEntities(declared, false) : declared;
    for (String line : text.split("\\R|</?(?:p|br|div|h[1-6]|li)\\b[^>]{0,200}>", -1)) {
      String words = Words.line(line.replaceAll("<[/a-zA-Z][^>]{0,500}>", ""));
      if (!words.isEmpty()) {
        paragraphs.add(new Block.Paragraph(List.of(new Inline.Text(words))));
      }
    }
    return paragraphs;
  }
}
