package org.compend.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A run of digits, a run of letters, or one other character. */
record DateToken(int start, int end, int value, int digits, String word) {
  /** Stands before the first token and after the last. */
  static final DateToken NONE = new DateToken(0, 0, -1, 0, " ");

  private static final int FIRST_YEAR = 1600;
  private static final int LAST_YEAR = 2199;

  private static final Set<String> ORDINALS =
      Set.of("st", "nd", "rd", "th", "er", "ο", "η", "й", "го", "e", "ème", "ª", "º", "°");

  static List<DateToken> of(CharSequence text) {
    List<DateToken> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int start = i;
      if (Character.isDigit(c)) {
        int value = 0;
        while (i < text.length() && Character.isDigit(text.charAt(i))) {
          value = i - start < 9 ? value * 10 + Character.digit(text.charAt(i), 10) : -1;
          i++;
        }
        tokens.add(new DateToken(start, i, value, i - start, ""));
      } else if (letter(c)) {
        while (i < text.length() && (letter(text.charAt(i)) || joiner(text.charAt(i)))) {
          i++;
        }
        tokens.add(new DateToken(start, i, -1, 0, text.subSequence(start, i).toString()));
      } else {
        i++;
        if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !invisible(c)) {
          tokens.add(new DateToken(start, i, -1, 0, String.valueOf(c)));
        }
      }
    }
    return tokens;
  }

  private static boolean letter(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** Whether a character joins letters, or keeps them apart, within a word. */
  private static boolean joiner(char c) {
    return c == '\u200c' || c == '\u200d';
  }

  private static boolean invisible(char c) {
    return Character.getType(c) == Character.FORMAT;
  }

  boolean is(char c) {
    return word.length() == 1 && word.charAt(0) == c;
  }

  boolean isOneOf(String characters) {
    return word.length() == 1 && characters.indexOf(word.charAt(0)) >= 0;
  }

  boolean isComma() {
    return isOneOf(",،，、፣");
  }

  boolean isOrdinalMark() {
    return ORDINALS.contains(word.toLowerCase(Locale.ROOT));
  }

  boolean isWord() {
    return digits == 0 && letter(word.charAt(0));
  }

  /** A day or a month: one or two digits. */
  boolean isSmall() {
    return digits >= 1 && digits <= 2;
  }

  boolean isYear() {
    return digits == 4 && value >= FIRST_YEAR && value <= LAST_YEAR + DateScan.THAI_YEARS;
  }

  boolean isSeparator() {
    return is('-') || is('/') || is('.') || is('‐') || is('‑') || is('–');
  }
}
