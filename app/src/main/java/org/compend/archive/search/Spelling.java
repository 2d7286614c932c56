package org.compend.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.compend.Article;
import org.compend.Prose;
import org.jspecify.annotations.Nullable;

/**
 * Finds for words that no article has those that its writer may have meant.
 *
 * <p>The index knows words that are not their own stems, and stems; of a stem, an article tells how
 * it is written.
 */
final class Spelling {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’]+");

  private static final Comparator<SuggestWord> BEST =
      Comparator.<SuggestWord>comparingDouble(word -> word.score)
          .thenComparingInt(word -> word.freq);

  private final IndexSearcher searcher;
  private final Articles articles;
  private final DirectSpellChecker checker = new DirectSpellChecker();

  /** Where the articles of documents are had. */
  @FunctionalInterface
  interface Articles {
    Optional<Article> of(int document) throws IOException;
  }

  Spelling(IndexSearcher searcher, Articles articles) {
    this.searcher = searcher;
    this.articles = articles;
    // Somebody who slips may do so at the beginning too.
    checker.setMinPrefix(0);
  }

  /** A word of a query with what to put in its place. */
  private record Change(int start, int end, String word) {}

  /** The query with its unknown words replaced; {@code null} where nothing is better. */
  @Nullable String correct(String query, Expression expression) throws IOException {
    List<Change> changes = new ArrayList<>();
    collect(query, expression, changes);
    if (changes.isEmpty()) {
      return null;
    }
    StringBuilder corrected = new StringBuilder(query);
    for (Change change : changes.reversed()) {
      corrected.replace(change.start(), change.end(), change.word());
    }
    return corrected.toString();
  }

  private void collect(String query, Expression expression, List<Change> changes)
      throws IOException {
    switch (expression) {
      case Expression.Words words -> {
        Matcher each = WORD.matcher(query).region(words.start(), words.end());
        while (each.find()) {
          String better = better(each.group());
          if (better != null) {
            changes.add(new Change(each.start(), each.end(), better));
          }
        }
      }
      case Expression.All all -> collect(query, all.parts(), changes);
      case Expression.Any any -> collect(query, any.parts(), changes);
      case Expression.Not _,
          Expression.Prefix _,
          Expression.Named _,
          Expression.InLanguage _,
          Expression.After _,
          Expression.Before _ -> {}
    }
  }

  private void collect(String query, List<Expression> parts, List<Change> changes)
      throws IOException {
    for (Expression part : parts) {
      collect(query, part, changes);
    }
  }

  private @Nullable String better(String written) throws IOException {
    List<String> folded = Translation.folded(written);
    if (folded.size() != 1) {
      return null;
    }
    String word = better(new Term(Documents.WORD, folded.getFirst()));
    if (word == null || !Character.isUpperCase(written.codePointAt(0))) {
      return word;
    }
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
  }

  private @Nullable String better(Term word) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    Term stem = new Term(Documents.BODY, word.bytes());
    if (reader.docFreq(word) > 0 || reader.docFreq(stem) > 0) {
      return null;
    }
    SuggestWord other = nearest(word);
    SuggestWord same = nearest(stem);
    if (same != null && (other == null || BEST.compare(same, other) >= 0)) {
      return written(new Term(Documents.BODY, same.string));
    }
    return other == null ? null : other.string;
  }

  private @Nullable SuggestWord nearest(Term term) throws IOException {
    SuggestWord[] words =
        checker.suggestSimilar(
            term, 1, searcher.getIndexReader(), SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    return words.length == 0 ? null : words[0];
  }

  /** How the article that has it most often writes the words of a stem. */
  private @Nullable String written(Term stem) throws IOException {
    for (ScoreDoc found : searcher.search(new TermQuery(stem), 1).scoreDocs) {
      Article article = articles.of(found.doc).orElse(null);
      if (article != null) {
        Map<String, Integer> forms = new TreeMap<>();
        String text = article.metadata().title() + "\n" + Prose.of(article.body());
        Language language = Language.of(article.metadata().language());
        try (Stems stems = language.stems(Documents.BODY, text)) {
          CharTermAttribute each = stems.addAttribute(CharTermAttribute.class);
          stems.reset();
          while (stems.incrementToken()) {
            if (stem.text().contentEquals(each)) {
              forms.merge(stems.written(), 1, Integer::sum);
            }
          }
          stems.end();
        }
        return forms.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(null);
      }
    }
    return null;
  }
}
