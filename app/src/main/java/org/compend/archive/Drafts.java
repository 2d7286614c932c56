package org.compend.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the articles that editors write, apart from all that readers can see.
 *
 * <p>As safe as the archive that it belongs to.
 */
public final class Drafts {
  private static final String DRAFTS =
      "select id, markdown, editor, made, changed, due, article, problem from draft";

  private final Archive archive;

  Drafts(Archive archive) {
    this.archive = archive;
  }

  /** All of them, those changed last first. */
  public List<Draft> all() {
    return archive.read(handle ->
        handle
            .createQuery(DRAFTS + " order by changed desc, id")
            .map((row, _) -> draft(row))
            .list());
  }

  /** The draft of an id. */
  public Optional<Draft> find(String id) {
    return archive.read(handle ->
        handle
            .createQuery(DRAFTS + " where id = :id")
            .bind("id", Column.text(id))
            .map((row, _) -> draft(row))
            .findOne());
  }

  /** Those that are to be published by now, the longest due first. */
  public List<Draft> due(Instant now) {
    return archive.read(handle ->
        handle
            .createQuery(DRAFTS + " where due <= :now order by due, id")
            .bind("now", now.toEpochMilli())
            .map((row, _) -> draft(row))
            .list());
  }

  /** Keeps a draft as it is now; what it was published as stays. */
  public void keep(Draft draft) {
    archive.write(handle ->
        handle
            .createUpdate(
                """
                insert into draft (id, markdown, editor, made, changed, due)
                values (:id, :markdown, :editor, :made, :changed, :due)
                on conflict (id) do update set markdown = excluded.markdown,
                    editor = excluded.editor, changed = excluded.changed, due = excluded.due,
                    problem = null\
                """)
            .bind("id", draft.id())
            .bind("markdown", Column.text(draft.markdown()))
            .bind("editor", draft.editor())
            .bind("made", draft.made().toEpochMilli())
            .bind("changed", draft.changed().toEpochMilli())
            .bindByType("due", draft.due() == null ? null : draft.due().toEpochMilli(), Long.class)
            .execute());
  }

  /**
   * Keeps a draft as it is now, unless somebody else changed it.
   *
   * @param seen when it was changed last, as far as the editor knows
   * @return false where it was changed since, or is gone: then nothing is kept
   */
  public boolean keep(Draft draft, Instant seen) {
    return archive.write(handle ->
        handle
                .createUpdate(
                    """
                    update draft set markdown = :markdown, editor = :editor, changed = :changed,
                        due = :due, problem = null
                    where id = :id and changed = :seen\
                    """)
                .bind("id", draft.id())
                .bind("markdown", Column.text(draft.markdown()))
                .bind("editor", draft.editor())
                .bind("changed", draft.changed().toEpochMilli())
                .bindByType(
                    "due", draft.due() == null ? null : draft.due().toEpochMilli(), Long.class)
                .bind("seen", seen.toEpochMilli())
                .execute()
            > 0);
  }

  /** Writes down what a draft was published as. */
  public void published(Draft draft, ArticleId article) {
    archive.write(handle ->
        handle.execute(
            "update draft set article = ?, due = null, problem = null where id = ?",
            article.value(),
            draft.id()));
  }

  /** Writes down why a draft could not be published; it is not tried again until it is changed. */
  public void failed(Draft draft, String problem) {
    archive.write(handle ->
        handle.execute(
            "update draft set due = null, problem = ? where id = ?",
            Column.name(problem),
            draft.id()));
  }

  /** Removes a draft; what it was published as stays. */
  public void remove(String id) {
    archive.write(handle -> handle.execute("delete from draft where id = ?", id));
  }

  private static Draft draft(ResultSet row) throws SQLException {
    long due = row.getLong("due");
    @Nullable Instant when = row.wasNull() ? null : Instant.ofEpochMilli(due);
    String article = row.getString("article");
    return new Draft(
        row.getString("id"),
        row.getString("markdown"),
        row.getString("editor"),
        Instant.ofEpochMilli(row.getLong("made")),
        Instant.ofEpochMilli(row.getLong("changed")),
        when,
        article == null ? null : new ArticleId(article),
        row.getString("problem"));
  }
}
