package org.compend.archive;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** The databases that every promise of the archive is tested on. */
public enum Engine {
  SQLITE,
  POSTGRESQL;

  /** An archive of its own for a test's folder, the same for the same name. */
  public Archive open(Path folder, String name) {
    return Archive.open(database(folder, name));
  }

  /** Its database. */
  public Database database(Path folder, String name) {
    return switch (this) {
      case SQLITE -> new Database.Sqlite(folder.resolve(name + ".db"));
      case POSTGRESQL -> new Database.Postgres(url(folder, name));
    };
  }

  private static String url(Path folder, String name) {
    String database = name + Integer.toHexString(folder.toString().hashCode());
    try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      var there =
          statement.executeQuery("select 1 from pg_database where datname = '" + database + "'");
      if (!there.next()) {
        statement.execute("create database " + database);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return Server.POSTGRES.getJdbcUrl("postgres", database);
  }

  /** Started when it is first asked for, ended with the test run. */
  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server = EmbeddedPostgres.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void stop(EmbeddedPostgres server) {
      try {
        server.close();
      } catch (IOException e) {
        // The process is ending, and so does its child.
      }
    }
  }
}
