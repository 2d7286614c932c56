package org.compend.extract.content;

import org.compend.extract.words.WordHashes;

/** The words in the names that authors of pages give to elements: classes, ids, roles. */
final class ClassNames {
  private ClassNames() {}

  /** What receives a word: the part of the text from {@code from} to before {@code to}. */
  @FunctionalInterface
  interface Sink {
    void word(String text, int from, int to, long hash);
  }

  /**
   * Hands every name, and every word of a name of several ("entry-content", "bodyText"), to a sink.
   * Digits count for nothing, and neither do words of one letter.
   */
  static void each(String names, Sink sink) {
    int end = Math.min(names.length(), 400);
    int from = 0;
    while (from < end) {
      while (from < end && names.charAt(from) <= ' ') {
        from++;
      }
      int to = from;
      while (to < end && names.charAt(to) > ' ') {
        to++;
      }
      if (to - from > 1) {
        name(names, from, to, sink);
      }
      from = to;
    }
  }

  private static void name(String names, int from, int to, Sink sink) {
    int parts = 0;
    long whole = WordHashes.start();
    long part = WordHashes.start();
    int start = from;
    for (int i = from; i < to; i++) {
      char c = names.charAt(i);
      boolean letter = isLetter(c);
      boolean hump = letter && i > start && isUpper(c) && !isUpper(names.charAt(i - 1));
      if (!letter || hump) {
        if (i - start > 1) {
          sink.word(names, start, i, part);
          parts++;
        }
        start = letter ? i : i + 1;
        part = WordHashes.start();
      }
      if (letter) {
        part = WordHashes.next(part, c);
      }
      if (c < '0' || c > '9') {
        whole = WordHashes.next(whole, c);
      }
    }
    if (to - start > 1) {
      sink.word(names, start, to, part);
      parts++;
    }
    if (parts > 1) {
      sink.word(names, from, to, whole);
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c > 127;
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
