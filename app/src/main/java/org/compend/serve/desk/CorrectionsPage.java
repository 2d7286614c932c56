package org.compend.serve.desk;

import java.util.List;

/** What editors put right in the register, the newest first. */
public record CorrectionsPage(DeskFrame frame, List<Row> rows) {
  public CorrectionsPage {
    rows = List.copyOf(rows);
  }

  /** A correction in words. */
  public record Row(long number, String words, String editor, String day) {}
}
