package org.compend.extract.metadata;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.compend.Address;
import org.compend.extract.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The magazine as a page names it.
 *
 * @param name its name as shown, or null
 * @param keys its names and its publisher's, as {@link Words#key}, and its host's
 * @param joined the same without spaces
 * @param region the country of its host's top-level domain (ISO 3166), or empty
 */
record Site(@Nullable String name, Set<String> keys, Set<String> joined, String region) {

  static Site of(
      Evidence evidence, LinkedData data, Json.@Nullable Members article, @Nullable URI url) {
    String shown =
        evidence.meta(
            "og:site_name",
            "application-name",
            "citation_journal_title",
            "twitter:app:name:iphone");
    String published = String.join("", data.names(article, "publisher").stream().limit(1).toList());
    String own = data.text(data.first(Set.of("website", "newsmediaorganization")), "name");
    Set<String> keys = new HashSet<>();
    for (String name :
        new String[] {
          shown,
          published,
          own,
          evidence.meta("publisher", "article:publisher", "dc.publisher", "al:ios:app_name")
        }) {
      String key = Words.key(name);
      if (!key.isEmpty() && !name.startsWith("http")) {
        keys.add(key);
      }
    }
    String bare = url == null ? "" : Address.host(url);
    if (!bare.isEmpty()) {
      keys.add(Words.key(bare));
      keys.add(label(bare));
    }
    String name = !shown.isEmpty() ? shown : !own.isEmpty() ? own : published;
    if (name.startsWith("http") || name.length() > 80) {
      name = "";
    }
    Set<String> joined = new HashSet<>();
    keys.forEach(key -> joined.add(key.replace(" ", "")));
    return new Site(
        name.isEmpty() ? null : name, Set.copyOf(keys), Set.copyOf(joined), region(bare));
  }

  /** The part of a host that its owner chose: of news.example.co.uk, example. */
  private static String label(String host) {
    String[] labels = host.split("\\.", -1);
    int i = labels.length - 2;
    if (i > 0 && labels[i].length() <= 3) {
      i--;
    }
    return i >= 0 ? labels[i] : host;
  }

  private static String region(String host) {
    String end = host.substring(host.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    return end.length() != 2
            || end.equals("EU")
            || end.equals("IO")
            || end.equals("CO")
            || end.equals("TV")
            || end.equals("ME")
        ? ""
        : end.equals("UK") ? "GB" : end;
  }

  /** Whether words are a name of the site: its own, or its host's written as words. */
  boolean is(String text) {
    return isKey(Words.key(text));
  }

  /** The same of words as {@link Words#key}. */
  boolean isKey(String key) {
    for (String house : joined) {
      if (joins(key, house)) {
        return true;
      }
    }
    return key.startsWith("the ") && keys.contains(key.substring(4));
  }

  /** Whether a key is a house's, spaces aside: of most the first letter tells that it is not. */
  private static boolean joins(String key, String house) {
    int at = 0;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c != ' ') {
        if (at == house.length() || house.charAt(at) != c) {
          return false;
        }
        at++;
      }
    }
    return at > 0 && at == house.length();
  }
}
