package org.compend.serve.desk;

import java.util.List;

/**
 * What came of the links of a digest to other sites.
 *
 * @param id of the draft
 * @param summary how many came to what
 */
public record LinksPage(DeskFrame frame, String id, String summary, List<Group> groups) {
  public LinksPage {
    groups = List.copyOf(groups);
  }

  /** Links that came to the same. */
  public record Group(String words, List<Line> lines) {
    public Group {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A link.
   *
   * @param address where it can be put right
   * @param where what is there
   * @param excerpt the linked words
   * @param link where it leads
   * @param words what came of it
   */
  public record Line(String address, String where, String excerpt, String link, String words) {}
}
