package org.compend.serve.page;

import java.util.List;
import java.util.Locale;
import org.compend.DateStamp;
import org.compend.archive.Facet;
import org.compend.press.Words;

/** Makes teasers of stories. */
public final class Teasers {
  private static final Words WORDS = Words.in(Locale.ENGLISH);

  private Teasers() {}

  /** The teaser of a story. */
  public static Teaser of(Story story) {
    DateStamp published = story.metadata().published();
    String section = story.metadata().section();
    boolean pictured = story.firstImage() != null;
    return new Teaser(
        story.id().value(),
        Place.article(story.id()),
        story.title(),
        story.language(),
        story.bound().direction().code(),
        story.lead(),
        authors(story),
        section == null || section.isBlank()
            ? null
            : new Link(Place.of(Facet.SECTION, section), section),
        published == null ? null : published.day().toString(),
        published == null ? "" : WORDS.date(published.day()),
        story.bound().minutes(),
        pictured
            ? new Teaser.Cut(
                Place.article(story.id(), "cover/480"), Place.article(story.id(), "cover/1000"))
            : null);
  }

  /** The teasers of stories. */
  public static List<Teaser> of(List<Story> stories) {
    return stories.stream().map(Teasers::of).toList();
  }

  private static List<Link> authors(Story story) {
    return story.metadata().bylines().stream()
        .map(byline -> new Link(Place.of(Facet.AUTHOR, byline.name()), byline.name()))
        .toList();
  }
}
