package org.compend.archive.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.compend.Article;
import org.compend.Prose;
import org.jspecify.annotations.Nullable;

/**
 * The stems that nearly every article has. Where two of them stand side by side, the index says so:
 * whoever asks for a phrase of such words need not look through all places of both in all articles.
 *
 * <p>Which stems they are is decided when an index is built, from a sample of its articles, and
 * stands with it. A pair only leaves out articles that cannot have the phrase, so that what is
 * found, and how good it is, does not depend on them. Immutable.
 */
final class Pairs {
  /** Without any stems. */
  static final Pairs NONE = new Pairs(List.of());

  /** More would make the index grow for phrases that are found quickly without. */
  private static final int MOST = 100;

  /** Of fewer articles nobody can tell what is frequent, and none takes long to look through. */
  private static final int SMALLEST_SAMPLE = 200;

  /** A stem that fewer than every fifth article has is rare enough to begin with. */
  private static final int RAREST = 5;

  private final List<String> stems;

  // Cannot be changed once it is made, though no annotation says so.
  private final CharArrayMap<Integer> numbers;

  // Most words are longer than any that is frequent, and need not be looked up.
  private final int longest;

  private Pairs(List<String> stems) {
    this.stems = List.copyOf(stems);
    this.longest = stems.stream().mapToInt(String::length).max().orElse(0);
    CharArrayMap<Integer> all = new CharArrayMap<>(2 * stems.size() + 1, false);
    for (String stem : stems) {
      all.put(stem, all.size());
    }
    numbers = all;
  }

  /** The most frequent stems of articles; {@code null} where these are too few to tell. */
  static @Nullable Pairs among(Collection<Article> sample) {
    if (sample.size() < SMALLEST_SAMPLE) {
      return null;
    }
    Map<String, Integer> counts = new HashMap<>();
    for (Article article : sample) {
      stems(article).forEach(stem -> counts.merge(stem, 1, Integer::sum));
    }
    return new Pairs(
        counts.entrySet().stream()
            .filter(counted -> counted.getValue() * RAREST >= sample.size())
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST)
            .map(Map.Entry::getKey)
            .toList());
  }

  private static Set<String> stems(Article article) {
    Set<String> stems = new HashSet<>();
    Language language = Language.of(article.metadata().language());
    try (TokenStream words = language.stems(Documents.BODY, Prose.of(article.body()))) {
      CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        stems.add(term.toString());
      }
      words.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stems;
  }

  /** The stems as {@link #written} wrote them. */
  static Pairs read(String written) {
    return written.isEmpty() ? NONE : new Pairs(List.of(written.split(" ")));
  }

  /** All stems, to stand with the index; no stem has a space in it. */
  String written() {
    return String.join(" ", stems);
  }

  boolean isEmpty() {
    return stems.isEmpty();
  }

  /** The number of a stem; negative where it is not one of them. */
  int number(char[] letters, int length) {
    Integer number = length > longest ? null : numbers.get(letters, 0, length);
    return number == null ? -1 : number;
  }

  /** What stands in the index for two stems side by side. */
  static String name(int first, int second) {
    return String.valueOf(new char[] {(char) ('!' + first), (char) ('!' + second)});
  }

  /**
   * The articles in which a stem of one set stands before one of another; {@code null} where that
   * is not known, because some stem is not frequent.
   */
  @Nullable Query sideBySide(Set<String> first, Set<String> second) {
    if (!numbers.keySet().containsAll(first) || !numbers.keySet().containsAll(second)) {
      return null;
    }
    List<BytesRef> names =
        first.stream()
            .flatMap(one ->
                second.stream()
                    .map(other -> new BytesRef(name(numbers.get(one), numbers.get(other)))))
            .toList();
    return new TermInSetQuery(Documents.PAIR, names);
  }
}
