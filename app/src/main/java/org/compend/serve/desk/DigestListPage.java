package org.compend.serve.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The digests that editors work on, those that they published, and the series.
 *
 * @param problem what could not be done; may be empty
 */
public record DigestListPage(
    DeskFrame frame,
    List<Row> drafts,
    List<Published> published,
    List<Line> series,
    String problem) {
  public DigestListPage {
    drafts = List.copyOf(drafts);
    published = List.copyOf(published);
    series = List.copyOf(series);
  }

  /**
   * A draft.
   *
   * @param what whether it is new, of a series or a correction, and how many articles it has
   */
  public record Row(String id, String title, String what, String editor, When changed) {}

  /** A digest that was published. */
  public record Published(long id, String name, String title, String what, When made) {}

  /**
   * A series.
   *
   * @param rule what it takes, as options
   * @param next when it goes on by itself; {@code null} where it does not
   */
  public record Line(String name, String rule, String schedule, @Nullable When next) {}
}
