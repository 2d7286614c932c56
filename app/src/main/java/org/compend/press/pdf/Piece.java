package org.compend.press.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.compend.Block;
import org.compend.Footnote;
import org.compend.press.BoundArticle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** What is being set: an article with what has been placed of it so far, or some other text. */
final class Piece {
  private final @Nullable BoundArticle article;
  private final String name;
  private final Set<String> ids = new HashSet<>();
  private final Set<Integer> placed = new HashSet<>();

  private final Mentions mentions;
  private Mentions.Cursor cursor = Mentions.Cursor.none();

  private Piece(@Nullable BoundArticle article, String name, Mentions mentions) {
    this.article = article;
    this.name = name;
    this.mentions = mentions;
  }

  static Piece of(BoundArticle article, Mentions mentions) {
    return new Piece(article, article.title(), mentions);
  }

  /** Text that is no article's, such as the foreword. */
  static Piece named(String name) {
    return new Piece(null, name, Mentions.none());
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

  /** The text of a block comes next. */
  void begin(Block block) {
    cursor = article == null ? Mentions.Cursor.none() : mentions.in(article, block);
  }

  /** What of the next characters of that text the apparatus leads to. */
  List<Mentions.Mark> pass(int characters) {
    return cursor.pass(characters);
  }

  /** Sets something in the midst of a text that is not a part of it. */
  void aside(Setting setting) throws SAXException {
    Mentions.Cursor text = cursor;
    cursor = Mentions.Cursor.none();
    setting.run();
    cursor = text;
  }

  /** Sets something. */
  @FunctionalInterface
  interface Setting {
    void run() throws SAXException;
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
