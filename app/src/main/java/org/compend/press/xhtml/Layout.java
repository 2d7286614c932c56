package org.compend.press.xhtml;

import java.util.Map;
import org.compend.press.BoundArticle;
import org.compend.press.image.Picture;
import org.jspecify.annotations.Nullable;

/** How a format lays out its pages: where things are, and what marks its readers understand. */
public interface Layout {

  /** The {@code id} to write for a name that is unique within an article. */
  String id(BoundArticle article, String name);

  /**
   * The address of a point of an article, as seen from the page that is being written.
   *
   * @param name the point's name within the article; {@code null} for the article's beginning
   */
  String address(BoundArticle article, @Nullable String name);

  /** The address of a picture, as seen from the page that is being written. */
  String address(Picture.Ready picture);

  /**
   * What else a browser may know of a picture: attributes of {@code img} by their names, such as
   * the other sizes in which it is to be had.
   */
  default Map<String, String> hints(Picture.Ready picture) {
    return Map.of();
  }

  /** Whether links bear the number under which the article's list of links names them. */
  default boolean numbersLinks() {
    return true;
  }

  /** Whether {@code epub:type} is written, by which reading systems know notes and pop them up. */
  boolean epubTypes();

  /** The level of an article's title, from 1; its subheads stand below. */
  int titleLevel();
}
