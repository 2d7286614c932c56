package org.compend.serve.desk;

import java.util.List;

/** What is wrong with a digest. */
public record ProofPage(DeskFrame frame, String id, String title, List<Group> groups) {
  public ProofPage {
    groups = List.copyOf(groups);
  }

  /** Faults of one kind. */
  public record Group(String words, List<Line> lines) {
    public Group {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A fault.
   *
   * @param address where it can be put right
   * @param where what is there
   */
  public record Line(String address, String where, String words, String excerpt) {}
}
