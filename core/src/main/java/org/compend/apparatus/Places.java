package org.compend.apparatus;

import java.util.Map;

/**
 * Countries and bodies that go by several names, none of which is short for another by its letters.
 */
final class Places {
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("us", "united states"),
          Map.entry("usa", "united states"),
          Map.entry("united states of america", "united states"),
          Map.entry("uk", "united kingdom"),
          Map.entry("britain", "united kingdom"),
          Map.entry("great britain", "united kingdom"),
          Map.entry("uae", "united arab emirates"),
          Map.entry("eu", "european union"),
          Map.entry("un", "united nations"),
          Map.entry("holland", "netherlands"),
          Map.entry("ivory coast", "côte d'ivoire"),
          Map.entry("burma", "myanmar"),
          Map.entry("czech republic", "czechia"));

  private Places() {}

  /** A name for comparing: {@link Cast#key}, of several names of a country always the same. */
  static String key(String name) {
    String key = Cast.key(name);
    return SAME.getOrDefault(key, key);
  }
}
