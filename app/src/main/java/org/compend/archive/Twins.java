package org.compend.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  private static final String OF_MOST = question(NearDuplicates.KEYS);

  private final Handle handle;
  private final KnownRuns known;

  Twins(Handle handle, KnownRuns known) {
    this.handle = handle;
    this.known = known;
  }

  /**
   * Looks for the first article that says nearly the same as one just kept, and links the two.
   *
   * @param digest of what is kept
   * @param isNew whether the article is: nothing can have been said of it before
   */
  void link(ArticleId id, Sketch sketch, String digest, boolean isNew) {
    known.put(digest, sketch.runs());
    long[] keys = sketch.keys();
    if (isNew || (!hasTwins(id) && !isDecided(id))) {
      List<ArticleId> originals = candidates(id, keys);
      List<Shingles> texts = originals.stream().map(this::runs).toList();
      OptionalInt twin = NearDuplicates.of(sketch.runs(), texts);
      if (!isNew || twin.isPresent()) {
        handle
            .createUpdate("update article set twin_of = :twin where id = :id")
            .bindByType(
                "twin",
                twin.isPresent() ? originals.get(twin.getAsInt()).value() : null,
                String.class)
            .bind("id", id.value())
            .execute();
      }
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
    Map<ArticleId, Integer> common = new HashMap<>();
    if (keys.length > 0) {
      Query query =
          handle
              .createQuery(keys.length == NearDuplicates.KEYS ? OF_MOST : question(keys.length))
              .bind("id", id.value());
      for (int i = 0; i < keys.length; i++) {
        query.bind("key" + i, keys[i]);
      }
      query
          .map((row, _) -> Map.entry(new ArticleId(row.getString("original")), row.getInt("keys")))
          // A key that several articles of a group have counts once.
          .forEach(found -> common.merge(found.getKey(), found.getValue(), (x, y) -> x | y));
      common.remove(id);
    }
    common.replaceAll((_, bits) -> Integer.bitCount(bits));
    return common.entrySet().stream()
        .sorted(
            Map.Entry.<ArticleId, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(NearDuplicates.CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * One question for all keys: those of each article as bits, so that it is asked only once what it
   * is a twin of. The limit stands in it as a number: one that comes later would cost SQLite six
   * times as much.
   */
  private static String question(int keys) {
    String byKey =
        IntStream.range(0, keys)
            .mapToObj(i ->
                """
                select article, %2$d as flag from (
                  select article from article_shingle
                  where hash = :key%1$d and article <> :id
                  order by article limit %3$d) k%1$d\
                """
                    .formatted(i, 1 << i, MOST_BY_KEY))
            .collect(Collectors.joining(" union all "));
    return """
    select coalesce(a.twin_of, a.id) as original, k.keys
    from (select article, sum(flag) as keys from (%s) f group by article) k
    join article a on a.id = k.article\
    """
        .formatted(byKey);
  }

  /** The runs of what an article says now. */
  private Shingles runs(ArticleId id) {
    String digest =
        handle
            .createQuery(
                """
                select r.digest from article a
                join revision r on r.article = a.id and r.number = a.revision
                where a.id = :id\
                """)
            .bind("id", id.value())
            .mapTo(String.class)
            .one();
    return known
        .find(digest)
        .orElseGet(() -> {
          Shingles runs = Sketch.of(Articles.current(handle, id).orElseThrow()).runs();
          known.put(digest, runs);
          return runs;
        });
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
