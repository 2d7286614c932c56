package org.compend.extract.words;

/**
 * The words of running text as 64-bit hashes, character by character, without making strings.
 *
 * <p>A word is a run of letters and digits, case folded; in scripts that set no spaces between
 * words (Han, kana, Thai and their like) every character is a word of its own.
 */
public final class WordHashes {
  private static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  /** Latin, Greek, Cyrillic, Hebrew and Arabic characters with their case folded. */
  private static final char[] FOLDED = new char[0x700];

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = Character.toLowerCase(c);
    }
  }

  private WordHashes() {}

  /** What receives the words of a text, in order. */
  @FunctionalInterface
  public interface Sink {
    void word(long hash);
  }

  /** The hash before the first character of a word. */
  public static long start() {
    return SEED;
  }

  /** The hash of a word that goes on with a character. */
  public static long next(long hash, char c) {
    return (hash ^ fold(c)) * PRIME;
  }

  /** The hash of a whole word, or of a run of them where it holds spaces. */
  public static long hash(CharSequence word) {
    long hash = SEED;
    for (int i = 0; i < word.length(); i++) {
      hash = next(hash, word.charAt(i));
    }
    return hash;
  }

  /** Hands every word of a text to a sink. */
  public static void each(CharSequence text, Sink sink) {
    long hash = SEED;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isWide(c)) {
        if (hash != SEED) {
          sink.word(hash);
          hash = SEED;
        }
        sink.word(next(SEED, c));
      } else if (isWordPart(c)) {
        hash = next(hash, c);
      } else if (hash != SEED) {
        sink.word(hash);
        hash = SEED;
      }
    }
    if (hash != SEED) {
      sink.word(hash);
    }
  }

  /** Whether a character belongs to a word. */
  public static boolean isWordPart(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Whether a character is of a script that sets no spaces between words. */
  public static boolean isWide(char c) {
    return c >= 0x0e00
        && (c <= 0x0eff
            || (c >= 0x1000 && c <= 0x102a)
            || (c >= 0x1780 && c <= 0x17b3)
            || (c >= 0x3041 && c <= 0x30ff && c != 0x30fb)
            || (c >= 0x3400 && c <= 0x9fff)
            || (c >= 0xf900 && c <= 0xfaff));
  }

  /** Whether a text is of such a script for the greater part; a look at its middle tells most. */
  public static boolean isMostlyWide(String text) {
    if (text.charAt(text.length() / 2) < 0xe00) {
      return false;
    }
    int wide = 0;
    for (int i = 0; i < text.length(); i++) {
      wide += isWide(text.charAt(i)) ? 1 : 0;
    }
    return wide * 2 > text.length();
  }

  private static char fold(char c) {
    return c < FOLDED.length ? FOLDED[c] : Character.toLowerCase(c);
  }
}
