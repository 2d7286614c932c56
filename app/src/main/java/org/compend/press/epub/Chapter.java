package org.compend.press.epub;

import java.util.List;
import org.compend.press.BoundArticle;

/**
 * An article as it is written: one page, or several where it is long.
 *
 * @param pages the markup of each page, without its frame
 */
record Chapter(BoundArticle article, List<String> pages) {
  Chapter {
    pages = List.copyOf(pages);
  }

  /** The file name of a page, counted from 0. A dot never occurs in an article's own name. */
  static String file(BoundArticle article, int page) {
    return page == 0 ? article.id() + ".xhtml" : article.id() + "." + (page + 1) + ".xhtml";
  }
}
