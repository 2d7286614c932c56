package org.compend.press;

import java.util.Locale;
import java.util.Set;

/** The direction in which a language's script is read along a line. */
public enum Direction {
  LEFT_TO_RIGHT("ltr"),
  RIGHT_TO_LEFT("rtl");

  /** Scripts of ISO 15924 that run from right to left and are in use. */
  private static final Set<String> RTL_SCRIPTS =
      Set.of(
          "Arab", "Aran", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg", "Mand", "Samr", "Yezi");

  /** Languages that are written in one of these scripts unless their tag says otherwise. */
  private static final Set<String> RTL_LANGUAGES =
      Set.of(
          "ar", "arc", "arz", "ary", "apc", "azb", "bal", "bqi", "ckb", "dv", "fa", "glk", "he",
          "khw", "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "sd", "skr", "syr", "ug", "ur",
          "yi");

  private final String code;

  Direction(String code) {
    this.code = code;
  }

  /** The value of the HTML attribute {@code dir}. */
  public String code() {
    return code;
  }

  /** The direction of a language's usual script, or of the script that its tag names. */
  public static Direction of(Locale language) {
    boolean rtl =
        language.getScript().isEmpty()
            ? RTL_LANGUAGES.contains(Locale.forLanguageTag(language.toLanguageTag()).getLanguage())
            : RTL_SCRIPTS.contains(language.getScript());
    return rtl ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
  }

  /**
   * The direction of a language where it is known ({@link Locale#ROOT} where not), else that of
   * most letters of a text.
   */
  public static Direction of(Locale language, String text) {
    if (!language.getLanguage().isEmpty() || !language.getScript().isEmpty()) {
      return of(language);
    }
    long balance =
        text.codePoints()
            .mapToLong(character ->
                switch (Character.getDirectionality(character)) {
                  case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                      Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                      1;
                  case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> -1;
                  default -> 0;
                })
            .sum();
    return balance > 0 ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
  }
}
