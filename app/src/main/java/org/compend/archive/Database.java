package org.compend.archive;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The database behind an archive. */
public sealed interface Database {

  /** An SQLite file, made with its folder when it is not there yet. */
  record Sqlite(Path file) implements Database {}

  /** A PostgreSQL database by its JDBC address, which carries user and password. */
  record Postgres(String url) implements Database {}

  /**
   * The database that a setting names: {@code jdbc:postgresql:…}, or the path of an SQLite file.
   *
   * @throws IllegalArgumentException if the setting is another database's JDBC address
   */
  static Database of(String setting) {
    if (setting.startsWith("jdbc:postgresql:")) {
      return new Postgres(setting);
    }
    if (setting.startsWith("jdbc:sqlite:")) {
      return new Sqlite(Path.of(setting.substring("jdbc:sqlite:".length())));
    }
    if (setting.startsWith("jdbc:")) {
      throw new IllegalArgumentException(
          "no archive can be kept in "
              + setting
              + ": give the path of a file, or jdbc:postgresql://host/database");
    }
    return new Sqlite(Path.of(setting));
  }

  /** What people call this database. */
  default String name() {
    return switch (this) {
      case Sqlite sqlite -> sqlite.file().toString();
      case Postgres postgres -> postgres.url().replaceFirst("\\?.*", "");
    };
  }

  /** The column type for bytes. */
  default String bytesType() {
    return switch (this) {
      case Sqlite _ -> "blob";
      case Postgres _ -> "bytea";
    };
  }

  /** What is written after a table that lies in the order of its primary key, and has no more. */
  default String clustered() {
    return switch (this) {
      case Sqlite _ -> " without rowid";
      case Postgres _ -> "";
    };
  }

  /** What stands before a table that may be lost with the database server. */
  default String unlogged() {
    return switch (this) {
      case Sqlite _ -> "";
      case Postgres _ -> "unlogged";
    };
  }

  /** Opens a pool of connections. */
  default HikariDataSource connect() {
    HikariConfig pool = new HikariConfig();
    switch (this) {
      case Sqlite sqlite -> {
        Path file = sqlite.file().toAbsolutePath();
        try {
          Path folder = file.getParent();
          if (folder != null) {
            Files.createDirectories(folder);
          }
        } catch (IOException e) {
          throw new ArchiveException(
              "cannot make the folder of the archive "
                  + file
                  + " ("
                  + e
                  + "): choose another place with --database",
              e);
        }
        pool.setDataSource(sqlite(file));
        pool.setMaximumPoolSize(8);
      }
      case Postgres postgres -> {
        pool.setJdbcUrl(postgres.url());
        pool.setMaximumPoolSize(16);
      }
    }
    pool.setMinimumIdle(1);
    pool.setPoolName("archive");
    // A database that is not there should be said at once, not after half a minute.
    pool.setInitializationFailTimeout(5_000);
    return new HikariDataSource(pool);
  }

  private static SQLiteDataSource sqlite(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // In WAL mode NORMAL may lose the last commits at a power cut; an archive must not.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    // A second process waits for its turn this long before it says that the archive is busy.
    config.setBusyTimeout(30_000);
    // A transaction that will write takes its turn at the beginning, so that it cannot fail half
    // way.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setCacheSize(-16_384);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }
}
