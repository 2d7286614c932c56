package org.compend.extract.words;

import java.text.Normalizer;
import java.util.Locale;

/** Lines of text as they are compared: white space and letter case told alike. */
public final class Words {
  /** The letters and digits of ASCII in lower case; 0 for everything else. */
  private static final char[] SMALL = new char[0x80];

  static {
    for (char c = 0; c < SMALL.length; c++) {
      SMALL[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }
  }

  private Words() {}

  /** One line: runs of white space as one space, invisible characters gone. */
  public static String line(CharSequence text) {
    if (text instanceof String whole) {
      int from = 0;
      int to = whole.length();
      while (from < to && whole.charAt(from) <= ' ') {
        from++;
      }
      while (to > from && whole.charAt(to - 1) <= ' ') {
        to--;
      }
      if (clean(whole, from, to)) {
        return whole.substring(from, to);
      }
    }
    return collapse(text);
  }

  /** Whether a part of a text is ASCII on one line already, as most short ones are. */
  private static boolean clean(String text, int from, int to) {
    boolean space = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == ' ' ? space : !plain(c)) {
        return false;
      }
      space = c == ' ';
    }
    return true;
  }

  /** Whether a character stays, and is no space. */
  private static boolean plain(char c) {
    if (c <= '~') {
      return c > ' ';
    }
    return (c > '\u00a0' && c < '\u1680' && c != '\u00ad') || punctuation(c);
  }

  /** Whether a character is one of the dashes, quotation marks and dots beyond Latin-1. */
  private static boolean punctuation(char c) {
    return c >= '\u2010' && c <= '\u2027';
  }

  private static String collapse(CharSequence text) {
    char[] out = new char[text.length()];
    int length = 0;
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        space = length > 0;
      } else if (plain(c) || stays(c)) {
        if (space) {
          out[length++] = ' ';
          space = false;
        }
        out[length++] = c;
      } else {
        space = isSpace(c) ? length > 0 : space;
      }
    }
    return new String(out, 0, length);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean stays(char c) {
    return c >= ' '
        && c != '\u200b'
        && c != '\ufeff'
        && c != '\u00ad'
        && c != '\u2060'
        && !isSpace(c);
  }

  /**
   * The letters and digits of a text in lower case, words parted by one space, without accents:
   * what two writings of the same thing share.
   */
  public static String key(String text) {
    String plain = text;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80 && !punctuation(text.charAt(i))) {
        plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        break;
      }
    }
    char[] out = new char[plain.length()];
    int length = 0;
    boolean space = false;
    boolean ascii = true;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      char kept =
          c < 0x80 ? SMALL[c] : Character.isLetterOrDigit(c) || Character.isSurrogate(c) ? c : 0;
      if (kept != 0) {
        if (space && length > 0) {
          out[length++] = ' ';
        }
        space = false;
        ascii &= c < 0x80;
        out[length++] = kept;
      } else if (c < 0x300 || c > 0x36f) {
        // An apostrophe joins ("don't"), everything else parts.
        space |= c != '\'' && c != '’' && c != '‘';
      }
    }
    String key = new String(out, 0, length);
    return ascii ? key : key.toLowerCase(Locale.ROOT);
  }
}
