package org.compend.apparatus;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The words of a text in UTF-8, one behind the other with a space between: small letters without
 * accents, as {@link Shingles} compares them.
 */
final class WordBytes {
  /** Before Thai no script writes words without spaces. */
  private static final int FIRST_WITHOUT_SPACES = 0x0e00;

  private static final char CAPITAL_SIGMA = 'Σ';

  // Dashes, quotation marks and dots, none of which becomes a letter when it is taken apart.
  private static final char FIRST_MARK = '\u2010';
  private static final char LAST_MARK = '\u2027';

  private byte[] bytes;
  private int length;
  private int[] ends;
  private int count;

  WordBytes(String text) {
    bytes = new byte[text.length() + 16];
    ends = new int[text.length() / 5 + 16];
    if (text.indexOf(CAPITAL_SIGMA) >= 0) {
      // The one letter whose small form depends on the letters beside it.
      take(text);
    } else {
      int from = 0;
      while (from < text.length()) {
        char character = text.charAt(from);
        if (character < 0x80) {
          plain(character >= 'A' && character <= 'Z' ? character + ('a' - 'A') : character);
          from++;
        } else if (character >= FIRST_MARK && character <= LAST_MARK) {
          mark(character);
          from++;
        } else {
          int to = from + 1;
          while (to < text.length() && text.charAt(to) >= 0x80) {
            to++;
          }
          take(text.substring(from, to));
          from = to;
        }
      }
    }
    end();
  }

  /** Takes in text of any script; what stands beside it in ASCII changes none of its letters. */
  private void take(String text) {
    String bare = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    int character;
    for (int i = 0; i < bare.length(); i += Character.charCount(character)) {
      character = bare.codePointAt(i);
      if (character < 0x80) {
        plain(character);
      } else if (isWord(character)) {
        end();
        encode(character);
        end();
      } else if (Character.isLetterOrDigit(character)) {
        encode(character);
      } else if (!isInner(character)) {
        end();
      }
    }
  }

  /** Takes in a character of ASCII, as most are; capitals are left only where signs hold them. */
  private void plain(int character) {
    if ((character >= 'a' && character <= 'z')
        || (character >= '0' && character <= '9')
        || (character >= 'A' && character <= 'Z')) {
      put(character);
    } else if (character != '\'') {
      end();
    }
  }

  /** Takes in a dash, a quotation mark or dots. */
  private void mark(char character) {
    if (!isInner(character)) {
      end();
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /** How many words there are. */
  int count() {
    return count;
  }

  /** Where a word begins. */
  int start(int word) {
    return word == 0 ? 0 : ends[word - 1] + 1;
  }

  /** Where a word ends. */
  int end(int word) {
    return ends[word];
  }

  private void end() {
    if (length > start(count)) {
      if (count + 1 == ends.length) {
        ends = Arrays.copyOf(ends, 2 * ends.length);
      }
      ends[count++] = length;
      put(' ');
    }
  }

  private void encode(int character) {
    if (character < 0x80) {
      put(character);
    } else if (character < 0x800) {
      put(0xc0 | (character >> 6));
      put(0x80 | (character & 0x3f));
    } else if (character < 0x10000) {
      put(0xe0 | (character >> 12));
      put(0x80 | ((character >> 6) & 0x3f));
      put(0x80 | (character & 0x3f));
    } else {
      put(0xf0 | (character >> 18));
      put(0x80 | ((character >> 12) & 0x3f));
      put(0x80 | ((character >> 6) & 0x3f));
      put(0x80 | (character & 0x3f));
    }
  }

  private void put(int value) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = (byte) value;
  }

  private static boolean isWord(int character) {
    return character >= FIRST_WITHOUT_SPACES
        && switch (UnicodeScript.of(character)) {
          case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
          default -> false;
        };
  }

  /** A mark on a letter, or an apostrophe, which typesetters write in several ways. */
  private static boolean isInner(int character) {
    return Character.getType(character) == Character.NON_SPACING_MARK
        || character == '\''
        || character == '’'
        || character == 'ʼ';
  }
}
