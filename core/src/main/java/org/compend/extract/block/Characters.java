package org.compend.extract.block;

import org.compend.extract.words.WordHashes;

/**
 * What a source's characters become in an article: no controls, no soft hyphens, nothing invisible
 * that is not part of how a script is written.
 */
final class Characters {
  private static final char ZERO_WIDTH_SPACE = '\u200b';

  /** As many hard spaces as this before a line are an indent. */
  private static final int INDENT = 2;

  /**
   * Shorter lines, in characters, may be verses; those of scripts without spaces count threefold.
   */
  private static final int LONGEST_VERSE = 60;

  private static final int WIDE = 3;

  private Characters() {}

  /** Text without junk; white space is left as it is. */
  static String clean(String text) {
    int length = text.length();
    int i = 0;
    while (i < length && isPlain(text.charAt(i))) {
      i++;
    }
    if (i == length) {
      return text;
    }
    StringBuilder out = new StringBuilder(length).append(text, 0, i);
    while (i < length) {
      int c = text.codePointAt(i);
      if (keeps(text, i, c)) {
        out.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /** White space that browsers collapse. */
  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  /** A space that browsers keep, and that careless editors pad with. */
  static boolean isHardSpace(char c) {
    return c == '\u00a0' || c == '\u3000';
  }

  /** Whether a line that begins so is a paragraph: an indented one, too long for a verse. */
  static boolean beginsParagraph(String line) {
    int hard = 0;
    int at = 0;
    while (at < line.length() && (isSpace(line.charAt(at)) || isHardSpace(line.charAt(at)))) {
      hard += isHardSpace(line.charAt(at)) ? 1 : 0;
      at++;
    }
    if (hard < INDENT || at == line.length()) {
      return false;
    }
    return (line.length() - at) * (WordHashes.isWide(line.charAt(at)) ? WIDE : 1) > LONGEST_VERSE;
  }

  /** Whether a text has nothing to read. */
  static boolean isBlank(String text) {
    return text.chars().allMatch(c -> isSpace((char) c) || isHardSpace((char) c));
  }

  private static boolean isPlain(char c) {
    return (c >= ' ' && c < '\u007f')
        || c == '\n'
        || c == '\t'
        || c == '\r'
        || (c >= '\u00a0' && c != '\u00ad' && c < '\u200b')
        || (c > '\u206f' && c < '\ud800')
        || (c >= '\u2010' && c < '\u2028');
  }

  private static boolean keeps(String text, int index, int c) {
    if (c == '\t' || c == '\n' || c == '\r' || c == '\f') {
      return true;
    }
    if (c < ' ' || (c >= 0x7f && c < 0xa0) || (c >= 0xd800 && c <= 0xdfff)) {
      return false;
    }
    if ((c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef)) {
      return false; // noncharacters
    }
    return switch (c) {
      case 0xad, 0xfeff, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064 -> false;
      case 0x202d, 0x202e -> false; // overrides can show a text as another
      case ZERO_WIDTH_SPACE -> separatesWords(text, index);
      default -> true;
    };
  }

  /** In scripts that write no spaces the zero-width space tells where a line may break. */
  private static boolean separatesWords(String text, int index) {
    return index > 0
        && switch (Character.UnicodeScript.of(text.codePointBefore(index))) {
          case THAI, LAO, KHMER, MYANMAR, TIBETAN, JAVANESE, BALINESE -> true;
          default -> false;
        };
  }
}
