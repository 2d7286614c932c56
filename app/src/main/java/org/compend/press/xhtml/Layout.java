package org.compend.press.xhtml;

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

  /** Whether {@code epub:type} is written, by which reading systems know notes and pop them up. */
  boolean epubTypes();

  /** The level of an article's title, from 1; its subheads stand below. */
  int titleLevel();
}
