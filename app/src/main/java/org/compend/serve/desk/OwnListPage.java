package org.compend.serve.desk;

import java.util.List;

/** The articles that editors write. */
public record OwnListPage(DeskFrame frame, List<Row> rows) {
  public OwnListPage {
    rows = List.copyOf(rows);
  }

  /** One of them. */
  public record Row(String id, String title, String state, String editor, When changed) {}
}
