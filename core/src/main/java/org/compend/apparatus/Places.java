package org.compend.apparatus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Countries, bodies and indexes of stocks that go by several names, none of which is short for
 * another by its letters.
 */
final class Places {
  private static final Map<String, String> SAME = read();

  private Places() {}

  private static Map<String, String> read() {
    Map<String, String> same = new HashMap<>();
    for (String language : List.of("en", "de", "fr")) {
      for (List<String> row : WordTable.rows("same", language)) {
        row.forEach(name -> same.putIfAbsent(name, row.getFirst()));
      }
    }
    for (List<String> row : WordTable.rows("indexes", "en")) {
      row.forEach(name -> same.putIfAbsent(Cast.key(name), Cast.key(row.getFirst())));
    }
    return Map.copyOf(same);
  }

  /** A name for comparing: {@link Cast#key}, of several names of a country always the same. */
  static String key(String name) {
    String key = Cast.key(name);
    return SAME.getOrDefault(key, key);
  }
}
