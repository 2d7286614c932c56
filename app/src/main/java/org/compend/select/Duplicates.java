package org.compend.select;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compend.Address;
import org.compend.Article;
import org.compend.Prose;
import org.jspecify.annotations.Nullable;

/**
 * Articles of which none is there twice: neither under the same address nor with the same words.
 *
 * <p>Of two the longer one is kept, in the place of the first.
 *
 * @param kept the articles without repetitions
 * @param duplicates what was left out
 */
record Duplicates(List<Article> kept, List<Binder.Duplicate> duplicates) {

  static Duplicates of(List<Article> articles) {
    List<Article> kept = new ArrayList<>();
    List<Binder.Duplicate> duplicates = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (Article article : articles) {
      List<String> keys = keys(article);
      Integer place = null;
      for (String key : keys) {
        place = place == null ? places.get(key) : place;
      }
      if (place == null) {
        place = kept.size();
        kept.add(article);
      } else {
        Article first = kept.get(place);
        boolean longer = Prose.of(article.body()).length() > Prose.of(first.body()).length();
        kept.set(place, longer ? article : first);
        duplicates.add(
            longer ? new Binder.Duplicate(first, article) : new Binder.Duplicate(article, first));
      }
      for (String key : keys) {
        places.putIfAbsent(key, place);
      }
    }
    return new Duplicates(kept, duplicates);
  }

  /**
   * Whether a canonical address may stand for a page: careless sites name their front page, or
   * another site, in every article.
   */
  static boolean believable(URI canonical, @Nullable URI url) {
    if (Address.isFrontPage(canonical)) {
      return false;
    }
    return url == null
        || url.getHost() == null
        || domain(url.getHost()).equals(domain(String.valueOf(canonical.getHost())));
  }

  private static List<String> keys(Article article) {
    List<String> keys = new ArrayList<>();
    URI address = Binder.address(article);
    if (address != null) {
      keys.add(Address.key(address));
    }
    keys.add(article.metadata().title() + '\n' + Prose.of(article.body()));
    return keys;
  }

  /** The last two names of a host, so that {@code m.} and {@code www.} do not count. */
  private static String domain(String host) {
    String[] names = host.toLowerCase(Locale.ROOT).split("\\.", -1);
    int from = Math.max(0, names.length - 2);
    return String.join(".", List.of(names).subList(from, names.length));
  }
}
