package org.compend.press.html;

import java.util.Base64;
import org.compend.press.BoundArticle;
import org.compend.press.image.Picture;
import org.compend.press.xhtml.Layout;
import org.jspecify.annotations.Nullable;

/** All articles on one page: ids bear their article's name, pictures are part of the page. */
record OnePage(int titleLevel) implements Layout {

  @Override
  public String id(BoundArticle article, String name) {
    // Names of articles have no dot, so no two pairs give the same id.
    return article.id() + "." + name;
  }

  @Override
  public String address(BoundArticle article, @Nullable String name) {
    return "#" + (name == null ? article.id() : id(article, name));
  }

  @Override
  public String address(Picture.Ready picture) {
    return data(picture);
  }

  /** A picture as an address that holds it, RFC 2397. */
  static String data(Picture.Ready picture) {
    return "data:"
        + picture.format().mediaType()
        + ";base64,"
        + Base64.getEncoder().encodeToString(picture.content().toArray());
  }

  @Override
  public boolean epubTypes() {
    return false;
  }
}
