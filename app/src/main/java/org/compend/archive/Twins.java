package org.compend.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.compend.Article;
import org.compend.apparatus.NearDuplicates;
import org.compend.apparatus.Shingles;
import org.compend.apparatus.Sketch;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Links articles that say nearly the same to the first of them, within one transaction. */
final class Twins {
  /** What more articles than this have in common is a set phrase and not looked further into. */
  private static final int MOST_BY_KEY = 40;

  private static final String BY_KEY =
      """
      select distinct original from (
        select coalesce(a.twin_of, a.id) as original
        from article_shingle s join article a on a.id = s.article
        where s.hash = :key%1$d and s.article <> :id
        order by s.article limit :most) k%1$d\
      """;

  private final Handle handle;

  Twins(Handle handle) {
    this.handle = handle;
  }

  /** Looks for the first article that says nearly the same as one just kept, and links the two. */
  void link(ArticleId id, Article article) {
    Sketch sketch = Sketch.of(article);
    long[] keys = sketch.keys();
    if (!hasTwins(id) && !isDecided(id)) {
      List<ArticleId> originals = new ArrayList<>();
      List<Shingles> texts = new ArrayList<>();
      for (ArticleId original : candidates(id, keys)) {
        Articles.current(handle, original)
            .ifPresent(other -> {
              originals.add(original);
              texts.add(Sketch.of(other).runs());
            });
      }
      OptionalInt twin = NearDuplicates.of(sketch.runs(), texts);
      handle
          .createUpdate("update article set twin_of = :twin where id = :id")
          .bindByType(
              "twin",
              twin.isPresent() ? originals.get(twin.getAsInt()).value() : null,
              String.class)
          .bind("id", id.value())
          .execute();
    }
    PreparedBatch insert =
        handle.prepareBatch(
            "insert into article_shingle (hash, article) values (:key, :id)"
                + " on conflict (hash, article) do nothing");
    for (long key : keys) {
      insert.bind("key", key).bind("id", id.value()).add();
    }
    if (keys.length > 0) {
      insert.execute();
    }
  }

  /** The first of others' groups, those with the most common hashes first. */
  private List<ArticleId> candidates(ArticleId id, long[] keys) {
    Map<ArticleId, Integer> common = new LinkedHashMap<>();
    if (keys.length > 0) {
      // One question for all keys: a key has one original once, however many articles repeat it.
      Query query =
          handle
              .createQuery(
                  IntStream.range(0, keys.length)
                      .mapToObj(BY_KEY::formatted)
                      .collect(Collectors.joining(" union all ")))
              .bind("id", id.value())
              .bind("most", MOST_BY_KEY);
      for (int i = 0; i < keys.length; i++) {
        query.bind("key" + i, keys[i]);
      }
      query
          .map((row, _) -> new ArticleId(row.getString("original")))
          .list()
          .forEach(original -> common.merge(original, 1, Integer::sum));
      common.remove(id);
    }
    return common.entrySet().stream()
        .sorted(
            Map.Entry.<ArticleId, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(NearDuplicates.CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean hasTwins(ArticleId id) {
    return handle
        .createQuery("select 1 from article where twin_of = :id limit 1")
        .bind("id", id.value())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Whether an editor has decided what it is a twin of. */
  private boolean isDecided(ArticleId id) {
    return handle
        .createQuery("select 1 from article where id = :id and twin_by is not null")
        .bind("id", id.value())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }
}
