package org.compend.press.pdf;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.compend.press.font.FontBook;

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
      "justify",
      "letter-spacing.minimum",
      isIdeographic(language) ? "0pt" : "",
      "letter-spacing.optimum",
      isIdeographic(language) ? "0pt" : "",
      "letter-spacing.maximum",
      isIdeographic(language) ? "0.2em" : ""
    };
  }

  /**
   * Between ideographs stands no space that could be made wider to fill a line: all are set apart.
   */
  private static boolean isIdeographic(Locale language) {
    return switch (FontBook.script(language)) {
      case "Hans", "Hant", "Jpan" -> true;
      default -> false;
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
