package org.compend.apparatus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Countries, bodies and indexes of stocks that go by several names, none of which is short for
 * another by its letters.
 */
final class Places {
  private static final Map<String, String> SAME = read();

  /** Places known beforehand, in lower case. */
  private static final Set<String> KNOWN =
      Stream.of("countries", "divisions", "cities", "regions")
          .flatMap(table -> WordTable.of(table, "en").stream())
          .map(Cast::key)
          .collect(Collectors.toSet());

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

  /** Whether a name for comparing is that of a place known beforehand. */
  static boolean isKnown(String key) {
    return KNOWN.contains(key);
  }
}
