package org.compend.serve.page;

import java.util.List;

/** All names of a kind, each with how many articles bear it; in groups where these help. */
public record NamesPage(Frame frame, String title, String note, List<Group> groups) {
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
