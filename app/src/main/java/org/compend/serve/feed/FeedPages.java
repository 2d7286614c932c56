package org.compend.serve.feed;

import java.util.List;
import org.compend.archive.Criteria;
import org.compend.archive.Facet;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;
import org.compend.serve.page.Library;
import org.compend.serve.page.PictureStore;
import org.compend.serve.page.Place;
import org.compend.serve.page.Story;

/** The feeds: of everything, and of each section, author, tag, source and language. */
public final class FeedPages {
  private static final int ITEMS = 20;

  private final Library library;
  private final PictureStore pictures;
  private final Routes.Page missing;

  /** The feeds. */
  public FeedPages(Library library, PictureStore pictures, Routes.Page missing) {
    this.library = library;
    this.pictures = pictures;
    this.missing = missing;
  }

  /** Adds the feeds' addresses. */
  public void addTo(Routes routes) {
    for (String file : List.of("feed.atom", "feed.rss", "feed.json")) {
      routes.page("/" + file, ask -> feed(ask, file, library.name(), "/", "", Criteria.ALL));
    }
    for (Facet facet : Facet.values()) {
      routes.page(Place.all(facet) + "/{name}/{file}", ask -> named(ask, facet));
    }
  }

  private Reply named(Ask ask, Facet facet) {
    String name = Place.name(ask.name("name"));
    if (library.count(facet, name) == 0) {
      return missing.reply(ask);
    }
    String page = Place.of(facet, name);
    Criteria criteria = Criteria.ALL.with(facet, List.of(name));
    return feed(ask, ask.name("file"), name + " – " + library.name(), page, page, criteria);
  }

  private Reply feed(
      Ask ask, String file, String title, String page, String folder, Criteria criteria) {
    return switch (file) {
      case "feed.atom" ->
          Reply.text(
              "application/atom+xml; charset=utf-8",
              Atom.of(channel(title, page, folder + "/" + file, criteria), library));
      case "feed.rss" ->
          Reply.text(
              "application/rss+xml; charset=utf-8",
              Rss.of(channel(title, page, folder + "/" + file, criteria), library));
      case "feed.json" ->
          Reply.text(
              "application/feed+json",
              JsonFeed.of(channel(title, page, folder + "/" + file, criteria), library));
      default -> missing.reply(ask);
    };
  }

  private Channel channel(String title, String page, String self, Criteria criteria) {
    List<Story> stories = library.newest(criteria, 0, ITEMS);
    return new Channel(
        title,
        page,
        self,
        stories.stream().map(story -> Item.of(story, library, pictures)).toList());
  }
}
