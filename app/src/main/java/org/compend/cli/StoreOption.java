package org.compend.cli;

import java.time.InstantSource;
import java.util.Locale;
import org.compend.archive.Archive;
import org.compend.archive.Database;
import org.compend.serve.shelf.DatabaseDepot;
import org.compend.serve.shelf.Depot;
import org.compend.serve.shelf.ObjectDepot;
import org.compend.serve.shelf.Pressroom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** The option that tells where pressed files are kept for all servers of an archive. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "PLACE",
      description =
          "Where pressed files are kept, so that every server of the archive has what one of them"
              + " pressed: database (by default on PostgreSQL), local (by default on SQLite; each"
              + " server for itself), or s3://bucket/folder?endpoint=https://store.example, with"
              + " the keys that AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY say.")
  private @Nullable String store;

  /** The depot that is meant; {@code null} where each server keeps its own files alone. */
  @Nullable Depot read(Archive archive) {
    String meant = store == null ? usual(archive.database()) : store.strip();
    return switch (meant.toLowerCase(Locale.ROOT)) {
      case "local" -> null;
      case "database" ->
          new DatabaseDepot(archive.pressedFiles(), Pressroom.MOST, InstantSource.system());
      case String address when address.startsWith("s3:") -> {
        try {
          yield new ObjectDepot(
              ObjectDepot.Place.of(meant),
              Pressroom.MOST,
              DefaultCredentialsProvider.builder().build());
        } catch (IllegalArgumentException e) {
          throw new Misused("--store: " + e.getMessage());
        }
      }
      default ->
          throw new Misused("--store " + meant + ": say local, database or s3://bucket/folder");
    };
  }

  private static String usual(Database database) {
    return switch (database) {
      case Database.Sqlite _ -> "local";
      case Database.Postgres _ -> "database";
    };
  }
}
