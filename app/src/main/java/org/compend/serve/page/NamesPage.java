package org.compend.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All names of a kind, each with how many articles bear it; in groups where these help.
 *
 * @param before the page before, of a list too long for one; {@code null} where there is none
 * @param after the page after; {@code null} where there is none
 * @param position which page this is, in words
 */
public record NamesPage(
    Frame frame,
    String title,
    String note,
    List<Group> groups,
    @Nullable String before,
    @Nullable String after,
    String position) {
  /** All of them on one page. */
  NamesPage(Frame frame, String title, String note, List<Group> groups) {
    this(frame, title, note, groups, null, null, "");
  }

  public NamesPage {
    groups = List.copyOf(groups);
  }

  /**
   * Names that stand together.
   *
   * @param title empty where there is only one group
   */
  public record Group(String title, List<Named> names) {
    public Group {
      names = List.copyOf(names);
    }
  }

  /** A name with how many articles bear it. */
  public record Named(Link link, long articles) {}
}
