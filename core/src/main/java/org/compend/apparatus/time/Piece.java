package org.compend.apparatus.time;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A run of letters or of digits, or any other single character that is not a space. Scripts that do
 * not part words give a piece for each letter.
 *
 * @param lower its text in small letters
 * @param glued whether no space parts it from the piece before it
 */
record Piece(String text, String lower, int start, boolean glued) {

  int end() {
    return start + text.length();
  }

  boolean isDigits() {
    return Character.isDigit(text.charAt(0));
  }

  boolean isCapitalised() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  /** The pieces of a text, in order. */
  static List<Piece> of(String text) {
    List<Piece> pieces = new ArrayList<>(text.length() / 4);
    boolean glued = false;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        glued = false;
        at = end;
        continue;
      }
      if (Character.isDigit(c)) {
        while (end < text.length() && Character.isDigit(text.codePointAt(end))) {
          end++;
        }
      } else if (isLetter(c)) {
        while (end < text.length() && isLetter(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
      }
      String piece = text.substring(at, end);
      pieces.add(new Piece(piece, piece.toLowerCase(Locale.ROOT), at, glued));
      glued = true;
      at = end;
    }
    return pieces;
  }

  private static boolean isLetter(int c) {
    if (Character.isLetter(c)) {
      return switch (UnicodeScript.of(c)) {
        case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> false;
        default -> true;
      };
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
