package org.compend.apparatus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.compend.Article;
import org.compend.Prose;
import org.jspecify.annotations.Nullable;

/**
 * What an editor has put right in an index: applied in order whenever an index is made, so that it
 * holds for later digests as well. What it speaks of may be missing from a digest; then it does
 * nothing.
 */
public sealed interface Correction {

  /** Two entries are one: all that stands under {@code name} goes to the entry {@code into}. */
  record Merge(Name.Kind kind, String name, String into) implements Correction {}

  /**
   * An entry is two: what one article says of {@code name} goes to the entry {@code as}.
   *
   * @param article which article, see {@link #keyOf}
   */
  record Split(Name.Kind kind, String name, String article, String as) implements Correction {}

  /**
   * A quotation is somebody else's.
   *
   * @param article in which article, see {@link #keyOf}
   * @param words the quotation's {@link Quotation#text}
   * @param speaker the name of the person's entry; {@code null} where nobody is to be named
   */
  record Attribute(String article, String words, @Nullable String speaker) implements Correction {}

  /**
   * Those of some corrections that may change what is said of articles: they name one of them, or
   * speak of a name whose last word one of them has, or of one that an earlier correction gives.
   */
  static List<Correction> touching(List<Correction> corrections, List<Article> articles) {
    if (corrections.isEmpty()) {
      return List.of();
    }
    Set<String> keys = articles.stream().map(Correction::keyOf).collect(Collectors.toSet());
    List<String> texts =
        articles.stream()
            .map(article ->
                SortKeys.folded(article.metadata().title() + "\n" + Prose.of(article.body())))
            .toList();
    Set<String> given = new HashSet<>();
    List<Correction> touching = new ArrayList<>();
    for (Correction correction : corrections) {
      boolean touches =
          switch (correction) {
            case Merge(Name.Kind _, String name, String into) ->
                given.contains(name) || isIn(texts, name) || isIn(texts, into);
            case Split split -> keys.contains(split.article());
            case Attribute attribute -> keys.contains(attribute.article());
          };
      if (touches) {
        touching.add(correction);
        given.add(correction.gives());
      }
    }
    return touching;
  }

  /** The name of the entry that comes of it; empty where that is none. */
  private String gives() {
    return switch (this) {
      case Merge merge -> merge.into();
      case Split split -> split.as();
      case Attribute attribute -> attribute.speaker() == null ? "" : attribute.speaker();
    };
  }

  private static boolean isIn(List<String> texts, String name) {
    String word = lastWord(name);
    return texts.stream().anyMatch(text -> text.contains(word));
  }

  private static String lastWord(String name) {
    String folded = SortKeys.folded(name).strip();
    return folded.substring(folded.lastIndexOf(' ') + 1);
  }

  /** What an article is known by in corrections: its public address, else its title. */
  static String keyOf(Article article) {
    return article.metadata().canonical() == null
        ? article.metadata().title()
        : article.metadata().canonical().toString();
  }
}
