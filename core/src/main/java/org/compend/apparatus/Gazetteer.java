package org.compend.apparatus;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names of countries, their larger divisions and the cities that give time zones their names, all
 * after CLDR.
 *
 * <p>Immutable, safe to share between threads.
 */
final class Gazetteer {
  private static final int LONGEST = 5;

  private final Map<String, Integer> places = new HashMap<>();

  Gazetteer(String language) {
    int kind = 0;
    for (String table : List.of("countries", "divisions", "cities")) {
      kind++;
      for (String place : WordTable.of(table, language)) {
        places.putIfAbsent(place.toLowerCase(Locale.ROOT), kind);
      }
    }
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
