package org.compend.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.compend.apparatus.Correction;
import org.compend.apparatus.Name;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what editors put right in indexes, so that it holds for every later digest and for the
 * {@link Register}.
 *
 * <p>As safe as the archive that it belongs to.
 */
public final class Corrections {
  private static final String ALL =
      "select number, form, kind, name, article, other, editor, made from correction ";

  private final Archive archive;

  Corrections(Archive archive) {
    this.archive = archive;
  }

  /** A correction with who made it and when. */
  public record Made(long number, Correction correction, String editor, Instant time) {}

  /** How a correction lies in its row. */
  private record Form(
      String form,
      @Nullable String kind,
      @Nullable String name,
      @Nullable String article,
      @Nullable String other) {
    static Form of(Correction correction) {
      return switch (correction) {
        case Correction.Merge(Name.Kind kind, String name, String into) ->
            new Form("MERGE", kind.name(), name, null, into);
        case Correction.Split(Name.Kind kind, String name, String article, String as) ->
            new Form("SPLIT", kind.name(), name, article, as);
        case Correction.Attribute(String article, String words, @Nullable String speaker) ->
            new Form("ATTRIBUTE", null, words, article, speaker);
      };
    }
  }

  /** All of them, in the order in which they were made. */
  public List<Correction> all() {
    return archive.read(handle ->
        handle.createQuery(ALL + "order by number").map((row, _) -> made(row).correction()).list());
  }

  /** The last ones, the newest first. */
  public List<Made> newest(int most) {
    return archive.read(handle ->
        handle
            .createQuery(ALL + "order by number desc limit :most")
            .bind("most", most)
            .map((row, _) -> made(row))
            .list());
  }

  /** Differs from what it was before whenever anything was corrected or taken back. */
  public long state() {
    return archive.read(handle -> Registrar.counter(handle, "correction"));
  }

  private static long raise(Handle handle) {
    return handle
        .createQuery(
            "update counter set value = value + 1 where name = 'correction' returning value")
        .mapTo(Long.class)
        .one();
  }

  /**
   * Keeps a correction.
   *
   * @param articles the articles that it concerns, which the register takes in anew
   * @return the correction as it is kept
   */
  public Made add(Correction correction, List<ArticleId> articles, String editor) {
    Form form = Form.of(correction);
    return archive.write(handle -> {
      long number = raise(handle);
      handle
          .createUpdate(
              """
              insert into correction (number, form, kind, name, article, other, editor, made)
              values (:number, :form, :kind, :name, :article, :other, :editor, :made)\
              """)
          .bind("number", number)
          .bind("form", form.form())
          .bindByType("kind", form.kind(), String.class)
          .bindByType("name", clean(form.name()), String.class)
          .bindByType("article", clean(form.article()), String.class)
          .bindByType("other", clean(form.other()), String.class)
          .bind("editor", editor)
          .bind("made", Instant.now().toEpochMilli())
          .execute();
      again(handle, articles);
      return one(handle, number).orElseThrow();
    });
  }

  /**
   * Takes a correction back; the register takes in anew whatever it may have concerned. False where
   * there is none of this number.
   */
  public boolean remove(long number) {
    return archive.write(handle -> {
      Optional<Made> gone = one(handle, number);
      gone.ifPresent(made -> {
        raise(handle);
        handle.execute("delete from correction where number = ?", number);
        again(handle, concerned(handle, made.correction()));
      });
      return gone.isPresent();
    });
  }

  private static Optional<Made> one(Handle handle, long number) {
    return handle
        .createQuery(ALL + "where number = :number")
        .bind("number", number)
        .map((row, _) -> made(row))
        .findOne();
  }

  /** The articles that may bear the traces of a correction. */
  private static List<ArticleId> concerned(Handle handle, Correction correction) {
    @Nullable String name =
        switch (correction) {
          case Correction.Merge merge -> merge.into();
          case Correction.Split split -> split.as();
          case Correction.Attribute attribute -> attribute.speaker();
        };
    @Nullable String words =
        correction instanceof Correction.Attribute(_, String said, _) ? said : null;
    return handle
        .createQuery(
            """
            select article from naming where name = :name
            union select article from saying where words = :words\
            """)
        .bindByType("name", name, String.class)
        .bindByType("words", words, String.class)
        .mapTo(String.class)
        .map(ArticleId::new)
        .list();
  }

  private static void again(Handle handle, List<ArticleId> articles) {
    articles.forEach(id ->
        handle.execute(
            "insert into to_register (article) values (?) on conflict (article) do nothing",
            id.value()));
  }

  private static @Nullable String clean(@Nullable String value) {
    return value == null ? null : Column.text(value);
  }

  private static Made made(ResultSet row) throws SQLException {
    String form = row.getString("form");
    String name = row.getString("name");
    String article = row.getString("article");
    String other = row.getString("other");
    Correction correction =
        switch (form) {
          case "MERGE" -> new Correction.Merge(kind(row), name, other);
          case "SPLIT" -> new Correction.Split(kind(row), name, article, other);
          case "ATTRIBUTE" -> new Correction.Attribute(article, name, other);
          default -> throw new ArchiveException("the archive has a correction of form " + form);
        };
    return new Made(
        row.getLong("number"),
        correction,
        row.getString("editor"),
        Instant.ofEpochMilli(row.getLong("made")));
  }

  private static Name.Kind kind(ResultSet row) throws SQLException {
    return Name.Kind.valueOf(row.getString("kind"));
  }
}
