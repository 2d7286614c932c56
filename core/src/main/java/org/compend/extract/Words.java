package org.compend.extract;

import java.text.Normalizer;
import java.util.Locale;

/** Lines of text as they are compared: white space and letter case told alike. */
final class Words {
  private Words() {}

  /** One line: runs of white space as one space, invisible characters gone. */
  static String line(CharSequence text) {
    return text instanceof String whole && clean(whole) ? whole : collapse(text);
  }

  /** Whether a text is ASCII on one line already, as most short ones are. */
  private static boolean clean(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && space)) {
        return false;
      }
      space = c == ' ';
    }
    return !space;
  }

  private static String collapse(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = out.length() > 0;
      } else if (c != '\u200b' && c != '\ufeff' && c != '\u00ad' && c != '\u2060' && c >= ' ') {
        if (space) {
          out.append(' ');
          space = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * The letters and digits of a text in lower case, words parted by one space, without accents:
   * what two writings of the same thing share.
   */
  static String key(String text) {
    String plain = text;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        break;
      }
    }
    StringBuilder out = new StringBuilder(plain.length());
    boolean space = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        if (space && !out.isEmpty()) {
          out.append(' ');
        }
        space = false;
        out.append(c);
      } else if (c < 0x300 || c > 0x36f) {
        // An apostrophe joins ("don't"), everything else parts.
        space |= c != '\'' && c != '’' && c != '‘';
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
