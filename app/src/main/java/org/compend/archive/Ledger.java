package org.compend.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.compend.Assets;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was bound and delivered: the series, their digests, and the state in which each
 * article went into each.
 *
 * <p>As safe as the archive that it belongs to.
 */
public final class Ledger {
  private static final String DIGESTS =
      """
      select id, series, number, title, choice, wishes, made,
          (select count(*) from digest_article where digest_article.digest = digest.id) as articles
      from digest\
      """;

  private final Archive archive;

  Ledger(Archive archive) {
    this.archive = archive;
  }

  /** All series, by name. */
  public List<Series> series() {
    return archive.read(handle ->
        handle
            .createQuery("select name, selection, wishes from series order by name")
            .map((row, _) -> series(row))
            .list());
  }

  /** The series of a name. */
  public Optional<Series> series(String name) {
    return archive.read(handle ->
        handle
            .createQuery("select name, selection, wishes from series where name = :name")
            .bind("name", name)
            .map((row, _) -> series(row))
            .findOne());
  }

  /** Keeps a series, or what it is from now on. */
  public void keep(Series series) {
    archive.write(handle ->
        handle
            .createUpdate(
                """
                insert into series (name, selection, wishes) values (:name, :selection, :wishes)
                on conflict (name) do update
                set selection = excluded.selection, wishes = excluded.wishes\
                """)
            .bind("name", series.name())
            .bind("selection", series.selection())
            .bind("wishes", series.wishes())
            .execute());
  }

  /** Every article that a series has delivered, and the first of all that say nearly the same. */
  public Set<ArticleId> delivered(String series) {
    return archive.read(handle -> delivered(handle, series));
  }

  /**
   * Writes down a digest.
   *
   * @param series the series it belongs to, which must be kept already; {@code null} for none
   * @param articles what it consists of, in the order in which it was chosen
   * @param again whether articles may be in it that the series has delivered before
   * @throws ArchiveException if the series delivered one of the articles in the meantime
   */
  public Delivery add(
      @Nullable String series,
      String title,
      String choice,
      String wishes,
      Instant made,
      List<Pin> articles,
      boolean again) {
    return archive.write(handle -> {
      // Whoever else is about to write down a digest waits here.
      long id =
          handle
              .createQuery(
                  "update counter set value = value + 1 where name = 'digest' returning value")
              .mapTo(Long.class)
              .one();
      if (series != null && !again) {
        Set<ArticleId> before = delivered(handle, series);
        if (articles.stream().anyMatch(pin -> before.contains(pin.article()))) {
          throw new ArchiveException(
              "the series " + series + " was continued by someone else at this moment: try again");
        }
      }
      handle
          .createUpdate(
              """
              insert into digest (id, series, number, title, choice, wishes, made)
              values (:id, :series,
                  case when :series is null then null else
                    (select coalesce(max(number), 0) + 1 from digest where series = :series) end,
                  :title, :choice, :wishes, :made)\
              """)
          .bind("id", id)
          .bindByType("series", series, String.class)
          .bind("title", title)
          .bind("choice", choice)
          .bind("wishes", wishes)
          .bind("made", made.toEpochMilli())
          .execute();
      int place = 0;
      for (Pin pin : articles) {
        handle.execute(
            "insert into digest_article (digest, place, article, revision) values (?, ?, ?, ?)",
            id,
            place++,
            pin.article().value(),
            pin.revision());
      }
      // Of two articles that mean different images by one address the first is believed.
      handle.execute(
          """
          insert into digest_asset (digest, address, content)
          select d.digest, a.address, a.digest
          from digest_article d join asset a on a.article = d.article
          where d.digest = ? order by d.place
          on conflict (digest, address) do nothing\
          """,
          id);
      return find(handle, id).orElseThrow();
    });
  }

  /** All digests, the newest first. */
  public List<Delivery> deliveries() {
    return archive.read(handle ->
        handle.createQuery(DIGESTS + " order by id desc").map((row, _) -> delivery(row)).list());
  }

  /** The digest of a number. */
  public Optional<Delivery> delivery(long id) {
    return archive.read(handle -> find(handle, id));
  }

  /** The digest of a number in a series. */
  public Optional<Delivery> delivery(String series, int number) {
    return archive.read(handle ->
        handle
            .createQuery(DIGESTS + " where series = :series and number = :number")
            .bind("series", series)
            .bind("number", number)
            .map((row, _) -> delivery(row))
            .findOne());
  }

  /** The last digest of a series. */
  public Optional<Delivery> latest(String series) {
    return archive.read(handle ->
        handle
            .createQuery(DIGESTS + " where series = :series order by number desc limit 1")
            .bind("series", series)
            .map((row, _) -> delivery(row))
            .findOne());
  }

  /** The articles of a digest in the order in which they were chosen. */
  public List<Pin> articles(long digest) {
    return archive.read(handle ->
        handle
            .createQuery(
                "select article, revision from digest_article where digest = :digest"
                    + " order by place")
            .bind("digest", digest)
            .map((row, _) ->
                new Pin(new ArticleId(row.getString("article")), row.getInt("revision")))
            .list());
  }

  /** The images of a digest's articles as they were when it was bound. */
  public Assets assets(long digest) {
    return source ->
        archive.read(handle ->
            handle
                .createQuery(
                    "select content from digest_asset where digest = :digest and address = :address")
                .bind("digest", digest)
                .bind("address", source.toString())
                .mapTo(String.class)
                .findOne()
                .map(content -> Contents.get(handle, content)));
  }

  private static Set<ArticleId> delivered(Handle handle, String series) {
    Set<ArticleId> delivered = new HashSet<>();
    handle
        .createQuery(
            """
            select distinct p.article, a.twin_of
            from digest d
            join digest_article p on p.digest = d.id
            join article a on a.id = p.article
            where d.series = :series\
            """)
        .bind("series", series)
        .map((row, _) -> {
          delivered.add(new ArticleId(row.getString("article")));
          String twin = row.getString("twin_of");
          if (twin != null) {
            delivered.add(new ArticleId(twin));
          }
          return true;
        })
        .list();
    return delivered;
  }

  private static Optional<Delivery> find(Handle handle, long id) {
    return handle
        .createQuery(DIGESTS + " where id = :id")
        .bind("id", id)
        .map((row, _) -> delivery(row))
        .findOne();
  }

  private static Series series(ResultSet row) throws SQLException {
    return new Series(row.getString("name"), row.getString("selection"), row.getString("wishes"));
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    String series = row.getString("series");
    return new Delivery(
        row.getLong("id"),
        series,
        series == null ? null : row.getInt("number"),
        row.getString("title"),
        row.getString("choice"),
        row.getString("wishes"),
        Instant.ofEpochMilli(row.getLong("made")),
        row.getInt("articles"));
  }
}
