package org.compend.select;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compend.Article;
import org.compend.Digest;
import org.jspecify.annotations.Nullable;

/** How a digest parts its articles into sections. */
public enum Grouping {
  /** By section where most articles share theirs with another one, else not at all. */
  AUTO,
  /** By the magazine's section. */
  SECTION,
  /** By magazine. */
  SITE,
  /** Not at all. */
  NONE;

  /**
   * The sections in the order in which each first occurs; articles that belong to none stand before
   * them under no heading.
   */
  List<Digest.Section> sections(List<Article> articles) {
    return switch (this) {
      case NONE -> List.of(new Digest.Section(null, articles));
      case SECTION -> by(articles, false);
      case SITE -> by(articles, true);
      case AUTO -> {
        List<Digest.Section> sections = by(articles, false);
        long together =
            sections.stream()
                .filter(section -> section.title() != null && section.articles().size() > 1)
                .mapToLong(section -> section.articles().size())
                .sum();
        yield 2 * together > articles.size() ? sections : NONE.sections(articles);
      }
    };
  }

  private static List<Digest.Section> by(List<Article> articles, boolean site) {
    List<Article> loose = new ArrayList<>();
    Map<String, List<Article>> named = new LinkedHashMap<>();
    for (Article article : articles) {
      String name = name(article, site);
      (name == null ? loose : named.computeIfAbsent(name, _ -> new ArrayList<>())).add(article);
    }
    List<Digest.Section> sections = new ArrayList<>();
    if (!loose.isEmpty()) {
      sections.add(new Digest.Section(null, loose));
    }
    named.forEach((name, members) -> sections.add(new Digest.Section(name, members)));
    // One heading over everything tells nobody anything.
    return sections.size() == 1 ? NONE.sections(articles) : sections;
  }

  private static @Nullable String name(Article article, boolean site) {
    String name = site ? article.metadata().site() : article.metadata().section();
    return name == null || name.isBlank() ? null : name.strip();
  }
}
