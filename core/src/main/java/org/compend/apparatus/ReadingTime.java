package org.compend.apparatus;

import java.lang.Character.UnicodeScript;

/**
 * How long a text takes to read, from the pace usual in its scripts.
 *
 * <p>Paces are rounded from published measurements of silent and aloud reading (Brysbaert 2019 for
 * English; the International Reading Speed Texts of Trauzettel-Klosinski and others, 2012, for the
 * proportions between languages). Scripts without spaces between words are counted by character.
 */
public final class ReadingTime {
  /** Letters and digits before this are Latin, or common to all: to look them up takes longest. */
  private static final int END_OF_LATIN = 0x250;

  private ReadingTime() {}

  /** The time in whole minutes, rounded to the nearest, at least 1 for a text with any letter. */
  public static int minutes(String text) {
    double minutes = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      if (!Character.isLetterOrDigit(character)) {
        inWord = inWord && continuesWord(character);
        continue;
      }
      UnicodeScript script =
          character < END_OF_LATIN ? UnicodeScript.LATIN : UnicodeScript.of(character);
      int pace = charactersPerMinute(script);
      if (pace > 0) {
        minutes += 1.0 / pace;
        inWord = false;
      } else if (!inWord) {
        minutes += 1.0 / wordsPerMinute(script);
        inWord = true;
      }
    }
    return minutes == 0 ? 0 : Math.max(1, (int) Math.round(minutes));
  }

  /** An apostrophe, a combining mark or a joiner does not end a word. */
  private static boolean continuesWord(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT -> true;
      default -> character == '\'' || character == '’';
    };
  }

  /** The pace of scripts counted by character; 0 for those counted by word. */
  private static int charactersPerMinute(UnicodeScript script) {
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> 400;
      case THAI, LAO, KHMER, MYANMAR, TIBETAN -> 900;
      default -> 0;
    };
  }

  private static int wordsPerMinute(UnicodeScript script) {
    return switch (script) {
      case LATIN, COMMON -> 230;
      case ARABIC, HEBREW -> 170;
      default -> 190;
    };
  }
}
