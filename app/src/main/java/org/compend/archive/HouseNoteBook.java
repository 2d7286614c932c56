package org.compend.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.compend.HouseNote;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the notes of the house: those of the whole magazine and those of single series.
 *
 * <p>As safe as the archive that it belongs to.
 */
public final class HouseNoteBook {
  private static final String NOTES =
      "select id, series, editor, changed, " + NoteColumns.NAMES + " from house_note";

  private final Archive archive;

  HouseNoteBook(Archive archive) {
    this.archive = archive;
  }

  /**
   * A note that is kept.
   *
   * @param id 20 lower-case hexadecimal digits
   * @param series the series whose digests it is for; {@code null} for the whole magazine
   * @param editor who changed it last
   */
  public record Kept(
      String id, @Nullable String series, HouseNote note, String editor, Instant changed) {}

  /** All of them, by term. */
  public List<Kept> all() {
    return archive.read(handle ->
        handle
            .createQuery(NOTES + " order by lower(term), term, series, id")
            .map((row, _) -> kept(row))
            .list());
  }

  /** The note of an id. */
  public Optional<Kept> find(String id) {
    return archive.read(handle ->
        handle
            .createQuery(NOTES + " where id = :id")
            .bind("id", Column.text(id))
            .map((row, _) -> kept(row))
            .findOne());
  }

  /**
   * The notes for a series: its own and those of the magazine, except where it has its own for the
   * same term.
   *
   * @param series {@code null} for those of the magazine alone
   */
  public List<HouseNote> inForce(@Nullable String series) {
    List<Kept> all = all();
    Set<String> own =
        all.stream()
            .filter(kept -> series != null && series.equals(kept.series()))
            .map(kept -> kept.note().term())
            .collect(Collectors.toSet());
    List<HouseNote> notes = new ArrayList<>();
    for (Kept kept : all) {
      boolean meant =
          kept.series() == null ? !own.contains(kept.note().term()) : kept.series().equals(series);
      if (meant) {
        notes.add(kept.note());
      }
    }
    return notes;
  }

  /**
   * Keeps a note, or what it is from now on.
   *
   * @throws ArchiveException if there is another note on its term for the same readers, or no such
   *     series
   */
  public void keep(Kept kept) {
    archive.write(handle -> {
      // Whoever else is about to keep a note waits here, and then sees this one.
      Ledger.stir(handle);
      if (kept.series() != null && !Ledger.isKnown(handle, kept.series())) {
        throw new ArchiveException("there is no series " + kept.series() + " in the archive");
      }
      boolean twice =
          handle
              .createQuery(
                  """
                  select 1 from house_note
                  where term = :term and coalesce(series, '') = :series and id <> :id\
                  """)
              .bind("term", Column.text(kept.note().term()))
              .bind("series", kept.series() == null ? "" : kept.series())
              .bind("id", kept.id())
              .mapTo(Integer.class)
              .findFirst()
              .isPresent();
      if (twice) {
        throw new ArchiveException(
            "there is a note on “" + kept.note().term() + "” already: change that one");
      }
      NoteColumns.bind(
              handle.createUpdate(
                  "insert into house_note (id, series, editor, changed, "
                      + NoteColumns.NAMES
                      + ") values (:id, :series, :editor, :changed, "
                      + NoteColumns.VALUES
                      + ") on conflict (id) do update set series = excluded.series,"
                      + " editor = excluded.editor, changed = excluded.changed,"
                      + " term = excluded.term, variants = excluded.variants,"
                      + " form = excluded.form, note = excluded.note,"
                      + " wordings = excluded.wordings"),
              kept.note())
          .bind("id", kept.id())
          .bindByType("series", kept.series(), String.class)
          .bind("editor", kept.editor())
          .bind("changed", kept.changed().toEpochMilli())
          .execute();
      return true;
    });
  }

  /** Removes a note; digests that were bound with it keep it. False where there is none. */
  public boolean remove(String id) {
    return archive.write(handle -> {
      Ledger.stir(handle);
      return handle.execute("delete from house_note where id = ?", Column.text(id)) > 0;
    });
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getString("id"),
        row.getString("series"),
        NoteColumns.read(row),
        row.getString("editor"),
        Instant.ofEpochMilli(row.getLong("changed")));
  }
}
