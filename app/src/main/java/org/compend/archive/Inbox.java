package org.compend.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * What came into an archive, the newest first, with all that readers do not see.
 *
 * <p>As safe as the archive that it belongs to.
 */
public final class Inbox {
  private static final String ITEMS =
      """
      select a.id, a.title, a.site, a.section, a.language, a.day, a.added, a.twin_of, a.hidden,
          r.editor,
          case when r.editor is not null and exists (
            select 1 from revision s
            where s.article = a.id and s.editor is null and s.number > r.base
          ) then 1 else 0 end as source_changed
      from article a join revision r on r.article = a.id and r.number = a.revision
      """;

  private final Archive archive;

  Inbox(Archive archive) {
    this.archive = archive;
  }

  /** Which articles are meant. */
  public enum State {
    /** Every article. */
    ALL("1 = 1"),
    /** Those that readers see. */
    SHOWN("a.hidden = 0 and a.twin_of is null"),
    /** Those that are kept from readers. */
    HIDDEN("a.hidden <> 0"),
    /** Those that say nearly the same as an earlier one. */
    TWINS("a.twin_of is not null"),
    /** Those that an editor has saved. */
    EDITED("r.editor is not null"),
    /** Those whose source changed after an editor saved them. */
    SOURCE_CHANGED(
        "r.editor is not null and exists (select 1 from revision s"
            + " where s.article = a.id and s.editor is null and s.number > r.base)");

    private final String condition;

    State(String condition) {
      this.condition = condition;
    }
  }

  /**
   * An article as it came in.
   *
   * @param added when it came in
   * @param editor who saved its current revision; {@code null} where nobody did
   * @param sourceChanged whether its source changed after that
   */
  public record Item(
      ArticleId id,
      String title,
      @Nullable String site,
      @Nullable String section,
      Locale language,
      @Nullable LocalDate day,
      Instant added,
      @Nullable ArticleId twinOf,
      boolean hidden,
      @Nullable String editor,
      boolean sourceChanged) {}

  /**
   * What came in, the newest first.
   *
   * @param source the id of the source that named it; {@code null} for any
   * @param words what its title holds, whatever the case; {@code null} for anything
   */
  public List<Item> items(
      State state, @Nullable String source, @Nullable String words, long offset, int most) {
    String sql =
        ITEMS
            + " where "
            + state.condition
            + (source == null
                ? ""
                : " and a.id in (select article from source_item where source = :source)")
            + (words == null ? "" : " and lower(a.title) like :words escape '!'")
            + " order by a.added desc, a.id desc limit :most offset :offset";
    return archive.read(handle -> {
      Query query = handle.createQuery(sql).bind("most", most).bind("offset", offset);
      if (source != null) {
        query.bind("source", source);
      }
      if (words != null) {
        String plain = Column.text(words).toLowerCase(Locale.ROOT);
        query.bind("words", "%" + plain.replaceAll("([!%_])", "!$1") + "%");
      }
      return query.map((row, _) -> item(row)).list();
    });
  }

  /** How many articles there are of a state. */
  public long count(State state) {
    return archive.read(handle ->
        handle
            .createQuery(
                "select count(*) from article a"
                    + " join revision r on r.article = a.id and r.number = a.revision where "
                    + state.condition)
            .mapTo(Long.class)
            .one());
  }

  private static Item item(ResultSet row) throws SQLException {
    String day = row.getString("day");
    String twin = row.getString("twin_of");
    return new Item(
        new ArticleId(row.getString("id")),
        row.getString("title"),
        row.getString("site"),
        row.getString("section"),
        Locale.forLanguageTag(row.getString("language")),
        day == null ? null : LocalDate.parse(day),
        Instant.ofEpochMilli(row.getLong("added")),
        twin == null ? null : new ArticleId(twin),
        row.getInt("hidden") != 0,
        row.getString("editor"),
        row.getInt("source_changed") != 0);
  }
}
