package org.compend.serve.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.compend.Article;
import org.compend.Image;
import org.compend.archive.ArticleId;
import org.compend.press.image.Picture;
import org.compend.press.image.Pictures;

/**
 * The pictures of the stories asked for last, made ready once for page, feeds and the pictures' own
 * addresses; bounded by their bytes. Safe to share between threads.
 */
public final class PictureStore {
  private final long most;
  private final Map<ArticleId, Kept> stories = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  private static final class Kept {
    final Article article;
    final Pictures pictures;
    long bytes;

    Kept(Story story) {
      this.article = story.article();
      this.pictures = new Pictures(story.assets());
    }
  }

  /**
   * A store.
   *
   * @param most bytes at most
   */
  public PictureStore(long most) {
    this.most = most;
  }

  /** Works with the pictures of a story. */
  public <T> T with(Story story, Function<Pictures, T> work) {
    Kept kept;
    synchronized (stories) {
      kept = stories.get(story.id());
      if (kept == null || !kept.article.equals(story.article())) {
        bytes -= kept == null ? 0 : kept.bytes;
        kept = new Kept(story);
        stories.put(story.id(), kept);
      }
    }
    T made = work.apply(kept.pictures);
    weigh(story, kept);
    return made;
  }

  /** A picture of a story by its name. */
  public Optional<Picture.Ready> find(Story story, String name) {
    return with(
        story,
        pictures -> {
          for (Image image : story.images()) {
            if (pictures.of(image) instanceof Picture.Ready ready && ready.name().equals(name)) {
              return Optional.of(ready);
            }
          }
          return Optional.empty();
        });
  }

  private void weigh(Story story, Kept kept) {
    long weight = 0;
    for (Image image : story.images()) {
      if (kept.pictures.of(image) instanceof Picture.Ready ready) {
        weight += ready.content().size();
      }
    }
    synchronized (stories) {
      if (stories.get(story.id()) == kept) {
        bytes += weight - kept.bytes;
        kept.bytes = weight;
      }
      var eldest = stories.values().iterator();
      while (bytes > most && stories.size() > 1) {
        bytes -= eldest.next().bytes;
        eldest.remove();
      }
    }
  }
}
