package org.compend.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;

/**
 * What there is to read: articles newest first, and the names that they can be browsed by.
 *
 * <p>Twins, listings, products and empty pages are left out. Safe to share between threads.
 */
public final class Browsing {
  private static final String READABLE =
      "hidden = 0 and twin_of is null and kind in ('ARTICLE', 'FORUM')";

  private final Archive archive;

  Browsing(Archive archive) {
    this.archive = archive;
  }

  /** Articles that meet criteria, newest first, undated ones last. */
  public List<ArticleId> newest(Criteria criteria, long offset, int most) {
    Where where = Where.of(criteria);
    String sql =
        "select id from article where "
            + where
            + " order by day desc nulls last, id desc limit :most offset :offset";
    return archive.read(handle ->
        where
            .bind(handle.createQuery(sql))
            .bind("most", most)
            .bind("offset", offset)
            .mapTo(String.class)
            .map(ArticleId::new)
            .list());
  }

  /** How many articles meet criteria. */
  public long count(Criteria criteria) {
    Where where = Where.of(criteria);
    return archive.read(handle ->
        where
            .bind(handle.createQuery("select count(*) from article where " + where))
            .mapTo(Long.class)
            .one());
  }

  /** The names that articles can be browsed by, those of most articles first. */
  public List<FacetValue> names(Facet facet) {
    String sql =
        switch (facet) {
          case SECTION -> grouped("section", "article");
          case SITE -> grouped("site", "article");
          case LANGUAGE -> grouped("language", "article");
          case AUTHOR -> difference("name", "byline");
          case TAG -> difference("tag", "tag");
        };
    return archive.read(handle ->
        handle
            .createQuery(sql)
            .map((row, _) -> new FacetValue(row.getString(1), row.getLong(2)))
            .list());
  }

  /** The days on which articles that meet criteria were published, newest first. */
  public List<DayCount> days(Criteria criteria) {
    Where where = Where.of(criteria);
    String sql =
        "select day, count(*) from article where day is not null and "
            + where
            + " group by day order by day desc";
    return archive.read(handle ->
        where
            .bind(handle.createQuery(sql))
            .map((row, _) -> new DayCount(LocalDate.parse(row.getString(1)), row.getLong(2)))
            .list());
  }

  /** Some articles that bear a name; where they are many not the newest, but always the same. */
  public List<ArticleId> some(Facet facet, String name, int most) {
    String bearing =
        switch (facet) {
          case SECTION -> "article where section = :name";
          case SITE -> "article where site = :name";
          case LANGUAGE -> "article where language = :name";
          case AUTHOR -> "byline join article on id = article where name = :name";
          case TAG -> "tag join article on id = article where tag = :name";
        };
    String sql = "select id from " + bearing + " and " + READABLE + " limit :most";
    return archive.read(handle ->
        handle
            .createQuery(sql)
            .bind("name", name)
            .bind("most", most)
            .mapTo(String.class)
            .map(ArticleId::new)
            .list());
  }

  private static String grouped(String column, String from) {
    return "select "
        + column
        + ", count(*) as articles from "
        + from
        + " where "
        + column
        + " is not null and "
        + READABLE
        + " group by "
        + column
        + " order by articles desc, "
        + column;
  }

  /**
   * All that bear a name without those few that are not to be read: so the articles of the others,
   * which are most of the archive, need not be looked up.
   */
  private static String difference(String column, String table) {
    // The cross join tells SQLite to begin with the articles that are not to be read.
    return "select "
        + column
        + ", sum(n) as articles from (select "
        + column
        + ", count(distinct article) as n from "
        + table
        + " group by "
        + column
        + " union all select "
        + column
        + ", -count(distinct article) from article cross join "
        + table
        + " where article = id and not ("
        + READABLE
        + ") group by "
        + column
        + ") counts group by "
        + column
        + " having sum(n) > 0 order by articles desc, "
        + column;
  }

  /** The conditions of criteria in SQL, with their values. */
  private static final class Where {
    private final List<String> conditions = new ArrayList<>(List.of(READABLE));
    private final Map<String, String> values = new LinkedHashMap<>();

    static Where of(Criteria criteria) {
      Where where = new Where();
      where.any(criteria.sections(), "section in (", ")");
      where.any(criteria.sites(), "site in (", ")");
      where.any(criteria.authors(), "id in (select article from byline where name in (", "))");
      where.any(criteria.tags(), "id in (select article from tag where tag in (", "))");
      where.any(
          criteria.sources(), "id in (select article from source_item where source in (", "))");
      where.any(
          criteria.languages().stream().map(Locale::toLanguageTag).toList(), "language in (", ")");
      if (criteria.from() != null) {
        where.conditions.add("day >= " + where.value(criteria.from().toString()));
      }
      if (criteria.to() != null) {
        where.conditions.add("day <= " + where.value(criteria.to().toString()));
      }
      return where;
    }

    private void any(List<String> names, String before, String after) {
      if (!names.isEmpty()) {
        List<String> places = names.stream().map(this::value).toList();
        conditions.add(before + String.join(", ", places) + after);
      }
    }

    private String value(String text) {
      String name = "v" + values.size();
      values.put(name, text);
      return ":" + name;
    }

    Query bind(Query query) {
      values.forEach(query::bind);
      return query;
    }

    @Override
    public String toString() {
      return String.join(" and ", conditions);
    }
  }
}
