package org.compend.serve.desk;

import java.util.List;

/**
 * A digest that editors work on.
 *
 * @param what whether it is new, of a series or a correction
 * @param correction whether it corrects a digest that readers have
 * @param sections the headings that are in use
 * @param words what was searched for; may be empty
 * @param found articles that could be added
 */
public record DigestDraftPage(
    DeskFrame frame,
    String id,
    int version,
    String what,
    boolean correction,
    Form form,
    List<Row> rows,
    List<String> sections,
    String words,
    List<Found> found,
    List<String> problems,
    String done) {
  public DigestDraftPage {
    rows = List.copyOf(rows);
    sections = List.copyOf(sections);
    found = List.copyOf(found);
    problems = List.copyOf(problems);
  }

  /** What stands before the articles, as it was entered. */
  public record Form(
      String title, String subtitle, String publisher, String language, String foreword) {}

  /**
   * An article in the digest.
   *
   * @param revision 0 where it is taken as it is at publication
   * @param newer whether there is a newer revision than the one taken
   */
  public record Row(
      String id, String title, String facts, String section, int revision, boolean newer) {}

  /** An article that could be added. */
  public record Found(String id, String title, String facts) {}
}
