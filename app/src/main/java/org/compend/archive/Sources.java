package org.compend.archive;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compend.Bytes;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The sources of an archive. Safe to use from several threads; what a method has returned from
 * survives a crash.
 */
public final class Sources {
  private static final int ID_LENGTH = 10;
  private static final String COLUMNS =
      "id, kind, address, title, home, folders, added, gone, etag, last_modified, checked, changed,"
          + " due, pause, failures, problem";

  private final Archive archive;

  Sources(Archive archive) {
    this.archive = archive;
  }

  /**
   * A source that was asked for.
   *
   * @param isNew whether it was not there before
   */
  public record Added(Source source, boolean isNew) {}

  /** Adds a source that is due at once; one with the same address is left as it is. */
  public Added add(
      Source.Kind kind,
      URI address,
      String title,
      @Nullable URI home,
      List<String> folders,
      Instant now) {
    return archive.write(handle -> {
      Optional<Source> there = byAddress(handle, address);
      if (there.isPresent()) {
        return new Added(there.get(), false);
      }
      handle
          .createUpdate(
              """
              insert into source (id, kind, address, title, home, folders, added, gone, due,
                  pause, failures)
              values (:id, :kind, :address, :title, :home, :folders, :now, 0, :now, 0, 0)\
              """)
          .bind("id", freeId(handle, address))
          .bind("kind", kind.name())
          .bind("address", address.toString())
          .bind("title", Column.name(title))
          .bind("home", home == null ? null : home.toString())
          .bind("folders", Column.text(String.join("\n", folders)))
          .bind("now", now.toEpochMilli())
          .execute();
      return new Added(byAddress(handle, address).orElseThrow(), true);
    });
  }

  /** All of them, by their titles. */
  public List<Source> all() {
    return archive.read(handle ->
        handle
            .createQuery("select " + COLUMNS + " from source order by lower(title), address")
            .map((row, _) -> source(row))
            .list());
  }

  /** Those that are to be asked by now, the longest due first. */
  public List<Source> due(Instant now) {
    return archive.read(handle ->
        handle
            .createQuery(
                "select "
                    + COLUMNS
                    + " from source where gone = 0 and due <= :now order by due, id")
            .bind("now", now.toEpochMilli())
            .map((row, _) -> source(row))
            .list());
  }

  /** The source that a word means: its id, its address, or its title. */
  public Optional<Source> find(String word) {
    return archive.read(handle ->
        handle
            .createQuery(
                "select "
                    + COLUMNS
                    + " from source where id = :word or address = :word or title = :word"
                    + " order by case :word when id then 0 when address then 1 else 2 end, id"
                    + " limit 1")
            .bind("word", word)
            .map((row, _) -> source(row))
            .findOne());
  }

  /** Forgets a source; its articles stay. */
  public void remove(Source source) {
    archive.write(handle -> {
      handle.execute("delete from source_item where source = ?", source.id());
      return handle.execute("delete from source where id = ?", source.id());
    });
  }

  /** Writes down how a visit went. */
  public void visited(Source source, Source.Standing standing) {
    archive.write(handle ->
        handle
            .createUpdate(
                """
                update source set gone = :gone, etag = :etag, last_modified = :modified,
                    checked = :checked, changed = :changed, due = :due, pause = :pause,
                    failures = :failures, problem = :problem
                where id = :id\
                """)
            .bind("id", source.id())
            .bind("gone", standing.gone() ? 1 : 0)
            .bind("etag", Column.indexed(standing.etag()))
            .bind("modified", Column.indexed(standing.lastModified()))
            .bind("checked", millis(standing.checked()))
            .bind("changed", millis(standing.changed()))
            .bind("due", standing.due().toEpochMilli())
            .bind("pause", standing.pause())
            .bind("failures", standing.failures())
            .bind("problem", Column.indexed(standing.problem()))
            .execute());
  }

  /**
   * Gives a source that moved for good its new address.
   *
   * @return false where another source has that address already: then nothing is changed
   */
  public boolean move(Source source, URI address) {
    return archive.write(handle -> {
      Optional<Source> there = byAddress(handle, address);
      if (there.isPresent()) {
        return there.get().id().equals(source.id());
      }
      handle.execute("update source set address = ? where id = ?", address.toString(), source.id());
      return true;
    });
  }

  /** Tells a source's title and home, once they are known. */
  public void name(Source source, String title, @Nullable URI home) {
    archive.write(handle ->
        handle.execute(
            "update source set title = ?, home = ? where id = ?",
            Column.name(title),
            home == null ? null : home.toString(),
            source.id()));
  }

  /** Everything that a source has named, by key. */
  public Map<String, Source.Item> items(Source source) {
    Map<String, Source.Item> items = new LinkedHashMap<>();
    archive
        .read(handle ->
            handle
                .createQuery(
                    """
                    select item, version, state, address, article, tries, due, problem
                    from source_item where source = :source order by item\
                    """)
                .bind("source", source.id())
                .map((row, _) -> item(row))
                .list())
        .forEach(item -> items.put(item.key(), item));
    return items;
  }

  /** Writes down how far items are. */
  public void note(Source source, List<Source.Item> items) {
    archive.write(handle -> {
      for (Source.Item item : items) {
        note(handle, source, item);
      }
      return items.size();
    });
  }

  private static void note(Handle handle, Source source, Source.Item item) {
    handle
        .createUpdate(
            """
            insert into source_item
                (source, item, version, state, address, article, tries, due, problem)
            values (:source, :item, :version, :state, :address, :article, :tries, :due, :problem)
            on conflict (source, item) do update set version = excluded.version,
                state = excluded.state, address = excluded.address,
                article = coalesce(excluded.article, source_item.article),
                tries = excluded.tries, due = excluded.due, problem = excluded.problem\
            """)
        .bind("source", source.id())
        .bind("item", Column.text(item.key()))
        .bind("version", item.version())
        .bind("state", item.state().name())
        .bind("address", item.address() == null ? null : item.address().toString())
        .bind("article", item.article() == null ? null : item.article().value())
        .bind("tries", item.tries())
        .bind("due", item.due().toEpochMilli())
        .bind("problem", Column.indexed(item.problem()))
        .execute();
  }

  private static Optional<Source> byAddress(Handle handle, URI address) {
    return handle
        .createQuery("select " + COLUMNS + " from source where address = :address")
        .bind("address", address.toString())
        .map((row, _) -> source(row))
        .findOne();
  }

  /** Made of the address; the next one, where a source that has moved was once called so. */
  private static String freeId(Handle handle, URI address) {
    for (String name = address.toString(); ; name += "+") {
      String id = Bytes.of(name.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, ID_LENGTH);
      boolean taken =
          handle
              .createQuery("select 1 from source where id = :id")
              .bind("id", id)
              .mapTo(Integer.class)
              .findOne()
              .isPresent();
      if (!taken) {
        return id;
      }
    }
  }

  private static Source source(ResultSet row) throws SQLException {
    String folders = row.getString("folders");
    return new Source(
        row.getString("id"),
        Source.Kind.valueOf(row.getString("kind")),
        URI.create(row.getString("address")),
        row.getString("title"),
        uri(row, "home"),
        folders.isEmpty() ? List.of() : List.of(folders.split("\n", -1)),
        Instant.ofEpochMilli(row.getLong("added")),
        new Source.Standing(
            row.getInt("gone") != 0,
            row.getString("etag"),
            row.getString("last_modified"),
            instant(row, "checked"),
            instant(row, "changed"),
            Instant.ofEpochMilli(row.getLong("due")),
            row.getLong("pause"),
            row.getInt("failures"),
            row.getString("problem")));
  }

  private static Source.Item item(ResultSet row) throws SQLException {
    String article = row.getString("article");
    return new Source.Item(
        row.getString("item"),
        row.getString("version"),
        Source.Item.State.valueOf(row.getString("state")),
        uri(row, "address"),
        article == null ? null : new ArticleId(article),
        row.getInt("tries"),
        Instant.ofEpochMilli(row.getLong("due")),
        row.getString("problem"));
  }

  private static @Nullable URI uri(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : URI.create(text);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }
}
