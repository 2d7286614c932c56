package org.compend.apparatus;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What is known of words before a text is read: names of countries, their larger divisions and the
 * cities that give time zones their names, all after CLDR; titles, given names, verbs of saying,
 * and words by which places and bodies are known.
 *
 * <p>Immutable, safe to share between threads.
 */
final class Gazetteer {
  private static final int LONGEST = 5;

  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, NameKind> heads = new HashMap<>();
  private final Set<String> beginners;

  Gazetteer(String language) {
    int kind = 0;
    for (String table : List.of("countries", "divisions", "cities")) {
      kind++;
      for (String place : WordTable.of(table, language)) {
        places.putIfAbsent(place.toLowerCase(Locale.ROOT), kind);
      }
    }
    int list = 1;
    for (String table : List.of("titles", "men", "women", "speech")) {
      for (String word : WordTable.of(table, language)) {
        words.merge(word, list, Integer::sum);
      }
      list *= 2;
    }
    beginners = WordTable.of("no-names", language);
    for (List<String> row : WordTable.rows("heads", language)) {
      NameKind named = NameKind.valueOf(row.getFirst().toUpperCase(Locale.ROOT));
      row.stream().skip(1).forEach(head -> heads.put(head, named));
    }
  }

  /** Whether a word begins no name, though it may begin a sentence. */
  boolean beginsNoName(String lower) {
    return beginners.contains(lower);
  }

  /** What a name of several words names by its last one; as given where that does not tell. */
  NameKind kindOf(String last, NameKind otherwise) {
    return heads.getOrDefault(last.toLowerCase(Locale.ROOT), otherwise);
  }

  /** A number for the lists in which a word stands: titles, given names, verbs of saying. */
  int lists(String lower) {
    return words.getOrDefault(lower, 0);
  }

  /** Whether a name is that of a place known here. */
  boolean knows(String name) {
    return places.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /**
   * For each token 0, or a number for the kind of place that it begins or goes on with.
   *
   * @param lower the tokens' texts in lower case
   */
  int[] find(List<Token> tokens, String[] lower) {
    int[] found = new int[lower.length];
    for (int i = 0; i < lower.length; i++) {
      if (!tokens.get(i).isCapitalised()) {
        continue;
      }
      StringBuilder name = new StringBuilder();
      for (int j = i; j < lower.length && j < i + LONGEST; j++) {
        name.append(j > i ? " " : "").append(lower[j]);
        Integer kind = places.get(name.toString());
        if (kind != null) {
          for (int k = i; k <= j; k++) {
            found[k] = kind * 2 + (k == i ? 0 : 1);
          }
        }
      }
    }
    return found;
  }
}
