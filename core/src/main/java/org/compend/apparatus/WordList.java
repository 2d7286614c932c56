package org.compend.apparatus;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A list of words in lower case; an entry with a hyphen before it stands for every longer word that
 * ends so: {@code -minister}.
 *
 * @param whole the words
 * @param ends the ends of words
 */
record WordList(Set<String> whole, List<String> ends) {

  /** The words of a language; none where it has no such list. */
  static WordList of(String name, String language) {
    return of(WordTable.of(name, language));
  }

  static WordList of(Set<String> entries) {
    Set<String> whole = new LinkedHashSet<>();
    Set<String> ends = new LinkedHashSet<>();
    for (String entry : entries) {
      boolean end = entry.length() > 1 && entry.startsWith("-");
      (end ? ends : whole).add(end ? entry.substring(1) : entry);
    }
    return new WordList(Set.copyOf(whole), List.copyOf(ends));
  }

  boolean contains(String lower) {
    return whole.contains(lower) || ends.stream().anyMatch(end -> isEnd(lower, end));
  }

  private static boolean isEnd(String word, String end) {
    return word.length() > end.length() && word.endsWith(end);
  }
}
