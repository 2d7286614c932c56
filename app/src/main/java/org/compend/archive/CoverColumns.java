package org.compend.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The columns {@code cover} and {@code cover_text} of digests and of their drafts. */
final class CoverColumns {
  private CoverColumns() {}

  static <S extends SqlStatement<S>> S bind(S statement, @Nullable CoverPicture cover) {
    return statement
        .bindByType("cover", cover == null ? null : cover.content(), String.class)
        .bindByType(
            "cover_text", cover == null ? null : Column.text(cover.alternative()), String.class);
  }

  static @Nullable CoverPicture read(ResultSet row) throws SQLException {
    String content = row.getString("cover");
    return content == null
        ? null
        : new CoverPicture(content, Objects.requireNonNullElse(row.getString("cover_text"), ""));
  }
}
