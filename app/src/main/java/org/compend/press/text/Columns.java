package org.compend.press.text;

import java.lang.Character.UnicodeScript;

/** How many columns text takes where every letter is as wide as the next (UAX #11). */
final class Columns {
  private Columns() {}

  static int of(CharSequence text) {
    return text.codePoints().map(Columns::of).sum();
  }

  private static int of(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(character) ? 2 : 1;
    };
  }

  private static boolean isWide(int character) {
    if (character < 0x1100) {
      return false;
    }
    return Character.isEmojiPresentation(character)
        || (character >= 0x3000 && character <= 0x303e)
        || (character >= 0x31c0 && character <= 0x33ff)
        || (character >= 0xfe30 && character <= 0xfe6f)
        || (character >= 0xff01 && character <= 0xff60)
        || (character >= 0xffe0 && character <= 0xffe6)
        || (character <= 0xff60 && isWideScript(character))
        || (character >= 0x10000 && isWideScript(character));
  }

  private static boolean isWideScript(int character) {
    return switch (UnicodeScript.of(character)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI, TANGUT, NUSHU -> true;
      // Conjoining vowels and finals share the width of the initial before them.
      case HANGUL -> character < 0x1160 || character > 0x11ff;
      default -> false;
    };
  }
}
