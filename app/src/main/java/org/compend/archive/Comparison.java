package org.compend.archive;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two databases hold the same rows, whichever databases they are.
 *
 * <p>Databases do not sort alike, so rows are not compared in order: each table is summed up by the
 * number of its rows and the sum of their SHA-256, which no other set of rows has.
 */
final class Comparison {
  private static final int FETCH = 500;

  private Comparison() {}

  /** A table, summed up: the digests of its rows added as numbers, in four parts. */
  private record Sum(long rows, long first, long second, long third, long fourth) {}

  /**
   * Compares all tables.
   *
   * @return how many rows there are
   * @throws ArchiveException that names the first table that differs
   */
  static long compare(List<String> tables, Handle one, Handle other) {
    long rows = 0;
    try {
      for (String table : tables) {
        Sum here = sum(table, one);
        Sum there = sum(table, other);
        if (!here.equals(there)) {
          throw new ArchiveException(
              "the table "
                  + table
                  + " differs: "
                  + here.rows()
                  + " rows here, "
                  + there.rows()
                  + " there; nothing was kept of the copy");
        }
        rows += here.rows();
      }
    } catch (SQLException e) {
      throw new ArchiveException("cannot compare the archives: " + e.getMessage(), e);
    }
    return rows;
  }

  private static Sum sum(String table, Handle handle) throws SQLException {
    MessageDigest digest = sha256();
    long count = 0;
    long[] sum = new long[4];
    try (Statement statement = handle.getConnection().createStatement()) {
      statement.setFetchSize(FETCH);
      try (ResultSet rows = statement.executeQuery("select * from " + table)) {
        Map<String, Integer> columns = columns(rows.getMetaData());
        while (rows.next()) {
          count++;
          for (Map.Entry<String, Integer> column : columns.entrySet()) {
            add(digest, column.getKey().getBytes(StandardCharsets.UTF_8));
            add(digest, bytes(rows.getObject(column.getValue())));
          }
          ByteBuffer row = ByteBuffer.wrap(digest.digest());
          for (int i = 0; i < sum.length; i++) {
            sum[i] += row.getLong();
          }
        }
      }
    }
    return new Sum(count, sum[0], sum[1], sum[2], sum[3]);
  }

  private static Map<String, Integer> columns(ResultSetMetaData table) throws SQLException {
    Map<String, Integer> columns = new TreeMap<>();
    for (int i = 1; i <= table.getColumnCount(); i++) {
      columns.put(table.getColumnName(i).toLowerCase(Locale.ROOT), i);
    }
    return columns;
  }

  /** With its length, so that no two rows run together to the same bytes. */
  private static void add(MessageDigest digest, byte @Nullable [] value) {
    digest.update(ByteBuffer.allocate(4).putInt(value == null ? -1 : value.length).flip());
    if (value != null) {
      digest.update(value);
    }
  }

  /** A value as both databases mean it: numbers are numbers, whatever their width. */
  private static byte @Nullable [] bytes(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case byte[] bytes -> bytes;
      case Number number ->
          new BigDecimal(number.toString())
              .stripTrailingZeros()
              .toPlainString()
              .getBytes(StandardCharsets.UTF_8);
      default -> value.toString().getBytes(StandardCharsets.UTF_8);
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
