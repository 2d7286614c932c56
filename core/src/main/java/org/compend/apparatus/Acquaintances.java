package org.compend.apparatus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a text tells of its names as it is read: who bears which name, and what speaks for which
 * kind.
 */
final class Acquaintances {
  /** So much has to speak for a kind, and at most half of that for any other. */
  private static final int ENOUGH = 2;

  private final Set<String> families = new HashSet<>();
  private final Set<String> given = new HashSet<>();
  private final Map<String, int[]> signs = new HashMap<>();

  /** A person's full name, or the family name after a title. */
  void person(String first, String family) {
    families.add(family);
    if (!first.equals(family)) {
      given.add(first);
    }
  }

  /** A family name with the particle before it. */
  void family(String name) {
    families.add(name);
  }

  boolean isFamily(String word) {
    return families.contains(word);
  }

  boolean isGiven(String word) {
    return given.contains(word);
  }

  /** Something speaks for what kind of name a name is. */
  void sign(String name, NameKind kind, int weight) {
    signs.computeIfAbsent(name, _ -> new int[NameKind.values().length])[kind.number()] += weight;
  }

  /** All is read: who is a person by all that was told goes by the family name too. */
  void close() {
    for (String name : signs.keySet()) {
      int last = name.lastIndexOf(' ');
      if (last > 0 && kind(name) == NameKind.PERSON) {
        families.add(name.substring(last + 1));
      }
    }
  }

  /** What kind of name a name is; {@code null} where that is not sure. */
  @Nullable NameKind kind(String name) {
    int[] weights = signs.get(name);
    if (weights == null) {
      return null;
    }
    NameKind best = NameKind.OTHER;
    int total = 0;
    for (NameKind kind : NameKind.values()) {
      total += weights[kind.number()];
      best = weights[kind.number()] > weights[best.number()] ? kind : best;
    }
    int most = weights[best.number()];
    return best != NameKind.OTHER && most >= ENOUGH && (total - most) * 2 <= most ? best : null;
  }
}
