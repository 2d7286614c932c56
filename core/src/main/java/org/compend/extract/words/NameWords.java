package org.compend.extract.words;

import java.util.List;

/**
 * Words to look for in the names that authors of pages give to elements, whatever their case: what
 * an expression finds too, but most elements have none of them, and are asked often.
 *
 * <p>Immutable, safe to share between threads.
 */
public final class NameWords {
  private enum Place {
    ANYWHERE,
    BEGINNING,
    WHOLE
  }

  private final Place place;
  private final List<String> words;

  /** The letters with which they begin, a bit each. */
  private final int firsts;

  private NameWords(Place place, List<String> words) {
    this.place = place;
    this.words = words;
    int letters = 0;
    for (String word : words) {
      letters |= 1 << (word.charAt(0) - 'a');
    }
    this.firsts = letters;
  }

  /** Words that may stand within others; each begins with a small letter from a to z. */
  public static NameWords anywhere(String... words) {
    return new NameWords(Place.ANYWHERE, List.of(words));
  }

  /** Words that begin a name, or a part of it after a hyphen. */
  public static NameWords beginning(String... words) {
    return new NameWords(Place.BEGINNING, List.of(words));
  }

  /** Words that are a name, or the whole of a part of it between hyphens. */
  public static NameWords whole(String... words) {
    return new NameWords(Place.WHOLE, List.of(words));
  }

  /** Whether one of the words stands in a class attribute or an id. */
  public boolean in(String names) {
    for (int i = 0; i < names.length(); i++) {
      int letter = (names.charAt(i) | 0x20) - 'a';
      if (letter >= 0
          && letter < 26
          && (firsts >> letter & 1) != 0
          && (place == Place.ANYWHERE || i == 0 || parts(names.charAt(i - 1)))
          && at(names, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean at(String names, int start) {
    for (String word : words) {
      int end = start + word.length();
      if (names.regionMatches(true, start, word, 0, word.length())
          && (place != Place.WHOLE || end == names.length() || parts(names.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean parts(char c) {
    return c == ' ' || c == '-' || c == '_';
  }
}
