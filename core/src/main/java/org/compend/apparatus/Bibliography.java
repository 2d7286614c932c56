package org.compend.apparatus;

import static java.util.Comparator.comparing;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.compend.Address;
import org.compend.Article;
import org.compend.apparatus.DigestApparatus.Locator;
import org.compend.apparatus.DigestApparatus.Source;
import org.compend.apparatus.work.Work;
import org.jspecify.annotations.Nullable;

/** Gathers the articles of a digest and the works that they cite, each work once. */
final class Bibliography {
  private final Holdings holdings;
  private final Map<String, Integer> own = new HashMap<>();

  /** The works by the first key under which each came, and the way there from its other keys. */
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private final Map<String, String> ways = new HashMap<>();
  private final Map<String, String> titles = new HashMap<>();

  private static final class Entry {
    private Work work;
    private final String words;
    private final @Nullable Integer article;
    private final List<Locator> places = new ArrayList<>();

    Entry(Work work, String words, @Nullable Integer article) {
      this.work = work;
      this.words = words;
      this.article = article;
    }

    Source source() {
      return new Source(work, words, article, places);
    }
  }

  private Bibliography(Holdings holdings) {
    this.holdings = holdings;
  }

  /** The articles in their order, then what else they cite, by author and title. */
  static List<Source> of(List<Article> articles, List<Apparatus> each, Holdings holdings) {
    Bibliography all = new Bibliography(holdings);
    for (int i = 0; i < articles.size(); i++) {
      all.add(articles.get(i), i + 1);
    }
    for (int i = 0; i < each.size(); i++) {
      for (Citation citation : each.get(i).citations()) {
        all.add(citation, i + 1);
      }
    }
    List<Source> sources = new ArrayList<>();
    all.entries.values().stream()
        .filter(entry -> entry.article != null)
        .forEach(entry -> sources.add(entry.source()));
    all.entries.values().stream()
        .filter(entry -> entry.article == null)
        .map(Entry::source)
        .sorted(
            comparing((Source source) -> SortKeys.folded(source.sortKey()))
                .thenComparing(source -> source.work().key()))
        .forEach(sources::add);
    return sources;
  }

  private void add(Article article, int number) {
    URI address = article.addresses().filter(one -> one.getHost() != null).findFirst().orElse(null);
    String key = "article " + number;
    entries.put(
        key,
        new Entry(new Work.Piece(article.metadata(), address), article.metadata().title(), number));
    article
        .addresses()
        .filter(one -> !Address.isFrontPage(one))
        .forEach(one -> own.putIfAbsent(Address.key(one), number));
  }

  private void add(Citation citation, int article) {
    Work.Named named = citation.work();
    Locator at = new Locator(article, citation.span());
    Integer number = named.address() == null ? null : own.get(Address.key(named.address()));
    if (number != null) {
      if (number != article) {
        Objects.requireNonNull(entries.get("article " + number)).places.add(at);
      }
      return;
    }
    Work.Piece held = holdings.of(named);
    Work work = held == null ? named : held;
    String known = known(work);
    String key = known == null ? work.key() : known;
    Entry entry = entries.computeIfAbsent(key, _ -> new Entry(work, citation.words(), null));
    if (entry.work instanceof Work.Named before) {
      entry.work = before.with(named);
    }
    entry.places.add(at);
    keys(entry.work).forEach(one -> ways.putIfAbsent(one, key));
    if (entry.work instanceof Work.Named now && now.title() != null) {
      titles.putIfAbsent(Work.titleKey(now.title()), key);
    }
  }

  private @Nullable String known(Work work) {
    String known = null;
    for (String key : keys(work)) {
      known = known == null ? ways.get(key) : known;
    }
    if (known == null && work instanceof Work.Named named && named.title() != null) {
      String key = titles.get(Work.titleKey(named.title()));
      // Two that have numbers or addresses of their own are two, though their titles are one.
      boolean same =
          key != null && (isBare(named) || isBare(Objects.requireNonNull(entries.get(key)).work));
      known = same ? key : null;
    }
    return known;
  }

  private static boolean isBare(Work work) {
    return work instanceof Work.Named named
        && named.identifiers().isEmpty()
        && named.address() == null;
  }

  /** All by which a work is known again for sure. */
  private static List<String> keys(Work work) {
    List<String> keys = new ArrayList<>(List.of(work.key()));
    if (work instanceof Work.Named named) {
      named.identifiers().forEach(identifier -> keys.add(identifier.label()));
      if (named.address() != null) {
        keys.add(Address.key(named.address()));
      }
    }
    return keys;
  }
}
