package org.compend.select;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compend.Article;
import org.compend.Prose;
import org.compend.apparatus.ReadingTime;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.ByDay;
import org.compend.archive.Criteria;
import org.compend.archive.Entry;
import org.compend.archive.search.Hit;
import org.compend.archive.search.Search;
import org.compend.archive.search.SearchIndex;

/** Finds the articles of a selection in an archive. Safe to use from several threads. */
public final class Chooser {
  private static final int PAGE = 500;

  private final Archive archive;
  private final Supplier<SearchIndex> index;

  /**
   * A chooser.
   *
   * @param index the archive's search index, which is asked for only where a selection has a query
   */
  public Chooser(Archive archive, Supplier<SearchIndex> index) {
    this.archive = archive;
    this.index = index;
  }

  /** An article that was chosen, as it is now. */
  public record Chosen(Entry entry, Article article) {}

  /** The articles of a selection in its order. */
  public List<Chosen> choose(Selection selection) {
    return choose(selection, Set.of());
  }

  /**
   * The articles of a selection in its order, without some of them and what says nearly the same.
   *
   * @throws org.compend.archive.search.MalformedQuery if the selection's query cannot be understood
   */
  public List<Chosen> choose(Selection selection, Set<ArticleId> without) {
    return switch (selection) {
      case Selection.Picked picked -> picked(picked.articles(), without);
      case Selection.Rule rule -> rule(rule, without);
    };
  }

  private List<Chosen> picked(List<ArticleId> articles, Set<ArticleId> without) {
    return archive.entries(articles.stream().distinct().toList()).stream()
        .filter(entry -> !entry.hidden() && !without.contains(entry.id()))
        .flatMap(this::read)
        .toList();
  }

  /** The entries of all articles that a rule means, whatever its limit, without reading these. */
  public List<Entry> entries(Selection.Rule rule) {
    return allowed(rule, Set.of()).toList();
  }

  private List<Chosen> rule(Selection.Rule rule, Set<ArticleId> without) {
    Stream<Entry> entries = allowed(rule, without);
    return switch (rule.limit()) {
      case Selection.Limit.None _ -> entries.flatMap(this::read).toList();
      case Selection.Limit.Articles(int most) -> entries.flatMap(this::read).limit(most).toList();
      case Selection.Limit.Minutes(int most) -> within(most, entries.iterator());
    };
  }

  private List<Chosen> within(int most, Iterator<Entry> each) {
    List<Chosen> chosen = new ArrayList<>();
    int minutes = 0;
    while (each.hasNext()) {
      for (Chosen next : read(each.next()).toList()) {
        minutes += ReadingTime.minutes(Prose.of(next.article().body()));
        if (!chosen.isEmpty() && minutes > most) {
          return chosen;
        }
        chosen.add(next);
      }
    }
    return chosen;
  }

  /** What a rule means, in its order, read as far as is asked for. */
  private Stream<Entry> allowed(Selection.Rule rule, Set<ArticleId> without) {
    Candidates candidates = candidates(rule);
    Set<ArticleId> taken = new HashSet<>(without);
    return candidates
        .entries()
        .filter(entry -> {
          boolean allowed =
              !entry.hidden()
                  && !taken.contains(entry.id())
                  && (rule.twins() || !isTwin(entry, candidates, taken));
          if (allowed) {
            taken.add(entry.original());
          }
          return allowed;
        });
  }

  /** Whether what says nearly the same is taken already, or the first of them is meant as well. */
  private static boolean isTwin(Entry entry, Candidates candidates, Set<ArticleId> taken) {
    return taken.contains(entry.original())
        || (entry.twinOf() != null && candidates.among().test(entry.twinOf()));
  }

  /**
   * The articles that a rule means.
   *
   * @param entries in the order in which they are to be taken, read as far as is asked for
   * @param among whether an article is one of them
   */
  private record Candidates(Stream<Entry> entries, Predicate<ArticleId> among) {}

  private Candidates candidates(Selection.Rule rule) {
    Criteria criteria = rule.criteria();
    String query = rule.query();
    if (query == null) {
      return new Candidates(byDay(rule), id -> archive.meets(criteria, id));
    }
    if (rule.first() == Selection.Preference.RELEVANT) {
      Search search = Search.of(query).withTwins(true).withoutSnippets().page(0, Search.DEEPEST);
      List<Entry> entries =
          index.get().search(search).hits().stream()
              .map(Hit::entry)
              .filter(entry -> criteria.equals(Criteria.ALL) || archive.meets(criteria, entry.id()))
              .toList();
      Set<ArticleId> ids = entries.stream().map(Entry::id).collect(Collectors.toSet());
      return new Candidates(entries.stream(), ids::contains);
    }
    Set<ArticleId> found = index.get().matching(query);
    return new Candidates(
        byDay(rule).filter(entry -> found.contains(entry.id())),
        id -> found.contains(id) && archive.meets(criteria, id));
  }

  private Stream<Entry> byDay(Selection.Rule rule) {
    ByDay direction =
        rule.first() == Selection.Preference.OLDEST ? ByDay.OLDEST_FIRST : ByDay.NEWEST_FIRST;
    return pages(rule.criteria(), direction).flatMap(Collection::stream);
  }

  private Stream<List<Entry>> pages(Criteria criteria, ByDay direction) {
    return Stream.iterate(
        archive.entries(criteria, direction, null, PAGE),
        page -> !page.isEmpty(),
        page ->
            page.size() < PAGE
                ? List.of()
                : archive.entries(criteria, direction, page.getLast().cursor(), PAGE));
  }

  private Stream<Chosen> read(Entry entry) {
    return archive.article(entry.id(), entry.revision()).stream()
        .map(article -> new Chosen(entry, article));
  }
}
