package org.compend.extract.metadata;

import java.util.List;

/** Counts in how many texts each of some names stands, all of them in one pass over each text. */
final class Mentions {
  private static final int HEADS = 1024;

  private final List<String> names;
  private final int[] counts;

  /** The last text in which a name was seen, from 1. */
  private final int[] seenIn;

  /**
   * By a hash of two characters, the first of the names that begin with them, from 1; a space
   * before a name says too little.
   */
  private final int[] heads = new int[HEADS];

  /** The characters with which names begin, a bit for each or for several: most begin none. */
  private long firsts;

  /** For each name, the next one that begins so, from 1. */
  private final int[] next;

  private int texts;

  /** The text that is read, which is quicker at hand here. */
  private char[] characters = new char[256];

  Mentions(List<String> names) {
    this.names = names;
    counts = new int[names.size()];
    seenIn = new int[names.size()];
    next = new int[names.size()];
    for (int i = 0; i < next.length; i++) {
      String name = names.get(i);
      int from = from(name);
      if (name.length() > from + 1) {
        int head = hash(name.charAt(from), name.charAt(from + 1));
        next[i] = heads[head];
        heads[head] = i + 1;
        firsts |= 1L << name.charAt(from);
      }
    }
  }

  private static int from(String name) {
    return name.startsWith(" ") ? 1 : 0;
  }

  private static int hash(char first, char second) {
    return (first * 31 + second) & (HEADS - 1);
  }

  void read(String text) {
    texts++;
    int length = text.length();
    if (length < 2) {
      return;
    }
    if (length > characters.length) {
      characters = new char[2 * length];
    }
    char[] all = characters;
    text.getChars(0, length, all, 0);
    long begin = firsts;
    for (int i = 0; i + 1 < length; i++) {
      if ((begin >>> all[i] & 1) != 0) {
        see(text, i, heads[hash(all[i], all[i + 1])]);
      }
    }
  }

  /** Counts those names that stand here, of some that begin alike. */
  private void see(String text, int at, int first) {
    for (int name = first; name > 0; name = next[name - 1]) {
      String whole = names.get(name - 1);
      if (seenIn[name - 1] != texts && text.startsWith(whole, at - from(whole))) {
        seenIn[name - 1] = texts;
        counts[name - 1]++;
      }
    }
  }

  /** How many of the texts have a name; names of one character are not looked for. */
  int count(int name) {
    return counts[name];
  }
}
