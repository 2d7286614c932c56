package org.compend.apparatus;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Places and bodies that a language knows by heart: countries, their divisions, cities,
 * organisations, in the forms in which texts inflect them.
 *
 * <p>Immutable, safe to share between threads.
 */
final class KnownNames {
  private static final int LONGEST = 8;
  private static final List<String> GENITIVES = List.of("'s", "’s", "'", "’", "s");

  private final Map<String, Known> names = new HashMap<>();

  /** A name and what it names. */
  private record Known(String name, NameKind kind) {}

  /**
   * A known name in a sentence.
   *
   * @param end the place after its last token
   * @param name how it is called
   */
  record Found(int end, String name, NameKind kind) {}

  KnownNames(String language) {
    Tokeniser tokeniser = new Tokeniser(Locale.of(language));
    for (List<String> row : WordTable.rows("organisations", language)) {
      row.forEach(name -> put(tokeniser, name, row.getFirst(), NameKind.ORGANISATION));
    }
    for (List<String> row : WordTable.rows("place-forms", language)) {
      row.forEach(name -> put(tokeniser, name, row.getFirst(), NameKind.PLACE));
    }
    for (String table : List.of("countries", "divisions", "cities")) {
      for (List<String> row : WordTable.rows(table, language)) {
        row.forEach(name -> put(tokeniser, name, name, NameKind.PLACE));
      }
    }
  }

  private void put(Tokeniser tokeniser, String name, String called, NameKind kind) {
    String key = tokeniser.tokens(name).stream().map(Token::text).collect(Collectors.joining(" "));
    // A short name that stands beside the full one keeps its own form: SPD.
    boolean inflected = isInflected(name, called);
    names.putIfAbsent(key, new Known(inflected ? called : name, kind));
  }

  /** Whether two names are one but for their endings. */
  private static boolean isInflected(String name, String called) {
    String[] a = name.split(" ", -1);
    String[] b = called.split(" ", -1);
    if (a.length != b.length) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      int n = Math.min(a[i].length(), b[i].length()) - 2;
      if (n < 1 || !a[i].regionMatches(0, b[i], 0, n)) {
        return false;
      }
    }
    return true;
  }

  boolean isPlace(String name) {
    Known known = names.get(name);
    return known != null && known.kind() == NameKind.PLACE;
  }

  boolean knows(String name) {
    return names.containsKey(name);
  }

  /** The longest name that begins at a token; {@code null} where none does. */
  @Nullable Found at(List<Token> tokens, int from) {
    if (!tokens.get(from).text().codePoints().anyMatch(Character::isUpperCase)) {
      return null;
    }
    StringBuilder words = new StringBuilder();
    Found found = null;
    for (int i = from; i < tokens.size() && i < from + LONGEST; i++) {
      words.append(i > from ? " " : "").append(tokens.get(i).text());
      Known known = names.get(words.toString());
      if (known == null) {
        for (String ending : GENITIVES) {
          int stem = words.length() - ending.length();
          if (known == null
              && stem > 2
              && words.charAt(stem - 1) != 'e'
              && words.indexOf(ending, stem) == stem) {
            known = names.get(words.substring(0, stem));
          }
        }
      }
      if (known != null) {
        found = new Found(i + 1, known.name(), known.kind());
      }
    }
    return found;
  }
}
