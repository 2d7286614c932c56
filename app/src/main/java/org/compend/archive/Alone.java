package org.compend.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Rights that end with the program that holds them: a lock on a file beside an SQLite database, an
 * advisory lock of a PostgreSQL session.
 */
final class Alone {
  private Alone() {}

  static Optional<AutoCloseable> take(Database database, DataSource pool, String name) {
    try {
      return switch (database) {
        case Database.Sqlite(Path file) ->
            locked(file.toAbsolutePath().resolveSibling(file.getFileName() + "-" + name));
        case Database.Postgres _ -> locked(pool, name);
      };
    } catch (IOException | SQLException e) {
      throw new ArchiveException(
          "cannot lock the archive " + database.name() + ": " + e.getMessage(), e);
    }
  }

  private static Optional<AutoCloseable> locked(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException _) {
      // Another thread of this program has it.
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    return lock == null ? Optional.empty() : Optional.of(channel);
  }

  private static Optional<AutoCloseable> locked(DataSource pool, String name) throws SQLException {
    Connection connection = pool.getConnection();
    boolean got = false;
    try {
      got = ask(connection, "select pg_try_advisory_lock(hashtext('compend ' || ?))", name);
    } finally {
      if (!got) {
        connection.close();
      }
    }
    return got ? Optional.of(() -> release(connection, name)) : Optional.empty();
  }

  private static void release(Connection connection, String name) throws SQLException {
    try (connection) {
      ask(connection, "select pg_advisory_unlock(hashtext('compend ' || ?))", name);
    }
  }

  private static boolean ask(Connection connection, String sql, String name) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }
}
