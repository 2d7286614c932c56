package org.compend.archive;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are the same in several languages, as their pages say; safe to use from several
 * threads.
 *
 * <p>It is enough that one of two pages names the other, since the older seldom knows of its
 * translation. But an article has one other in each language: where several claim to be that, only
 * one that it names in return is. So whichever of the two is asked names the other.
 */
public final class Translations {
  private static final String SAID =
      "select t.article as here, k.article as there"
          + " from translation t join article_key k on k.key = t.key where k.article <> t.article";
  private static final String OF_SOME =
      SAID + " and t.article in (<ids>) union " + SAID + " and k.article in (<ids>)";
  private static final int AT_ONCE = 500;

  private final Archive archive;

  Translations(Archive archive) {
    this.archive = archive;
  }

  /**
   * In which languages an article is to be had, itself included, in the order of their names; empty
   * where it is in one alone.
   */
  public List<Translation> of(ArticleId id) {
    return of(List.of(id)).getOrDefault(id, List.of());
  }

  /** The same for those of some articles that are to be had in several languages. */
  public Map<ArticleId, List<Translation>> of(Collection<ArticleId> ids) {
    return archive.read(handle -> {
      Said said = new Said(handle);
      said.ask(ids);
      // Whom an article would choose has to choose it too, among all whom that one could.
      Set<ArticleId> chosen = new TreeSet<>();
      ids.forEach(id -> chosen.addAll(said.chosen(id).values()));
      said.ask(chosen);
      Map<ArticleId, List<Translation>> all = new TreeMap<>();
      for (ArticleId id : ids) {
        List<Translation> some = said.of(id);
        if (!some.isEmpty()) {
          all.put(id, some);
        }
      }
      return all;
    });
  }

  /** What pages say of one another. */
  private static final class Said {
    /** An article and another that it names. */
    private record Pair(ArticleId here, ArticleId there) {}

    private final Set<Pair> pairs = new HashSet<>();
    private final Map<ArticleId, Set<ArticleId>> others = new TreeMap<>();
    private final Map<ArticleId, Locale> languages = new HashMap<>();
    private final Handle handle;

    Said(Handle handle) {
      this.handle = handle;
    }

    /** Learns whom some articles name, and who names them. */
    void ask(Collection<ArticleId> ids) {
      parts(ids).forEach(part -> add(handle.createQuery(OF_SOME).bindList("ids", part)));
      know();
    }

    private static List<List<String>> parts(Collection<ArticleId> ids) {
      List<String> all = ids.stream().map(ArticleId::value).toList();
      return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
          .mapToObj(from -> all.subList(from, Math.min(all.size(), from + AT_ONCE)))
          .toList();
    }

    private void add(Query query) {
      query
          .map((row, _) ->
              new Pair(new ArticleId(row.getString("here")), new ArticleId(row.getString("there"))))
          .forEach(pair -> {
            pairs.add(pair);
            others.computeIfAbsent(pair.here(), _ -> new TreeSet<>()).add(pair.there());
            others.computeIfAbsent(pair.there(), _ -> new TreeSet<>()).add(pair.here());
          });
    }

    /** Learns in which languages the articles are; those that readers may not see are in none. */
    private void know() {
      List<ArticleId> unknown =
          others.keySet().stream().filter(id -> !languages.containsKey(id)).toList();
      for (List<String> part : parts(unknown)) {
        handle
            .createQuery("select id, language from article where hidden = 0 and id in (<ids>)")
            .bindList("ids", part)
            .map((row, _) ->
                new Translation(
                    new ArticleId(row.getString("id")),
                    Locale.forLanguageTag(row.getString("language"))))
            .filter(article -> !article.language().equals(Locale.ROOT))
            .forEach(article -> languages.put(article.id(), article.language()));
      }
    }

    List<Translation> of(ArticleId id) {
      @Nullable Locale own = languages.get(id);
      if (own == null) {
        return List.of();
      }
      Map<String, Translation> all = new TreeMap<>();
      chosen(id)
          .forEach((language, other) -> {
            if (id.equals(chosen(other).get(own))) {
              all.put(language.toLanguageTag(), new Translation(other, language));
            }
          });
      if (!all.isEmpty()) {
        all.put(own.toLanguageTag(), new Translation(id, own));
      }
      return List.copyOf(all.values());
    }

    /** The one other article in each language that an article may be. */
    private Map<Locale, ArticleId> chosen(ArticleId id) {
      @Nullable Locale own = languages.get(id);
      Map<Locale, Set<ArticleId>> claims = new HashMap<>();
      for (ArticleId other : others.getOrDefault(id, Set.of())) {
        @Nullable Locale language = languages.get(other);
        if (language != null && !language.equals(own)) {
          claims.computeIfAbsent(language, _ -> new TreeSet<>()).add(other);
        }
      }
      Map<Locale, ArticleId> chosen = new HashMap<>();
      claims.forEach((language, some) -> {
        List<ArticleId> named =
            some.size() == 1
                ? List.copyOf(some)
                : some.stream().filter(other -> bothSay(id, other)).toList();
        if (named.size() == 1) {
          chosen.put(language, named.getFirst());
        }
      });
      return chosen;
    }

    private boolean bothSay(ArticleId one, ArticleId other) {
      return pairs.contains(new Pair(one, other)) && pairs.contains(new Pair(other, one));
    }
  }
}
