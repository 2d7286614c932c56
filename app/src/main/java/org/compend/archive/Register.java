package org.compend.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.compend.apparatus.Annotator;
import org.compend.apparatus.Name;
import org.compend.apparatus.Quotation;

/**
 * Who and what all articles together name, who is quoted in them, and of which times they tell.
 *
 * <p>It follows the articles when {@link #catchUp} is called, and lags behind them until then. Of
 * twins the first alone is in it, and what readers may not see is not. As safe as the archive that
 * it belongs to.
 */
public final class Register {
  private static final String ENTRY =
      "select name_key, kind, name, sort_key, articles, quotations from named ";

  private static final String SAYING =
      """
      select s.article, a.title, a.language, a.day, s.kind, s.words, s.paragraph
      from saying s join article a on a.id = s.article \
      """;

  private static final String TELLING =
      """
      select t.begins, t.value, t.label, t.sentence, t.article, a.title, a.language, t.paragraph
      from telling t join article a on a.id = t.article \
      """;

  private final Archive archive;

  Register(Archive archive) {
    this.archive = archive;
  }

  /**
   * Takes some of the articles in that changed since the last time; does nothing where another
   * program was faster.
   *
   * @param most how many articles at most
   * @return whether there may be more
   */
  public boolean catchUp(Annotator annotator, int most) {
    return new Registrar(archive, annotator).catchUp(most);
  }

  /** Differs from what it was before whenever the register does. */
  public long state() {
    return archive.read(handle -> Registrar.counter(handle, "register"));
  }

  /** A name by its key. */
  public Optional<NamedEntry> name(String key) {
    return archive.read(handle ->
        handle
            .createQuery(ENTRY + "where name_key = :key")
            .bind("key", Column.name(key))
            .map((row, _) -> entry(row))
            .findOne());
  }

  /** The names of a kind that most articles name. */
  public List<NamedEntry> mostNamed(Name.Kind kind, int most) {
    return archive.read(handle ->
        handle
            .createQuery(ENTRY + "where kind = :kind order by articles desc, name_key limit :most")
            .bind("kind", kind.name())
            .bind("most", most)
            .map((row, _) -> entry(row))
            .list());
  }

  /** The letters with which sort keys begin, with how many do. */
  public List<FacetValue> initials() {
    return archive.read(handle ->
        handle
            .createQuery("select initial, count(*) from named group by initial order by initial")
            .map((row, _) -> new FacetValue(row.getString(1), row.getLong(2)))
            .list());
  }

  /** The names whose sort keys begin with a letter, in their order. */
  public List<NamedEntry> beginning(String initial, long offset, int most) {
    return archive.read(handle ->
        handle
            .createQuery(
                ENTRY
                    + "where initial = :initial order by folded, name_key"
                    + " limit :most offset :offset")
            .bind("initial", Column.name(initial))
            .bind("most", most)
            .bind("offset", offset)
            .map((row, _) -> entry(row))
            .list());
  }

  /** All names in their order. */
  public List<NamedEntry> names(long offset, int most) {
    return archive.read(handle ->
        handle
            .createQuery(ENTRY + "order by folded, name_key limit :most offset :offset")
            .bind("most", most)
            .bind("offset", offset)
            .map((row, _) -> entry(row))
            .list());
  }

  /** How many are quoted. */
  public long speakerCount() {
    return archive.read(handle ->
        handle
            .createQuery("select count(*) from named where quotations > 0")
            .mapTo(Long.class)
            .one());
  }

  /** Who is quoted, by sort key. */
  public List<NamedEntry> speakers(long offset, int most) {
    return archive.read(handle ->
        handle
            .createQuery(
                ENTRY
                    + "where quotations > 0 order by folded, name_key"
                    + " limit :most offset :offset")
            .bind("most", most)
            .bind("offset", offset)
            .map((row, _) -> entry(row))
            .list());
  }

  /** Who and what an article names, by kind and sort key. */
  public List<NamedEntry> names(ArticleId article) {
    return archive.read(handle ->
        handle
            .createQuery(
                """
                select d.name_key, d.kind, d.name, d.sort_key, d.articles, d.quotations
                from naming n join named d on d.name_key = n.name_key
                where n.article = :article order by d.kind desc, d.folded, d.name_key\
                """)
            .bind("article", article.value())
            .map((row, _) -> entry(row))
            .list());
  }

  /** The forms in which articles write a name, those of most articles first. */
  public List<String> forms(String key) {
    return archive.read(handle ->
        handle
            .createQuery(
                """
                select name from naming where name_key = :key
                group by name order by count(*) desc, name\
                """)
            .bind("key", Column.name(key))
            .mapTo(String.class)
            .list());
  }

  /** The articles that write a name in one of its forms. */
  public List<ArticleId> writing(String key, String form) {
    return archive.read(handle ->
        handle
            .createQuery(
                "select article from naming where name_key = :key and name = :form order by article")
            .bind("key", Column.name(key))
            .bind("form", Column.name(form))
            .mapTo(String.class)
            .map(ArticleId::new)
            .list());
  }

  /** The articles that name somebody, newest first. */
  public List<Occurrence> occurrences(String key, long offset, int most) {
    return archive.read(handle ->
        handle
            .createQuery(
                """
                select n.article, a.title, a.language, a.day, n.paragraphs
                from naming n join article a on a.id = n.article where n.name_key = :key
                order by a.day desc nulls last, a.id desc limit :most offset :offset\
                """)
            .bind("key", Column.name(key))
            .bind("most", most)
            .bind("offset", offset)
            .map((row, _) ->
                new Occurrence(
                    new ArticleId(row.getString("article")),
                    row.getString("title"),
                    row.getString("language"),
                    row.getString("day"),
                    Stream.of(row.getString("paragraphs").split(" ", -1))
                        .filter(number -> !number.isEmpty())
                        .map(Integer::valueOf)
                        .toList()))
            .list());
  }

  /** What somebody said, of the newest articles first. */
  public List<Saying> quotations(String key, long offset, int most) {
    return archive.read(handle ->
        handle
            .createQuery(
                SAYING
                    + "where s.name_key = :key order by a.day desc nulls last, a.id desc, s.place"
                    + " limit :most offset :offset")
            .bind("key", Column.name(key))
            .bind("most", most)
            .bind("offset", offset)
            .map((row, _) ->
                new Saying(
                    new ArticleId(row.getString("article")),
                    row.getString("title"),
                    row.getString("language"),
                    row.getString("day"),
                    Quotation.Kind.valueOf(row.getString("kind")),
                    row.getString("words"),
                    row.getInt("paragraph")))
            .list());
  }

  /** What is told of times by sentences that name somebody, from the earliest. */
  public List<Telling> tellings(String key, int most) {
    return archive.read(handle ->
        handle
            .createQuery(
                TELLING
                    + "join telling_name n on n.article = t.article and n.place = t.place"
                    + " where n.name_key = :key order by t.begins, t.article, t.place limit :most")
            .bind("key", Column.name(key))
            .bind("most", most)
            .map((row, _) -> telling(row))
            .list());
  }

  /** The years of which something is told, each with how much. */
  public List<FacetValue> years() {
    return archive.read(handle ->
        handle
            .createQuery(
                "select substr(begins, 1, 4), count(*) from telling group by 1 order by 1 desc")
            .map((row, _) -> new FacetValue(row.getString(1), row.getLong(2)))
            .list());
  }

  /** How much is told of times that begin in a year. */
  public long tellingCount(int year) {
    return archive.read(handle ->
        handle
            .createQuery("select count(*) from telling where begins between :from and :to")
            .bind("from", Registrar.day(year, "01-01"))
            .bind("to", Registrar.day(year, "12-31"))
            .mapTo(Long.class)
            .one());
  }

  /** What is told of times that begin in a year, from the earliest. */
  public List<Telling> tellings(int year, long offset, int most) {
    return archive.read(handle ->
        handle
            .createQuery(
                TELLING
                    + "where t.begins between :from and :to order by t.begins, t.article, t.place"
                    + " limit :most offset :offset")
            .bind("from", Registrar.day(year, "01-01"))
            .bind("to", Registrar.day(year, "12-31"))
            .bind("most", most)
            .bind("offset", offset)
            .map((row, _) -> telling(row))
            .list());
  }

  private static NamedEntry entry(ResultSet row) throws SQLException {
    return new NamedEntry(
        row.getString("name_key"),
        Name.Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("sort_key"),
        row.getInt("articles"),
        row.getInt("quotations"));
  }

  private static Telling telling(ResultSet row) throws SQLException {
    return new Telling(
        row.getString("begins"),
        row.getString("value"),
        row.getString("label"),
        row.getString("sentence"),
        new ArticleId(row.getString("article")),
        row.getString("title"),
        row.getString("language"),
        row.getInt("paragraph"));
  }
}
