package org.compend.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.compend.Assets;
import org.compend.HouseNote;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was bound and delivered: the series, their digests, and the state in which each
 * article went into each.
 *
 * <p>As safe as the archive that it belongs to.
 */
public final class Ledger {
  /** Each digest in its newest edition. */
  private static final String DIGESTS =
      """
      select d.id, d.series, d.number, d.made as first_made,
          e.id as edition, e.revision, e.title, e.choice, e.made, e.remark, e.editor,
          (select count(*) from digest_article a where a.digest = e.id) as articles
      from digest d join digest e on e.id = d.id or e.revises = d.id
      where d.revises is null
        and e.revision = (
          select max(x.revision) from digest x where x.id = d.id or x.revises = d.id)\
      """;

  private static final String EDITIONS =
      """
      select e.id as edition, e.revision, e.title, e.choice, e.made, e.remark, e.editor,
          (select count(*) from digest_article a where a.digest = e.id) as articles
      from digest e\
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
   * @param editor who publishes it; {@code null} where a rule made it
   * @param again whether articles may be in it that the series has delivered before
   * @throws ArchiveException if the series delivered one of the articles in the meantime
   */
  public Delivery add(
      @Nullable String series, Plan plan, Instant made, @Nullable String editor, boolean again) {
    return archive.write(handle -> {
      long id = next(handle);
      if (series != null && !again) {
        Set<ArticleId> before = delivered(handle, series);
        if (plan.articles().stream().anyMatch(pin -> before.contains(pin.article()))) {
          throw new ArchiveException(
              "the series " + series + " was continued by someone else at this moment: try again");
        }
      }
      insert(handle, id, plan, made, editor, series, id);
      handle
          .createUpdate(
              """
              update digest set number = case when series is null then null else
                  (select coalesce(max(number), 0) + 1 from digest where series = :series) end
              where id = :id\
              """)
          .bindByType("series", series, String.class)
          .bind("id", id)
          .execute();
      return find(handle, id).orElseThrow();
    });
  }

  /**
   * Writes down a corrected digest; what it was before stays as it is.
   *
   * @param seen the revision that the editor had before their eyes
   * @param remark what was corrected, for readers
   * @throws ArchiveException if there is no such digest, or somebody else corrected it meanwhile
   */
  public Delivery correct(
      long digest, int seen, Plan plan, Instant made, String editor, String remark) {
    return archive.write(handle -> {
      long id = next(handle);
      Delivery before =
          find(handle, digest)
              .orElseThrow(
                  () -> new ArchiveException("there is no digest " + digest + " in the archive"));
      if (before.edition().revision() != seen) {
        throw new ArchiveException(
            "the digest "
                + before.name()
                + " was corrected by somebody else: look at its revision "
                + before.edition().revision()
                + " first");
      }
      insert(handle, id, plan, made, editor, before.series(), before.edition().id());
      handle.execute(
          "update digest set revises = ?, revision = ?, remark = ? where id = ?",
          digest,
          seen + 1,
          Column.text(remark),
          id);
      return find(handle, digest).orElseThrow();
    });
  }

  /** The next number of all; whoever else is about to write down a digest waits here. */
  private static long next(Handle handle) {
    return handle
        .createQuery("update counter set value = value + 1 where name = 'digest' returning value")
        .mapTo(Long.class)
        .one();
  }

  private static void insert(
      Handle handle,
      long id,
      Plan plan,
      Instant made,
      @Nullable String editor,
      @Nullable String series,
      long before) {
    CoverColumns.bind(
            handle.createUpdate(
                """
                insert into digest (id, series, title, choice, wishes, made, editor, arranged,
                    foreword, foreword_read, cover, cover_text)
                values (:id, :series, :title, :choice, :wishes, :made, :editor, :arranged,
                    :foreword, :read, :cover, :cover_text)\
                """),
            plan.cover())
        .bind("id", id)
        .bindByType("series", series, String.class)
        .bind("title", Column.text(plan.title()))
        .bind("choice", Column.text(plan.choice()))
        .bind("wishes", Column.text(plan.wishes()))
        .bind("made", made.toEpochMilli())
        .bindByType("editor", editor, String.class)
        .bind("arranged", plan.arranged() ? 1 : 0)
        .bind("foreword", Column.text(plan.foreword().markdown()))
        .bind("read", Forewords.written(plan.foreword().blocks()))
        .execute();
    PinTable.DIGEST.write(handle, id, plan.articles());
    int place = 0;
    for (HouseNote note : plan.notes()) {
      NoteColumns.bind(
              handle.createUpdate(
                  "insert into digest_note (digest, place, "
                      + NoteColumns.NAMES
                      + ") values (:digest, :place, "
                      + NoteColumns.VALUES
                      + ")"),
              note)
          .bind("digest", id)
          .bind("place", place++)
          .execute();
    }
    // An article that stays in its revision keeps the images that it had.
    handle.execute(
        """
        insert into digest_asset (digest, address, content)
        select distinct n.digest, o.address, o.content
        from digest_article n
        join digest_article p on p.article = n.article and p.revision = n.revision
        join asset a on a.article = n.article
        join digest_asset o on o.digest = p.digest and o.address = a.address
        where n.digest = ? and p.digest = ? and p.digest <> n.digest
        on conflict (digest, address) do nothing\
        """,
        id,
        before);
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
  }

  /** All digests, the newest first, each in its newest edition. */
  public List<Delivery> deliveries() {
    return archive.read(handle ->
        handle.createQuery(DIGESTS + " order by d.id desc").map((row, _) -> delivery(row)).list());
  }

  /** The digest of a number. */
  public Optional<Delivery> delivery(long id) {
    return archive.read(handle -> find(handle, id));
  }

  /** The digest of a number in a series. */
  public Optional<Delivery> delivery(String series, int number) {
    return archive.read(handle ->
        handle
            .createQuery(DIGESTS + " and d.series = :series and d.number = :number")
            .bind("series", series)
            .bind("number", number)
            .map((row, _) -> delivery(row))
            .findOne());
  }

  /** The last digest of a series. */
  public Optional<Delivery> latest(String series) {
    return archive.read(handle ->
        handle
            .createQuery(DIGESTS + " and d.series = :series order by d.number desc limit 1")
            .bind("series", series)
            .map((row, _) -> delivery(row))
            .findOne());
  }

  /** All editions of a digest, the newest first. */
  public List<Edition> editions(long digest) {
    return archive.read(handle ->
        handle
            .createQuery(
                EDITIONS
                    + " where (e.id = :digest and e.revises is null) or e.revises = :digest"
                    + " order by e.revision desc")
            .bind("digest", digest)
            .map((row, _) -> edition(row))
            .list());
  }

  /** The articles of an edition in their order. */
  public List<Pin> articles(long edition) {
    return archive.read(handle -> PinTable.DIGEST.read(handle, edition));
  }

  /**
   * All that is needed to bind an edition.
   *
   * @throws ArchiveException if there is none of this id
   */
  public Plan plan(long edition) {
    return archive.read(handle ->
        handle
            .createQuery(
                """
                select title, choice, wishes, arranged, foreword, foreword_read, cover,
                    cover_text
                from digest where id = :edition\
                """)
            .bind("edition", edition)
            .map((row, _) ->
                new Plan(
                    row.getString("title"),
                    row.getString("choice"),
                    row.getString("wishes"),
                    row.getInt("arranged") != 0,
                    Forewords.read(row.getString("foreword"), row.getString("foreword_read")),
                    CoverColumns.read(row),
                    PinTable.DIGEST.read(handle, edition),
                    notes(handle, edition)))
            .findOne()
            .orElseThrow(() -> new ArchiveException("there is no digest " + edition)));
  }

  private static List<HouseNote> notes(Handle handle, long edition) {
    return handle
        .createQuery(
            "select "
                + NoteColumns.NAMES
                + " from digest_note where digest = :digest order by place")
        .bind("digest", edition)
        .map((row, _) -> NoteColumns.read(row))
        .list();
  }

  /** The images of an edition's articles as they were when it was bound. */
  public Assets assets(long edition) {
    return source ->
        archive.read(handle ->
            handle
                .createQuery(
                    "select content from digest_asset where digest = :digest and address = :address")
                .bind("digest", edition)
                .bind("address", source.toString())
                .mapTo(String.class)
                .findOne()
                .map(content -> Contents.get(handle, content)));
  }

  /** Lets readers' pages be made anew. */
  static long stir(Handle handle) {
    return handle
        .createQuery("update counter set value = value + 1 where name = 'desk' returning value")
        .mapTo(Long.class)
        .one();
  }

  static boolean isKnown(Handle handle, String series) {
    return handle
        .createQuery("select 1 from series where name = :series")
        .bind("series", series)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
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
        .createQuery(DIGESTS + " and d.id = :id")
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
        Instant.ofEpochMilli(row.getLong("first_made")),
        edition(row));
  }

  private static Edition edition(ResultSet row) throws SQLException {
    String remark = row.getString("remark");
    return new Edition(
        row.getLong("edition"),
        row.getInt("revision"),
        row.getString("title"),
        row.getString("choice"),
        Instant.ofEpochMilli(row.getLong("made")),
        remark == null ? "" : remark,
        row.getString("editor"),
        row.getInt("articles"));
  }
}
