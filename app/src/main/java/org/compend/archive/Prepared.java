package org.compend.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the statements of a piece of work prepared until it is done: whoever keeps two hundred
 * articles asks the same of each, and a database would read the question as often.
 */
final class Prepared extends DefaultStatementBuilder {
  /** More than a piece of work has; lists of many lengths are not to fill the memory. */
  private static final int MOST = 100;

  private final Map<String, Deque<PreparedStatement>> idle = new HashMap<>();
  // With which words a statement was prepared: who closes it tells those with names in them.
  private final IdentityHashMap<Statement, String> words = new IdentityHashMap<>();
  private int count;

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    Deque<PreparedStatement> ready = idle.get(sql);
    if (ready != null && !ready.isEmpty()) {
      count--;
      return ready.pop();
    }
    PreparedStatement statement = super.create(connection, sql, context);
    words.put(statement, sql);
    return statement;
  }

  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    String own = words.get(statement);
    if (count < MOST && own != null && statement instanceof PreparedStatement prepared) {
      // Its parameters stay until others take their places: SQLite would read again a question
      // whose parameters were cleared.
      idle.computeIfAbsent(own, _ -> new ArrayDeque<>()).push(prepared);
      count++;
    } else {
      words.remove(statement);
      super.close(connection, sql, statement);
    }
  }

  @Override
  public void close(Connection connection) {
    for (Deque<PreparedStatement> ready : idle.values()) {
      for (PreparedStatement statement : ready) {
        try {
          statement.close();
        } catch (SQLException e) {
          // The connection is broken, and its statements with it; the work has told of that.
        }
      }
    }
    idle.clear();
    words.clear();
    count = 0;
  }
}
