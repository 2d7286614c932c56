package org.compend.serve.desk;

import java.util.List;

/**
 * The notes of the house.
 *
 * @param open the note that is being changed, or an empty form
 * @param series the names of all series
 */
public record NotesPage(
    DeskFrame frame,
    List<Row> rows,
    Form open,
    List<String> series,
    List<String> problems,
    String done) {
  public NotesPage {
    rows = List.copyOf(rows);
    series = List.copyOf(series);
    problems = List.copyOf(problems);
  }

  /** A note that is kept. */
  public record Row(
      String id, String term, String note, String where, String editor, When changed) {}

  /** The fields of a note; variants and wordings one a line. */
  public record Form(
      String id,
      String series,
      String term,
      String variants,
      boolean footnote,
      String text,
      String wordings) {}
}
