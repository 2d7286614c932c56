package org.compend.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.compend.HouseNote;
import org.jdbi.v3.core.statement.Update;

/** The columns in which both tables of notes keep what a note says. */
final class NoteColumns {
  static final String NAMES = "term, variants, form, note, wordings";
  static final String VALUES = ":term, :variants, :form, :note, :wordings";

  private NoteColumns() {}

  static Update bind(Update update, HouseNote note) {
    return update
        .bind("term", Column.text(note.term()))
        .bind("variants", lines(note.variants()))
        .bind("form", note.form().name())
        .bind("note", Column.text(note.text()))
        .bind("wordings", lines(note.wordings()));
  }

  static HouseNote read(ResultSet row) throws SQLException {
    return new HouseNote(
        row.getString("term"),
        row.getString("variants").lines().toList(),
        HouseNote.Form.valueOf(row.getString("form")),
        row.getString("note"),
        row.getString("wordings").lines().toList());
  }

  private static String lines(List<String> texts) {
    return Column.text(String.join("\n", texts));
  }
}
