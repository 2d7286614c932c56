package org.compend.extract.content;

import org.compend.extract.words.WordHashes;

/** What kind of character a character is, to the counting of text. */
final class Letters {
  static final int LOWER = 0;
  static final int DIGIT = 1;
  static final int UPPER = 2;

  /** A letter of a script that sets no spaces between words. */
  static final int WIDE = 3;

  static final int END = 4;
  static final int COMMA = 5;
  static final int APOSTROPHE = 6;
  static final int SIGN = 7;

  /** The kinds of Latin, Greek, Cyrillic, Hebrew and Arabic characters, and of those between. */
  private static final byte[] COMMON = new byte[0x700];

  static {
    for (char c = 0; c < COMMON.length; c++) {
      COMMON[c] = (byte) look(c);
    }
  }

  private Letters() {}

  static int kind(char c) {
    return c < COMMON.length ? COMMON[c] : look(c);
  }

  /** Whether a character parts words and shows nothing. */
  static boolean isSpace(char c) {
    return c <= ' '
        || (c >= 0xa0 && (c == 0xa0 || c == 0x200b || c == 0x3000 || c == 0xfeff || c == 0x2003));
  }

  private static int look(char c) {
    if (WordHashes.isWide(c)) {
      return WIDE;
    }
    if (WordHashes.isWordPart(c)) {
      return c >= '0' && c <= '9' ? DIGIT : Character.isUpperCase(c) ? UPPER : LOWER;
    }
    return switch (c) {
      case '.', '!', '?', '…', '。', '！', '？', '؟', '।', ';', '；' -> END;
      case ',', '，', '、', '،' -> COMMA;
      case '\'', '’' -> APOSTROPHE;
      default -> SIGN;
    };
  }
}
