package org.compend.press.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.compend.Footnote;
import org.compend.press.BoundArticle;
import org.jspecify.annotations.Nullable;

/** What is being set: an article with what has been placed of it so far, or some other text. */
final class Piece {
  private final @Nullable BoundArticle article;
  private final String name;
  private final Set<String> ids = new HashSet<>();
  private final Set<Integer> placed = new HashSet<>();

  private Piece(@Nullable BoundArticle article, String name) {
    this.article = article;
    this.name = name;
  }

  static Piece of(BoundArticle article) {
    return new Piece(article, article.title());
  }

  /** Text that is no article's, such as the foreword. */
  static Piece named(String name) {
    return new Piece(null, name);
  }

  @Nullable BoundArticle article() {
    return article;
  }

  /** What to call it in a report. */
  String name() {
    return name;
  }

  /** The id of a point in it. */
  String id(String point) {
    return article == null ? point : article.id() + "--" + point;
  }

  /** An id to be set at this place; empty where it already stands elsewhere. */
  String once(String id) {
    return ids.add(id) ? id : "";
  }

  /** The number of a footnote; 0 where there is none. */
  int footnoteNumber(String id) {
    return article == null ? 0 : article.footnoteNumber(id);
  }

  Footnote footnote(int number) {
    return footnotes().get(number - 1);
  }

  List<Footnote> footnotes() {
    return article == null ? List.of() : article.article().footnotes();
  }

  /** Whether a footnote has not been placed yet; from now on it has. */
  boolean place(int number) {
    return placed.add(number);
  }

  /** Whether a footnote stands at the foot of a page. */
  boolean isPlaced(int number) {
    return placed.contains(number);
  }
}
