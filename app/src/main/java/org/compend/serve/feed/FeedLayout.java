package org.compend.serve.feed;

import org.compend.press.BoundArticle;
import org.compend.press.image.Picture;
import org.compend.press.xhtml.Layout;
import org.compend.serve.page.Library;
import org.compend.serve.page.Place;
import org.compend.serve.page.Story;
import org.jspecify.annotations.Nullable;

/** An article among others in a feed: ids bear its own id, addresses are whole. */
record FeedLayout(Library library, Story story) implements Layout {

  @Override
  public String id(BoundArticle article, String name) {
    return "a" + story.id() + "-" + name;
  }

  @Override
  public String address(BoundArticle article, @Nullable String name) {
    return name == null ? library.absolute(Place.article(story.id())) : "#" + id(article, name);
  }

  @Override
  public String address(Picture.Ready picture) {
    return library.absolute(Place.article(story.id(), "pictures/" + picture.name()));
  }

  @Override
  public boolean numbersLinks() {
    return false;
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
