package org.compend.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.compend.Kind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Lists articles by their columns. */
final class Catalogue {
  private static final String COLUMNS =
      "select id, revision, title, site, section, language, kind, day, words, twin_of, hidden from article";

  /** How many ids one statement takes; PostgreSQL allows 65,535 parameters, SQLite 32,766. */
  private static final int BATCH = 1_000;

  private final Handle handle;

  Catalogue(Handle handle) {
    this.handle = handle;
  }

  /** Entries in the order of their days, after a place in it, dated ones first. */
  List<Entry> list(Criteria criteria, ByDay direction, @Nullable Cursor after, int most) {
    List<Entry> entries = new ArrayList<>();
    if (after == null || after.day() != null) {
      entries.addAll(dated(criteria, direction, after, most));
    }
    boolean undated = criteria.from() == null && criteria.to() == null;
    if (undated && entries.size() < most) {
      Cursor place = after == null || after.day() != null ? null : after;
      entries.addAll(undated(criteria, place, most - entries.size()));
    }
    return entries;
  }

  private List<Entry> dated(Criteria criteria, ByDay direction, @Nullable Cursor after, int most) {
    String onward =
        switch (direction) {
          case NEWEST_FIRST -> "<";
          case OLDEST_FIRST -> ">";
        };
    String order =
        switch (direction) {
          case NEWEST_FIRST -> " order by day desc, id desc limit :most";
          case OLDEST_FIRST -> " order by day, id limit :most";
        };
    String place = after == null ? "" : " and (day, id) " + onward + " (:placeDay, :placeId)";
    Query query =
        handle.createQuery(
            COLUMNS + " where day is not null" + conditions(criteria) + place + order);
    bind(criteria, query).bind("most", most);
    if (after != null) {
      query.bind("placeDay", Objects.requireNonNull(after.day()).toString());
      query.bind("placeId", after.id().value());
    }
    return query.map((row, _) -> entry(row)).list();
  }

  private List<Entry> undated(Criteria criteria, @Nullable Cursor after, int most) {
    String place = after == null ? "" : " and id > :placeId";
    Query query =
        handle.createQuery(
            COLUMNS
                + " where day is null"
                + conditions(criteria)
                + place
                + " order by id limit :most");
    bind(criteria, query).bind("most", most);
    if (after != null) {
      query.bind("placeId", after.id().value());
    }
    return query.map((row, _) -> entry(row)).list();
  }

  long count(Criteria criteria) {
    Query query =
        handle.createQuery(
            "select count(*) from article where id is not null" + conditions(criteria));
    return bind(criteria, query).mapTo(Long.class).one();
  }

  boolean meets(Criteria criteria, ArticleId id) {
    Query query =
        handle.createQuery("select count(*) from article where id = :id" + conditions(criteria));
    return bind(criteria, query).bind("id", id.value()).mapTo(Long.class).one() > 0;
  }

  /** The entries of these articles that are there, in the order asked for. */
  List<Entry> list(Collection<ArticleId> ids) {
    List<ArticleId> wanted = List.copyOf(ids);
    Map<ArticleId, Entry> found = new HashMap<>();
    for (int start = 0; start < wanted.size(); start += BATCH) {
      List<String> batch =
          wanted.subList(start, Math.min(wanted.size(), start + BATCH)).stream()
              .map(ArticleId::value)
              .toList();
      handle
          .createQuery(COLUMNS + " where id in (<ids>)")
          .bindList("ids", batch)
          .map((row, _) -> entry(row))
          .forEach(entry -> found.put(entry.id(), entry));
    }
    return wanted.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** The values of a facet, most frequent first, equals by name. */
  List<FacetValue> values(Facet facet) {
    String from =
        switch (facet) {
          case SECTION -> "section as value from article where section is not null";
          case SITE -> "site as value from article where site is not null";
          case LANGUAGE -> "language as value from article where language <> 'und'";
          case AUTHOR -> "name as value from byline";
          case TAG -> "tag as value from tag";
        };
    return handle
        .createQuery(
            "select value, count(*) as articles from (select "
                + from
                + ") facet group by value order by articles desc, value")
        .map((row, _) -> new FacetValue(row.getString("value"), row.getLong("articles")))
        .list();
  }

  private static String conditions(Criteria criteria) {
    StringBuilder sql = new StringBuilder();
    condition(sql, criteria.from() != null, "day >= :from");
    condition(sql, criteria.to() != null, "day <= :to");
    condition(sql, !criteria.sections().isEmpty(), "section in (<sections>)");
    condition(sql, !criteria.sites().isEmpty(), "site in (<sites>)");
    condition(
        sql,
        !criteria.authors().isEmpty(),
        "id in (select article from byline where name in (<authors>))");
    condition(
        sql, !criteria.tags().isEmpty(), "id in (select article from tag where tag in (<tags>))");
    condition(
        sql,
        !criteria.sources().isEmpty(),
        "id in (select article from source_item where source in (<sources>))");
    List<String> languages = new ArrayList<>();
    for (int i = 0; i < criteria.languages().size(); i++) {
      languages.add("language = :language" + i + " or language like :language" + i + " || '-%'");
    }
    condition(sql, !languages.isEmpty(), "(" + String.join(" or ", languages) + ")");
    return sql.toString();
  }

  private static void condition(StringBuilder sql, boolean wanted, String condition) {
    if (wanted) {
      sql.append(" and ").append(condition);
    }
  }

  private static <S extends SqlStatement<S>> S bind(Criteria criteria, S statement) {
    if (criteria.from() != null) {
      statement.bind("from", criteria.from().toString());
    }
    if (criteria.to() != null) {
      statement.bind("to", criteria.to().toString());
    }
    bind("sections", criteria.sections(), statement);
    bind("sites", criteria.sites(), statement);
    bind("authors", criteria.authors(), statement);
    bind("tags", criteria.tags(), statement);
    bind("sources", criteria.sources(), statement);
    for (int i = 0; i < criteria.languages().size(); i++) {
      statement.bind("language" + i, criteria.languages().get(i).toLanguageTag());
    }
    return statement;
  }

  private static <S extends SqlStatement<S>> void bind(
      String name, List<String> values, S statement) {
    if (!values.isEmpty()) {
      statement.bindList(name, values);
    }
  }

  private static Entry entry(ResultSet row) throws SQLException {
    String day = row.getString("day");
    String twin = row.getString("twin_of");
    return new Entry(
        new ArticleId(row.getString("id")),
        row.getInt("revision"),
        row.getString("title"),
        row.getString("site"),
        row.getString("section"),
        Locale.forLanguageTag(row.getString("language")),
        Kind.valueOf(row.getString("kind")),
        day == null ? null : LocalDate.parse(day),
        row.getInt("words"),
        twin == null ? null : new ArticleId(twin),
        row.getInt("hidden") != 0);
  }
}
