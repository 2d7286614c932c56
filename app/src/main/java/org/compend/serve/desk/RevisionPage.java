package org.compend.serve.desk;

import java.util.List;
import org.compend.edit.Difference;

/** What differs between two states of an article. */
public record RevisionPage(
    DeskFrame frame,
    String id,
    String title,
    int seen,
    ArticleDeskPage.Version before,
    ArticleDeskPage.Version after,
    List<Difference.Line> lines) {
  public RevisionPage {
    lines = List.copyOf(lines);
  }
}
