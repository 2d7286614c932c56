package org.compend.apparatus;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.compend.resource.Resource;

/**
 * Reads the lists of words that stand beside this package as {@code NAME-LANGUAGE.txt}: one or more
 * entries on a line parted by commas, lines that begin with {@code #} being comments.
 */
final class WordTable {
  private WordTable() {}

  /** The entries for a language; none where it has no such list. */
  static Set<String> of(String name, String language) {
    Set<String> words = new LinkedHashSet<>();
    rows(name, language).forEach(words::addAll);
    if (language.equals("de")) {
      // As they are written in Switzerland.
      List.copyOf(words).forEach(word -> words.add(word.replace("ß", "ss")));
    }
    return Set.copyOf(words);
  }

  /** A list whose lines begin with a kind of name: what each of its words says that one names. */
  static Map<String, NameKind> kinds(String name, String language) {
    Map<String, NameKind> kinds = new LinkedHashMap<>();
    for (List<String> row : rows(name, language)) {
      NameKind kind = NameKind.valueOf(row.getFirst().toUpperCase(Locale.ROOT));
      row.stream().skip(1).forEach(word -> kinds.put(word, kind));
    }
    return Collections.unmodifiableMap(kinds);
  }

  /** The lines of a list, each with its entries. */
  static List<List<String>> rows(String name, String language) {
    return Resource.find(WordTable.class, name + "-" + language + ".txt").orElse(List.of()).stream()
        .map(line ->
            Arrays.stream(line.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList())
        .filter(row -> !row.isEmpty())
        .toList();
  }
}
