package org.compend.archive;

import java.util.Optional;
import org.compend.Article;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what editors do to articles: each thing as a new revision with who and why, none of which
 * is undone when the source changes.
 *
 * <p>As safe as the archive that it belongs to.
 */
public final class Edits {
  private final Archive archive;

  Edits(Archive archive) {
    this.archive = archive;
  }

  /** Somebody else saved the article in the meantime: nothing was changed. */
  public static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    Overtaken(ArticleId id, int current) {
      super("the article " + id + " has a newer revision, " + current);
    }
  }

  /**
   * How an article stands at the desk.
   *
   * @param current its current revision
   * @param source the last revision from its source
   * @param twinOf the article that it is said to repeat; {@code null} where there is none
   * @param hidden whether it is kept from readers
   */
  public record Standing(
      Revision current, Revision source, @Nullable ArticleId twinOf, boolean hidden) {
    /** Whether the source changed after an editor last took it into account. */
    public boolean sourceChanged() {
      return source.number() > current.base();
    }
  }

  /** How an article stands, where it is there. */
  public Optional<Standing> standing(ArticleId id) {
    return archive.read(handle ->
        handle
            .createQuery("select revision, twin_of, hidden from article where id = :id")
            .bind("id", id.value())
            .map((row, _) -> {
              int number = row.getInt("revision");
              String twin = row.getString("twin_of");
              return new Standing(
                  Articles.revisions(handle, id).stream()
                      .filter(revision -> revision.number() == number)
                      .findFirst()
                      .orElseThrow(),
                  Articles.fromSource(handle, id),
                  twin == null ? null : new ArticleId(twin),
                  row.getInt("hidden") != 0);
            })
            .findOne());
  }

  /**
   * Keeps what an editor made of an article as its current revision.
   *
   * @param seen the number of the revision that the editor had before their eyes
   * @param base the last revision from the source that they have taken into account
   * @param remark why; may be empty
   * @return the number of the new revision; that of the current one where nothing is different
   * @throws Overtaken if another revision is the current one by now
   */
  public int save(ArticleId id, int seen, int base, Article article, String editor, String remark) {
    return archive.write(
        handle -> new Keeper(handle, archive.runs()).edit(id, seen, base, article, editor, remark));
  }

  /** Keeps an article from readers, or shows it to them again. */
  public void hide(ArticleId id, boolean hidden) {
    archive.write(handle -> {
      long change = Keeper.changes(handle, 1);
      return handle.execute(
          "update article set hidden = ?, change = ? where id = ?",
          hidden ? 1 : 0,
          change,
          id.value());
    });
  }

  /**
   * Says that an article repeats another, or the first that this one repeats; its own twins go
   * along.
   *
   * @return false where the other is not there or is the same: then nothing is changed
   */
  public boolean link(ArticleId id, ArticleId original, String editor) {
    return archive.write(handle -> {
      Optional<ArticleId> first = first(handle, original);
      if (first.isEmpty() || first.get().equals(id)) {
        return false;
      }
      twin(handle, id, first.get(), editor);
      handle
          .createQuery("select id from article where twin_of = :id")
          .bind("id", id.value())
          .mapTo(String.class)
          .list()
          .forEach(twin -> twin(handle, new ArticleId(twin), first.get(), editor));
      return true;
    });
  }

  /** Says that an article repeats none. */
  public void unlink(ArticleId id, String editor) {
    archive.write(handle -> {
      twin(handle, id, null, editor);
      return true;
    });
  }

  private static void twin(
      Handle handle, ArticleId id, @Nullable ArticleId original, String editor) {
    long change = Keeper.changes(handle, 1);
    handle
        .createUpdate(
            "update article set twin_of = :twin, twin_by = :editor, change = :change where id = :id")
        .bindByType("twin", original == null ? null : original.value(), String.class)
        .bind("editor", editor)
        .bind("change", change)
        .bind("id", id.value())
        .execute();
  }

  private static Optional<ArticleId> first(Handle handle, ArticleId id) {
    return handle
        .createQuery("select coalesce(twin_of, id) from article where id = :id")
        .bind("id", id.value())
        .mapTo(String.class)
        .findOne()
        .map(ArticleId::new);
  }
}
