package org.compend.archive.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.compend.archive.Facet;

/**
 * Puts an expression into Lucene's terms.
 *
 * <p>A word is asked for by its stems in all languages that the index holds, which are one term for
 * the ranking.
 */
final class Translation {
  private final Set<Language> languages;
  private final Pairs pairs;

  Translation(View view) {
    this.languages = view.languages();
    this.pairs = view.pairs();
  }

  Query query(Expression expression) {
    return switch (expression) {
      case Expression.Words words -> words(Documents.BODY, words.text(), languages, pairs);
      case Expression.Prefix prefix -> prefix(prefix.text());
      case Expression.Named named ->
          unranked(words(named.field().field(), named.text(), Set.of(Language.OTHER), Pairs.NONE));
      case Expression.InLanguage language -> unranked(language(language.tag()));
      case Expression.After after ->
          LongField.newRangeQuery(Documents.DAY, after.day().toEpochDay(), Long.MAX_VALUE);
      case Expression.Before before ->
          LongField.newRangeQuery(Documents.DAY, Long.MIN_VALUE, before.day().toEpochDay() - 1);
      case Expression.Not not -> all(List.of(not));
      case Expression.Any any -> {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        any.parts().forEach(part -> query.add(query(part), BooleanClause.Occur.SHOULD));
        yield any.parts().isEmpty() ? MatchNoDocsQuery.INSTANCE : query.build();
      }
      case Expression.All all -> all(all.parts());
    };
  }

  private Query all(Collection<Expression> parts) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    boolean only = true;
    for (Expression part : parts) {
      switch (part) {
        case Expression.Not(Expression inner) ->
            query.add(query(inner), BooleanClause.Occur.MUST_NOT);
        case Expression.Named _,
            Expression.InLanguage _,
            Expression.After _,
            Expression.Before _ -> {
          query.add(query(part), BooleanClause.Occur.FILTER);
          only = false;
        }
        case Expression.Words _, Expression.Prefix _, Expression.Any _, Expression.All _ -> {
          query.add(query(part), BooleanClause.Occur.MUST);
          only = false;
        }
      }
    }
    return only
        ? query.add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.MUST).build()
        : query.build();
  }

  private static Query words(String field, String text, Set<Language> languages, Pairs pairs) {
    TreeMap<Integer, Set<String>> places = new TreeMap<>();
    for (Language language : languages) {
      analyse(language.queries(), text, places);
    }
    if (places.isEmpty()) {
      // Nothing but marks: it asks for nothing, and so leaves out nothing.
      return MatchAllDocsQuery.INSTANCE;
    }
    if (places.size() == 1) {
      return anyOf(field, places.firstEntry().getValue());
    }
    return among(sideBySide(places, pairs), phrase(field, places));
  }

  private static Query phrase(String field, Map<Integer, Set<String>> places) {
    boolean plain = places.values().stream().allMatch(forms -> forms.size() == 1);
    if (plain) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      places.forEach((place, forms) -> phrase.add(new Term(field, forms.iterator().next()), place));
      return phrase.build();
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    places.forEach((place, forms) ->
        phrase.add(forms.stream().map(form -> new Term(field, form)).toArray(Term[]::new), place));
    return phrase.build();
  }

  /** Where it is known of two places which articles have the one beside the other. */
  private static List<Query> sideBySide(Map<Integer, Set<String>> places, Pairs pairs) {
    List<Query> known = new ArrayList<>();
    places.forEach((place, forms) -> {
      Set<String> next = places.get(place + 1);
      Query pair = next == null ? null : pairs.sideBySide(forms, next);
      if (pair != null) {
        known.add(pair);
      }
    });
    return known;
  }

  /** What a query finds among certain articles alone; these say nothing of how good it is. */
  private static Query among(List<Query> articles, Query query) {
    if (articles.isEmpty()) {
      return query;
    }
    BooleanQuery.Builder both = new BooleanQuery.Builder().add(query, BooleanClause.Occur.MUST);
    articles.forEach(some -> both.add(some, BooleanClause.Occur.FILTER));
    return both.build();
  }

  private static Query anyOf(String field, Set<String> forms) {
    if (forms.size() == 1) {
      return new TermQuery(new Term(field, forms.iterator().next()));
    }
    SynonymQuery.Builder query = new SynonymQuery.Builder(field);
    forms.forEach(form -> query.addTerm(new Term(field, form)));
    return query.build();
  }

  /** The parts of a prefix that stand apart, as in “well-kn”, are words but for the last. */
  private static Query prefix(String text) {
    List<String> words = folded(text);
    if (words.isEmpty()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : words.subList(0, words.size() - 1)) {
      query.add(asWritten(word, TermQuery::new), BooleanClause.Occur.MUST);
    }
    query.add(asWritten(words.getLast(), PrefixQuery::new), BooleanClause.Occur.MUST);
    return query.build();
  }

  /** A word is its own stem, or else among those that are not. */
  private static Query asWritten(String word, Function<Term, Query> query) {
    return new BooleanQuery.Builder()
        .add(query.apply(new Term(Documents.BODY, word)), BooleanClause.Occur.SHOULD)
        .add(query.apply(new Term(Documents.WORD, word)), BooleanClause.Occur.SHOULD)
        .build();
  }

  private static Query language(String tag) {
    Term term = new Term(Documents.facet(Facet.LANGUAGE), tag);
    return new BooleanQuery.Builder()
        .add(new TermQuery(term), BooleanClause.Occur.SHOULD)
        .add(new PrefixQuery(new Term(term.field(), tag + "-")), BooleanClause.Occur.SHOULD)
        .build();
  }

  private static Query unranked(Query query) {
    return new ConstantScoreQuery(query);
  }

  /** The words of a text, folded but as they are written. */
  static List<String> folded(String text) {
    TreeMap<Integer, Set<String>> places = new TreeMap<>();
    analyse(Language.OTHER.queries(), text, places);
    List<String> words = new ArrayList<>();
    places.values().forEach(words::addAll);
    return words;
  }

  private static void analyse(Analyzer analyzer, String text, Map<Integer, Set<String>> places) {
    try (TokenStream tokens = analyzer.tokenStream(Documents.BODY, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      int place = -1;
      while (tokens.incrementToken()) {
        place += step.getPositionIncrement();
        places.computeIfAbsent(place, _ -> new TreeSet<>()).add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
