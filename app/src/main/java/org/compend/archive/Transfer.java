package org.compend.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Copies everything from one database to another of the same schema, table by table. */
final class Transfer {
  private static final int BATCH = 500;

  private Transfer() {}

  /**
   * Copies all tables.
   *
   * @param tables their names, each after those that it refers to
   * @param from in a transaction that sees one state of the whole
   * @param to in a transaction of its own, on a database that has the schema and no articles
   */
  static void copy(List<String> tables, Handle from, Handle to) {
    // What the schema itself put there comes with the copy.
    tables.reversed().forEach(table -> to.execute("delete from " + table));
    try {
      for (String table : tables) {
        copy(table, from.getConnection(), to.getConnection());
      }
    } catch (SQLException e) {
      throw new ArchiveException("cannot copy the archive: " + e.getMessage(), e);
    }
  }

  private static void copy(String table, Connection from, Connection to) throws SQLException {
    try (Statement statement = from.createStatement()) {
      statement.setFetchSize(BATCH);
      // An article that repeats another refers to it, a corrected digest to the first: they come
      // after.
      String order =
          switch (table) {
            case "article" -> " order by case when twin_of is null then 0 else 1 end";
            case "digest" -> " order by id";
            default -> "";
          };
      try (ResultSet rows = statement.executeQuery("select * from " + table + order)) {
        int columns = rows.getMetaData().getColumnCount();
        StringBuilder names = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
          names.append(i == 1 ? "" : ", ").append(rows.getMetaData().getColumnName(i));
        }
        String sql =
            "insert into "
                + table
                + " ("
                + names
                + ") values ("
                + String.join(", ", Collections.nCopies(columns, "?"))
                + ")";
        try (PreparedStatement insert = to.prepareStatement(sql)) {
          copy(rows, columns, insert);
        }
      }
    }
  }

  private static void copy(ResultSet rows, int columns, PreparedStatement insert)
      throws SQLException {
    int waiting = 0;
    while (rows.next()) {
      for (int i = 1; i <= columns; i++) {
        insert.setObject(i, rows.getObject(i));
      }
      insert.addBatch();
      if (++waiting == BATCH) {
        insert.executeBatch();
        waiting = 0;
      }
    }
    insert.executeBatch();
  }
}
