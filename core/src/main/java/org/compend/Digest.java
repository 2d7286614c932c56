package org.compend;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A bound selection: articles in sections, ready for any press.
 *
 * @param id its identity, the same for the same choice of the same articles: a {@code urn:uuid:}
 * @param title what stands on its cover
 * @param subtitle a second line on its cover, such as its period or number
 * @param language the language of its own words (title, contents, colophon), BCP 47
 * @param bound its date: that of its content, so that the same choice gives the same bytes
 * @param publisher the magazine
 * @param cover the picture on its cover; {@code null} where a cover is drawn from its own words
 * @param foreword the editors' opening words; may be empty
 * @param sections the articles, in reading order
 * @param choice how the articles were chosen, in words for the colophon
 */
public record Digest(
    URI id,
    String title,
    @Nullable String subtitle,
    Locale language,
    Instant bound,
    @Nullable String publisher,
    @Nullable Image cover,
    List<Block> foreword,
    List<Section> sections,
    String choice) {
  public Digest {
    foreword = List.copyOf(foreword);
    sections = List.copyOf(sections);
  }

  /**
   * Articles under a common heading.
   *
   * @param title the heading; {@code null} where a digest has only one section
   */
  public record Section(@Nullable String title, List<Article> articles) {
    public Section {
      articles = List.copyOf(articles);
    }
  }

  /** The same with another picture on its cover; {@code null} for a cover that is drawn. */
  public Digest withCover(@Nullable Image picture) {
    return new Digest(
        id, title, subtitle, language, bound, publisher, picture, foreword, sections, choice);
  }

  /** All articles in reading order. */
  public Stream<Article> articles() {
    return sections.stream().flatMap(section -> section.articles().stream());
  }
}
