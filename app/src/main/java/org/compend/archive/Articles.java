package org.compend.archive;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.compend.Article;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Origin;
import org.compend.json.ArticleJson;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads articles, their revisions and what belongs to them. */
final class Articles {
  private static final ArticleJson JSON = new ArticleJson();

  private static final String CHANGED =
      """
      select a.change, a.id, a.twin_of, a.hidden, x.size, x.packing, x.bytes,
          c.location, c.url, c.found
      from article a
      join revision r on r.article = a.id and r.number = a.revision
      join content x on x.digest = r.digest
      join capture c on c.id = r.capture\
      """;

  private Articles() {}

  static Optional<ArticleId> byKey(Handle handle, String key) {
    return handle
        .createQuery("select article from article_key where key = :key")
        .bind("key", key)
        .mapTo(String.class)
        .findOne()
        .map(ArticleId::new);
  }

  static Optional<Article> current(Handle handle, ArticleId id) {
    return revisionNumber(handle, id).flatMap(number -> revision(handle, id, number));
  }

  static Optional<Article> revision(Handle handle, ArticleId id, int number) {
    return handle
        .createQuery(
            """
            select x.size, x.packing, x.bytes, c.location, c.url, c.found
            from revision r
            join content x on x.digest = r.digest
            join capture c on c.id = r.capture
            where r.article = :id and r.number = :number\
            """)
        .bind("id", id.value())
        .bind("number", number)
        .map((row, _) -> JSON.read(bytes(row), origin(row)))
        .findOne();
  }

  static Optional<Integer> revisionNumber(Handle handle, ArticleId id) {
    return handle
        .createQuery("select revision from article where id = :id")
        .bind("id", id.value())
        .mapTo(Integer.class)
        .findOne();
  }

  static String digest(Handle handle, ArticleId id, int number) {
    return handle
        .createQuery("select digest from revision where article = :id and number = :number")
        .bind("id", id.value())
        .bind("number", number)
        .mapTo(String.class)
        .one();
  }

  static List<Revision> revisions(Handle handle, ArticleId id) {
    return handle
        .createQuery(
            "select number, made, capture, editor, remark, base from revision"
                + " where article = :id order by number")
        .bind("id", id.value())
        .map((row, _) -> stand(row))
        .list();
  }

  private static Revision stand(ResultSet row) throws SQLException {
    int number = row.getInt("number");
    String editor = row.getString("editor");
    String remark = row.getString("remark");
    return new Revision(
        number,
        Instant.ofEpochMilli(row.getLong("made")),
        row.getString("capture"),
        editor,
        remark == null ? "" : remark,
        editor == null ? number : row.getInt("base"));
  }

  /** The last revision that extraction made. */
  static Revision fromSource(Handle handle, ArticleId id) {
    return handle
        .createQuery(
            """
            select number, made, capture, editor, remark, base from revision
            where article = :id and editor is null order by number desc limit 1\
            """)
        .bind("id", id.value())
        .map((row, _) -> stand(row))
        .one();
  }

  /** The current revision of an article that readers may see. */
  static Optional<Article> shown(Handle handle, ArticleId id) {
    return handle
        .createQuery("select revision from article where id = :id and hidden = 0")
        .bind("id", id.value())
        .mapTo(Integer.class)
        .findOne()
        .flatMap(number -> revision(handle, id, number));
  }

  static Optional<Bytes> asset(Handle handle, ArticleId id, URI source) {
    return handle
        .createQuery("select digest from asset where article = :id and address = :address")
        .bind("id", id.value())
        .bind("address", source.toString())
        .mapTo(String.class)
        .findOne()
        .map(digest -> Contents.get(handle, digest));
  }

  static Set<URI> assetAddresses(Handle handle, ArticleId id) {
    return handle
        .createQuery("select address from asset where article = :id")
        .bind("id", id.value())
        .mapTo(String.class)
        .map(URI::create)
        .set();
  }

  static List<Change> changesAfter(Handle handle, long change, int most) {
    return handle
        .createQuery(
            "select change, id from article where change > :change order by change limit :most")
        .bind("change", change)
        .bind("most", most)
        .map((row, _) -> new Change(row.getLong("change"), new ArticleId(row.getString("id"))))
        .list();
  }

  /** The id of a capture: the same bytes from the same place are the same capture. */
  static String captureId(Capture capture) {
    Origin origin = capture.origin();
    Long found = origin.time() == null ? null : origin.time().toEpochMilli();
    String identity =
        capture.content().sha256() + " " + origin.location() + " " + origin.url() + " " + found;
    return Bytes.of(identity.getBytes(StandardCharsets.UTF_8)).sha256();
  }

  static Optional<ArticleId> byCapture(Handle handle, String capture) {
    return handle
        .createQuery("select article from revision where capture = :id order by number limit 1")
        .bind("id", capture)
        .mapTo(String.class)
        .findOne()
        .map(ArticleId::new);
  }

  static List<ChangedArticle> changedAfter(Handle handle, long change, int most) {
    return handle
        .createQuery(CHANGED + " where a.change > :change order by a.change limit :most")
        .bind("change", change)
        .bind("most", most)
        .map((row, _) -> changed(row))
        .list();
  }

  static List<ChangedArticle> changed(Handle handle, List<ArticleId> ids) {
    return handle
        .createQuery(CHANGED + " where a.id in (<ids>)")
        .bindList("ids", ids.stream().map(ArticleId::value).toList())
        .map((row, _) -> changed(row))
        .list();
  }

  private static ChangedArticle changed(ResultSet row) throws SQLException {
    return new ChangedArticle(
        row.getLong("change"),
        new ArticleId(row.getString("id")),
        row.getString("twin_of") != null,
        row.getInt("hidden") != 0,
        JSON.read(bytes(row), origin(row)));
  }

  /** The last change of all; 0 where nothing was ever kept. */
  static long lastChange(Handle handle) {
    return handle
        .createQuery("select coalesce(max(change), 0) from article")
        .mapTo(Long.class)
        .one();
  }

  static Optional<String> lastCapture(Handle handle, ArticleId id) {
    return handle
        .createQuery(
            """
            select capture from revision
            where article = :id and editor is null order by number desc limit 1\
            """)
        .bind("id", id.value())
        .mapTo(String.class)
        .findOne();
  }

  static List<ArticleId> ids(Handle handle, @Nullable ArticleId after, int most) {
    return handle
        .createQuery("select id from article where id > :after order by id limit :most")
        .bind("after", after == null ? "" : after.value())
        .bind("most", most)
        .mapTo(String.class)
        .map(ArticleId::new)
        .list();
  }

  /**
   * The capture under an id, whole.
   *
   * @throws DamagedException if its bytes are gone, or are not those that were kept
   */
  static Capture capture(Handle handle, String id) {
    Map<URI, Bytes> companions = new HashMap<>();
    handle
        .createQuery("select address, digest from companion where capture = :id")
        .bind("id", id)
        .map((row, _) -> Map.entry(row.getString("address"), row.getString("digest")))
        .list()
        .forEach(entry ->
            companions.put(URI.create(entry.getKey()), Contents.get(handle, entry.getValue())));
    return handle
        .createQuery(
            """
            select x.size, x.packing, x.bytes, x.digest, c.location, c.url, c.found, c.media_type
            from capture c join content x on x.digest = c.digest
            where c.id = :id\
            """)
        .bind("id", id)
        .map((row, _) ->
            new Capture(origin(row), row.getString("media_type"), checked(row), companions))
        .findOne()
        .orElseThrow(() ->
            new DamagedException(
                "the archive lacks the bytes of capture " + id + ": restore it from a backup"));
  }

  /** A capture's bytes, compared with their digest: what is read from them has to be true. */
  private static Bytes checked(ResultSet row) throws SQLException {
    @Nullable DamagedException damage = null;
    try {
      Bytes bytes = bytes(row);
      if (bytes.sha256().equals(row.getString("digest"))) {
        return bytes;
      }
    } catch (DamagedException e) {
      damage = e;
    }
    throw new DamagedException(
        "the archive has other bytes of "
            + row.getString("location")
            + " than were kept: restore it from a backup",
        damage);
  }

  private static Bytes bytes(ResultSet row) throws SQLException {
    return Packing.valueOf(row.getString("packing"))
        .unpack(row.getBytes("bytes"), row.getLong("size"));
  }

  private static Origin origin(ResultSet row) throws SQLException {
    String url = row.getString("url");
    long found = row.getLong("found");
    @Nullable Instant time = row.wasNull() ? null : Instant.ofEpochMilli(found);
    return new Origin(
        URI.create(row.getString("location")), url == null ? null : URI.create(url), time);
  }
}
