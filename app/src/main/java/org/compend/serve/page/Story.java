package org.compend.serve.page;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.compend.Article;
import org.compend.Assets;
import org.compend.Digest;
import org.compend.Image;
import org.compend.Metadata;
import org.compend.Prose;
import org.compend.Walk;
import org.compend.archive.ArticleId;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.jspecify.annotations.Nullable;

/** An article of the archive, bound alone, with what pages and feeds ask of it. Immutable. */
public final class Story {
  private static final int LEAD = 280;

  private final ArticleId id;
  private final Digest digest;
  private final Binding binding;
  private final BoundArticle bound;
  private final Assets assets;
  private final Set<URI> kept;

  /**
   * A story.
   *
   * @param assets its images
   * @param kept the addresses of those that are kept
   */
  public Story(ArticleId id, Article article, Assets assets, Set<URI> kept) {
    this.id = id;
    this.assets = assets;
    this.kept = Set.copyOf(kept);
    Metadata metadata = article.metadata();
    this.digest =
        new Digest(
            URI.create("urn:compend:" + id),
            metadata.title(),
            null,
            metadata.language(),
            Instant.EPOCH,
            metadata.site(),
            null,
            List.of(),
            List.of(new Digest.Section(null, List.of(article))),
            "");
    this.binding = Binding.of(digest);
    this.bound = binding.articles().getFirst();
  }

  public ArticleId id() {
    return id;
  }

  /** The article. */
  public Article article() {
    return bound.article();
  }

  /** What is told about it. */
  public Metadata metadata() {
    return bound.article().metadata();
  }

  /** The article bound into a digest of its own. */
  public BoundArticle bound() {
    return bound;
  }

  /** The digest that holds it alone. */
  public Binding binding() {
    return binding;
  }

  /** Its images. */
  public Assets assets() {
    return assets;
  }

  /** Its title, never empty. */
  public String title() {
    return bound.title();
  }

  /** Its language; {@code null} where that is not known. */
  public @Nullable String language() {
    return bound.language().getLanguage().isEmpty() ? null : bound.language().toLanguageTag();
  }

  /** Its standfirst as plain words, or else the beginning of its text. */
  public String lead() {
    String standfirst = Prose.line(Prose.ofInlines(metadata().standfirst()));
    return standfirst.isEmpty() ? cut(Prose.line(Prose.of(article().body()))) : standfirst;
  }

  /** Its images in reading order, each once. */
  public List<Image> images() {
    return new ArrayList<>(new LinkedHashSet<>(Walk.images(article())));
  }

  /** The first image whose bytes are to be had. */
  public @Nullable Image firstImage() {
    for (Image image : images()) {
      boolean large = image.width() == 0 || image.width() >= 200;
      if (large && image.sources().stream().anyMatch(this::isKept)) {
        return image;
      }
    }
    return null;
  }

  private boolean isKept(URI source) {
    return kept.contains(source) || "data".equalsIgnoreCase(source.getScheme());
  }

  private static String cut(String text) {
    if (text.length() <= LEAD) {
      return text;
    }
    int space = text.lastIndexOf(' ', LEAD);
    int end = space > LEAD / 2 ? space : text.offsetByCodePoints(0, LEAD / 2);
    return text.substring(0, end).replaceFirst("[\\s.,;:–—-]+$", "") + " …";
  }
}
