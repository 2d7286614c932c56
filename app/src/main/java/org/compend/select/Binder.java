package org.compend.select;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.compend.Article;
import org.compend.Block;
import org.compend.DateStamp;
import org.compend.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Makes a digest of articles: puts them in order and in sections, leaves out what is there twice,
 * and finds its title, language, date and identity in them where they are not wished otherwise.
 *
 * <p>The same articles with the same wishes always give the same digest. Immutable.
 *
 * <pre>{@code
 * Bound bound = new Binder(Wishes.NONE).bind(articles);
 * }</pre>
 */
public final class Binder {
  private final Wishes wishes;

  /**
   * A binder.
   *
   * @param wishes what is not to be found in the articles themselves
   */
  public Binder(Wishes wishes) {
    this.wishes = wishes;
  }

  /**
   * A digest and what was left out of it.
   *
   * @param duplicates articles that were there twice
   */
  public record Bound(Digest digest, List<Duplicate> duplicates) {
    public Bound {
      duplicates = List.copyOf(duplicates);
    }
  }

  /** An article that was left out because another one is the same. */
  public record Duplicate(Article left, Article kept) {}

  /**
   * Binds articles.
   *
   * @param articles at least one, in the order in which they were given
   */
  public Bound bind(List<Article> articles) {
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("a digest needs an article");
    }
    Duplicates once = Duplicates.of(articles);
    Locale language = language(once.kept());
    List<Article> ordered = wishes.order().sort(once.kept(), language);
    return new Bound(
        digest(ordered, wishes.grouping().sections(ordered), language, List.of()),
        once.duplicates());
  }

  /**
   * Binds articles in the order and the sections that somebody gave them.
   *
   * @param sections with at least one article
   * @param foreword may be empty
   */
  public Bound bind(List<Digest.Section> sections, List<Block> foreword) {
    List<Article> articles =
        sections.stream().flatMap(section -> section.articles().stream()).toList();
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("a digest needs an article");
    }
    return new Bound(digest(articles, sections, language(articles), foreword), List.of());
  }

  private Locale language(List<Article> articles) {
    return wishes.language() != null ? wishes.language() : Languages.mostOf(articles);
  }

  private Digest digest(
      List<Article> articles,
      List<Digest.Section> sections,
      Locale language,
      List<Block> foreword) {
    String site = commonSite(articles);
    String title = title(articles, site);
    String subtitle =
        wishes.subtitle() != null
            ? wishes.subtitle()
            : Period.of(articles).map(period -> period.in(language)).orElse(null);
    return new Digest(
        Identity.of(title, language, articles),
        title,
        subtitle,
        language,
        bound(articles),
        wishes.publisher() != null ? wishes.publisher() : site,
        null,
        foreword,
        sections,
        wishes.choice());
  }

  private String title(List<Article> articles, @Nullable String site) {
    if (wishes.title() != null) {
      return wishes.title();
    }
    if (articles.size() == 1 && !articles.getFirst().metadata().title().isBlank()) {
      return articles.getFirst().metadata().title();
    }
    return site != null ? site : wishes.fallbackTitle();
  }

  /** The newest date of the articles, which is the digest's own. */
  private Instant bound(List<Article> articles) {
    if (wishes.bound() != null) {
      return wishes.bound();
    }
    return articles.stream()
        .flatMap(
            article -> Stream.of(article.metadata().published(), article.metadata().modified()))
        .filter(Objects::nonNull)
        .map((DateStamp stamp) -> Order.moment(stamp))
        .max(Instant::compareTo)
        .orElse(wishes.fallbackBound());
  }

  /** The one magazine that all articles come from, if they do and most of them say so. */
  private static @Nullable String commonSite(List<Article> articles) {
    List<String> sites = new ArrayList<>();
    for (Article article : articles) {
      String site = article.metadata().site();
      if (site != null && !site.isBlank()) {
        sites.add(site.strip());
      }
    }
    boolean one = sites.stream().distinct().count() == 1;
    return one && 2 * sites.size() > articles.size() ? sites.getFirst() : null;
  }

  /** Where an article lives on the web, if it is known and can be believed. */
  static @Nullable URI address(Article article) {
    URI canonical = article.metadata().canonical();
    URI url = article.origin().url();
    return canonical != null && Duplicates.believable(canonical, url) ? canonical : url;
  }
}
