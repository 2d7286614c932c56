package org.compend.serve.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where articles come from, and how it goes with each. */
public record SourcesPage(DeskFrame frame, List<Row> rows) {
  public SourcesPage {
    rows = List.copyOf(rows);
  }

  /**
   * A source.
   *
   * @param state in a word: well, failing, gone, new
   * @param asked when it was last asked; {@code null} for never
   * @param changed when it last had something new; {@code null} for never
   * @param due when it is asked next; {@code null} where it is gone
   * @param problem why it failed last; may be empty
   */
  public record Row(
      String id,
      String title,
      String address,
      String kind,
      String state,
      boolean troubled,
      @Nullable When asked,
      @Nullable When changed,
      @Nullable When due,
      String problem) {}
}
