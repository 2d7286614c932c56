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

  private byte[] bytes;
  private int length;
  private int[] ends;
  private int count;

  WordBytes(String text) {
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    bytes = new byte[plain.length() + 16];
    ends = new int[plain.length() / 5 + 16];
    int character;
    for (int i = 0; i < plain.length(); i += Character.charCount(character)) {
      character = plain.codePointAt(i);
      if (isPlain(character)) {
        put(character);
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
    end();
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

  /** A letter or digit of ASCII, which most are. */
  private static boolean isPlain(int character) {
    return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
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
