package org.compend.serve.post;

import java.util.List;
import org.compend.serve.page.Frame;
import org.jspecify.annotations.Nullable;

/**
 * The page where a reader asks for a series by mail.
 *
 * @param series the series that can be had
 * @param address what the reader wrote already
 * @param problem what has to be mended; empty where nothing has
 */
public record SubscribePage(
    Frame frame, List<Option> series, List<Option> formats, String address, String problem) {
  public SubscribePage {
    series = List.copyOf(series);
    formats = List.copyOf(formats);
  }

  /**
   * Something to choose.
   *
   * @param note what is said beside it; {@code null} for nothing
   */
  public record Option(String value, String words, @Nullable String note, boolean chosen) {}
}
