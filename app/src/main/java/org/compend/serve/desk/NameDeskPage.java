package org.compend.serve.desk;

import java.util.List;

/**
 * The desk of a name.
 *
 * @param path its own address
 * @param shown where readers see it
 * @param problem what was wrong with what was sent; empty where nothing was
 */
public record NameDeskPage(
    DeskFrame frame,
    String path,
    String shown,
    String name,
    String problem,
    List<Article> articles,
    List<Quote> quotations) {
  public NameDeskPage {
    articles = List.copyOf(articles);
    quotations = List.copyOf(quotations);
  }

  /** An article that names it. */
  public record Article(String id, String title) {}

  /** A quotation that is given to it. */
  public record Quote(String article, String title, String words) {}
}
