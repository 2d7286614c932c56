package org.compend.serve.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.compend.archive.ArticleId;
import org.compend.press.BoundArticle;
import org.compend.press.image.Picture;
import org.compend.press.xhtml.Layout;
import org.jspecify.annotations.Nullable;

/** An article on a page of its own: its pictures lie beside it, in several widths. */
record WebLayout(ArticleId article) implements Layout {
  /** The widths in which pictures are to be had beside their own, in pixels. */
  static final int[] WIDTHS = {480, 800};

  @Override
  public String id(BoundArticle bound, String name) {
    return name;
  }

  @Override
  public String address(BoundArticle bound, @Nullable String name) {
    return "#" + (name == null ? "text" : name);
  }

  @Override
  public String address(Picture.Ready picture) {
    return Place.article(article, "pictures/" + picture.name());
  }

  @Override
  public Map<String, String> hints(Picture.Ready picture) {
    Map<String, String> hints = new LinkedHashMap<>();
    StringBuilder set = new StringBuilder();
    if (picture.format() != Picture.Format.SVG) {
      for (int width : WIDTHS) {
        if (picture.width() > width) {
          set.append(Place.article(article, "pictures/" + width + "/" + picture.name()))
              .append(' ')
              .append(width)
              .append("w, ");
        }
      }
    }
    if (!set.isEmpty()) {
      hints.put("srcset", set + address(picture) + " " + picture.width() + "w");
      hints.put("sizes", "(max-width: 42rem) 94vw, 40rem");
    }
    hints.put("loading", "lazy");
    hints.put("decoding", "async");
    return hints;
  }

  @Override
  public boolean epubTypes() {
    return false;
  }

  @Override
  public int titleLevel() {
    return 1;
  }
}
