package org.compend.archive;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.compend.Address;
import org.compend.Article;
import org.compend.Inline;
import org.compend.Walk;
import org.compend.apparatus.Holdings;
import org.compend.apparatus.work.Work;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds the articles of an archive that other articles lead to. */
final class CitedArticles {
  /** So many addresses are asked for at once. */
  private static final int AT_ONCE = 500;

  private CitedArticles() {}

  /** A revision of an article under the address that leads to it. */
  private record Cited(String key, ArticleId id, int revision) {}

  /**
   * What articles lead to.
   *
   * @param until as the archive was at this time; {@code null} for what it is now
   */
  static Holdings of(Handle handle, List<Article> articles, @Nullable Instant until) {
    List<String> keys = List.copyOf(addresses(articles));
    Map<String, Work.Piece> pieces = new HashMap<>();
    for (int from = 0; from < keys.size(); from += AT_ONCE) {
      List<String> some = keys.subList(from, Math.min(keys.size(), from + AT_ONCE));
      for (Cited cited : find(handle, some, until)) {
        Articles.revision(handle, cited.id(), cited.revision())
            .ifPresent(article -> pieces.put(cited.key(), piece(article)));
      }
    }
    return new Holdings(pieces);
  }

  private static Set<String> addresses(List<Article> articles) {
    Set<String> addresses = new TreeSet<>();
    for (Article article : articles) {
      Walk.article(
          article,
          new Walk.Visitor() {
            @Override
            public void inline(Inline inline) {
              if (inline instanceof Inline.Link(URI target, List<Inline> _)
                  && target.getHost() != null) {
                addresses.add(Address.key(target));
              }
            }
          });
    }
    return addresses;
  }

  private static List<Cited> find(Handle handle, List<String> keys, @Nullable Instant until) {
    Map<String, String> named = new LinkedHashMap<>();
    keys.forEach(key -> named.putIfAbsent(Keys.ofAddress(key), key));
    // A digest bears whole seconds: what was kept within its own belongs to it.
    long end = until == null ? Long.MAX_VALUE : until.toEpochMilli() + 1000;
    return handle
        .createQuery(
            """
            select k.key, a.id, (
                select max(r.number) from revision r where r.article = a.id and r.made < :until
            ) as revision
            from article_key k join article a on a.id = k.article
            where a.hidden = 0 and k.key in (<keys>) order by k.key\
            """)
        .bindList("keys", List.copyOf(named.keySet()))
        .bind("until", end)
        .map((row, _) ->
            new Cited(
                Objects.requireNonNull(named.get(row.getString("key"))),
                new ArticleId(row.getString("id")),
                row.getInt("revision")))
        .list()
        .stream()
        .filter(cited -> cited.revision() > 0)
        .toList();
  }

  private static Work.Piece piece(Article article) {
    return new Work.Piece(article.metadata(), article.addresses().findFirst().orElse(null));
  }
}
