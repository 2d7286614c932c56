package org.compend.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.compend.Bytes;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the digests that editors work on, apart from all that readers can see.
 *
 * <p>As safe as the archive that it belongs to.
 */
public final class DigestDrafts {
  private static final String DRAFTS =
      """
      select id, version, series, corrects, seen, title, choice, wishes, foreword, foreword_read,
          cover, cover_text, editor, changed
      from digest_draft\
      """;

  private final Archive archive;

  DigestDrafts(Archive archive) {
    this.archive = archive;
  }

  /** Somebody else changed the draft in the meantime, or removed it: nothing was changed. */
  public static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    Overtaken(String id) {
      super("the draft " + id + " was changed by somebody else");
    }
  }

  /** All of them, those changed last first. */
  public List<DigestDraft> all() {
    return archive.read(handle ->
        handle
            .createQuery(DRAFTS + " order by changed desc, id")
            .map((row, _) -> draft(handle, row))
            .list());
  }

  /** The draft of an id. */
  public Optional<DigestDraft> find(String id) {
    return archive.read(handle -> find(handle, id));
  }

  /**
   * Keeps a new draft, of version 0, or a changed one.
   *
   * @return the draft with its new version
   * @throws Overtaken if another version of it is kept by now
   */
  public DigestDraft keep(DigestDraft draft) {
    return archive.write(handle -> {
      Plan plan = draft.plan();
      int changed =
          CoverColumns.bind(
                  handle.createUpdate(
                      draft.version() == 0
                          ? """
                          insert into digest_draft (id, version, series, corrects, seen, title,
                              choice, wishes, foreword, foreword_read, cover, cover_text, editor,
                              changed)
                          values (:id, 1, :series, :corrects, :seen, :title, :choice, :wishes,
                              :foreword, :read, :cover, :cover_text, :editor, :changed)
                          on conflict (id) do nothing\
                          """
                          : """
                          update digest_draft set version = version + 1, series = :series,
                              corrects = :corrects, seen = :seen, title = :title,
                              choice = :choice, wishes = :wishes, foreword = :foreword,
                              foreword_read = :read, cover = :cover, cover_text = :cover_text,
                              editor = :editor, changed = :changed
                          where id = :id and version = :version\
                          """),
                  plan.cover())
              .bind("id", draft.id())
              .bind("version", draft.version())
              .bindByType("series", draft.series(), String.class)
              .bindByType("corrects", draft.corrects(), Long.class)
              .bind("seen", draft.seen())
              .bind("title", Column.text(plan.title()))
              .bind("choice", Column.text(plan.choice()))
              .bind("wishes", Column.text(plan.wishes()))
              .bind("foreword", Column.text(plan.foreword().markdown()))
              .bind("read", Forewords.written(plan.foreword().blocks()))
              .bind("editor", draft.editor())
              .bind("changed", draft.changed().toEpochMilli())
              .execute();
      if (changed == 0) {
        throw new Overtaken(draft.id());
      }
      handle.execute("delete from digest_draft_article where draft = ?", draft.id());
      PinTable.DRAFT.write(handle, draft.id(), plan.articles());
      return find(handle, draft.id()).orElseThrow();
    });
  }

  /** Removes a draft; false where there is none. */
  public boolean remove(String id) {
    return archive.write(
        handle -> handle.execute("delete from digest_draft where id = ?", Column.text(id)) > 0);
  }

  /** Keeps a picture for a cover and gives the digest by which plans name it. */
  public String picture(Bytes bytes) {
    return archive.write(handle -> Contents.put(handle, bytes));
  }

  /** The picture of a cover. */
  public Optional<Bytes> picture(String digest) {
    return archive.read(handle -> Contents.find(handle, digest));
  }

  private static Optional<DigestDraft> find(Handle handle, String id) {
    return handle
        .createQuery(DRAFTS + " where id = :id")
        .bind("id", Column.text(id))
        .map((row, _) -> draft(handle, row))
        .findOne();
  }

  private static DigestDraft draft(Handle handle, ResultSet row) throws SQLException {
    String id = row.getString("id");
    long corrects = row.getLong("corrects");
    @Nullable Long corrected = row.wasNull() ? null : corrects;
    return new DigestDraft(
        id,
        row.getInt("version"),
        row.getString("series"),
        corrected,
        row.getInt("seen"),
        new Plan(
            row.getString("title"),
            row.getString("choice"),
            row.getString("wishes"),
            true,
            Forewords.read(row.getString("foreword"), row.getString("foreword_read")),
            CoverColumns.read(row),
            PinTable.DRAFT.read(handle, id),
            List.of()),
        row.getString("editor"),
        Instant.ofEpochMilli(row.getLong("changed")));
  }
}
