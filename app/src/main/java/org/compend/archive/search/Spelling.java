package org.compend.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.jspecify.annotations.Nullable;

/** Finds for words that no article has those that its writer may have meant. */
final class Spelling {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’]+");

  private final IndexReader reader;
  private final DirectSpellChecker checker = new DirectSpellChecker();

  Spelling(IndexReader reader) {
    this.reader = reader;
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
    Term term = new Term(Documents.WORD, folded.getFirst());
    if (reader.docFreq(term) > 0) {
      return null;
    }
    SuggestWord[] words =
        checker.suggestSimilar(term, 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    if (words.length == 0) {
      return null;
    }
    boolean capital = Character.isUpperCase(written.codePointAt(0));
    String word = words[0].string;
    int first = word.offsetByCodePoints(0, 1);
    return capital
        ? word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first)
        : word;
  }
}
