package org.compend.press.pdf;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Knows how the lines of each language are broken. */
final class Hyphenation {
  private final Map<Locale, Boolean> known = new HashMap<>();

  /** The attributes that tell a language and how its lines are broken. */
  String[] attributes(Locale language) {
    return new String[] {
      "xml:lang",
      language.equals(Locale.ROOT) ? "" : language.toLanguageTag(),
      "hyphenate",
      Boolean.toString(knows(language)),
      "text-align",
      "justify"
    };
  }

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
