package org.compend.press.pdf;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Knows in which languages words can be divided. */
final class Hyphenation {
  private final Map<Locale, Boolean> known = new HashMap<>();

  /** Whether there are patterns for a language. */
  boolean knows(Locale language) {
    return known.computeIfAbsent(
        language,
        _ -> {
          String name = language.getLanguage();
          return !name.isEmpty() && (has(name) || has(name + "_" + language.getCountry()));
        });
  }

  private static boolean has(String name) {
    return Hyphenation.class.getResource("/hyph/" + name + ".hyp") != null;
  }
}
