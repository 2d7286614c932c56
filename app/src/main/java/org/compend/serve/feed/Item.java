package org.compend.serve.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.compend.Byline;
import org.compend.DateStamp;
import org.compend.press.Words;
import org.compend.press.xhtml.ArticleWriter;
import org.compend.serve.page.Library;
import org.compend.serve.page.PictureStore;
import org.compend.serve.page.Place;
import org.compend.serve.page.Story;
import org.jspecify.annotations.Nullable;

/**
 * An article in a feed.
 *
 * @param html the whole text, footnotes included
 * @param published the moment; of a day without a time its midnight in UTC
 * @param updated the moment of the last change, or else of publication
 */
record Item(
    Story story,
    String address,
    String html,
    @Nullable OffsetDateTime published,
    OffsetDateTime updated,
    @Nullable String image) {

  static Item of(Story story, Library library, PictureStore pictures) {
    OffsetDateTime published = moment(story.metadata().published());
    OffsetDateTime modified = moment(story.metadata().modified());
    Instant found = story.article().origin().time();
    OffsetDateTime least = (found == null ? Instant.EPOCH : found).atOffset(ZoneOffset.UTC);
    return new Item(
        story,
        library.absolute(Place.article(story.id())),
        html(story, library, pictures),
        published,
        modified != null ? modified : published != null ? published : least,
        story.firstImage() == null
            ? null
            : library.absolute(Place.article(story.id(), "cover/1000")));
  }

  List<String> authors() {
    return story.metadata().bylines().stream().map(Byline::name).toList();
  }

  private static String html(Story story, Library library, PictureStore pictures) {
    Words words = Words.in(Locale.UK).within(story.metadata().language());
    return pictures.with(
        story,
        ready -> {
          ArticleWriter writer =
              new ArticleWriter(
                  story.binding(), story.bound(), words, ready, new FeedLayout(library, story));
          StringBuilder html = new StringBuilder(writer.standfirst()).append(writer.body());
          for (int number = 1; number <= story.article().footnotes().size(); number++) {
            html.append(writer.footnote(number));
          }
          return html.toString();
        });
  }

  private static @Nullable OffsetDateTime moment(@Nullable DateStamp stamp) {
    if (stamp == null) {
      return null;
    }
    return stamp.moment() != null
        ? stamp.moment()
        : stamp.day().atStartOfDay().atOffset(ZoneOffset.UTC);
  }
}
