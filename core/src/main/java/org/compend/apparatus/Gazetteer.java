package org.compend.apparatus;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.compend.people.GivenNames;
import org.jspecify.annotations.Nullable;

/**
 * What is known of words before a text is read: names of countries, their larger divisions and the
 * cities that give time zones their names, all after CLDR; titles, given names, verbs of saying,
 * and words by which places and bodies are known.
 *
 * <p>Immutable, safe to share between threads.
 */
final class Gazetteer {
  private static final int LONGEST = 5;

  /** The kind of the divisions of all countries, among which are common words. */
  private static final int REGION = 4;

  private static final int TITLES = 1;
  private static final int MEN = 2;
  private static final int WOMEN = 4;
  private static final int GIVEN = MEN | WOMEN;
  private static final int SPEECH = 8;

  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, NameKind> heads;
  private final Map<String, NameKind> before;
  private final Map<String, NameKind> firms;
  private final Set<String> beginners;
  private final Set<String> letters;

  /** Words beside names, each with where it stands, and the number of its line. */
  private final Map<String, Integer> company = new HashMap<>();

  Gazetteer(String language) {
    int kind = 0;
    for (String table : List.of("countries", "divisions", "cities")) {
      kind++;
      for (String place : WordTable.of(table, language)) {
        places.putIfAbsent(place.toLowerCase(Locale.ROOT), kind);
      }
    }
    for (String place : WordTable.of("regions", language)) {
      places.putIfAbsent(place.toLowerCase(Locale.ROOT), REGION);
    }
    enlist(WordTable.of("titles", language), TITLES);
    enlist(WordTable.of("men", language), MEN);
    enlist(GivenNames.men(), MEN);
    enlist(WordTable.of("women", language), WOMEN);
    enlist(GivenNames.women(), WOMEN);
    enlist(WordTable.of("speech", language), SPEECH);
    beginners = WordTable.of("no-names", language);
    letters = WordTable.of("no-bodies", language);
    heads = WordTable.kinds("heads", language);
    before = WordTable.kinds("before", language);
    firms = WordTable.kinds("firms", language);
    int line = 0;
    for (List<String> row : WordTable.rows("company", language)) {
      for (String word : row.subList(1, row.size())) {
        company.put(row.getFirst() + " " + word, line);
      }
      line++;
    }
  }

  /** Whether letters are short for common words, “CEO”, and name nobody. */
  boolean namesNobody(String letters) {
    return this.letters.contains(letters);
  }

  /** Whether a name is that of a firm known here which seems somebody's. */
  boolean isFirm(String name) {
    return firms.get(name) == NameKind.ORGANISATION;
  }

  /** Whether a word is the name of a maker, with which those of its goods begin. */
  boolean isMaker(String word) {
    return firms.get(word) == NameKind.OTHER;
  }

  /** What a name names by the noun before it, “the town of …”; {@code null} where none tells. */
  @Nullable NameKind kindAfter(String noun) {
    return before.get(noun);
  }

  private void enlist(Set<String> list, int bit) {
    list.forEach(word -> words.merge(word, bit, (known, more) -> known | more));
  }

  /** Whether a word begins no name, though it may begin a sentence. */
  boolean beginsNoName(String lower) {
    return beginners.contains(lower);
  }

  /** What a name of several words names by its last one; as given where that does not tell. */
  NameKind kindOf(String last, NameKind otherwise) {
    return heads.getOrDefault(last.toLowerCase(Locale.ROOT), otherwise);
  }

  /** A number for the lists in which a word stands: titles, given names, verbs of saying. */
  int lists(String lower) {
    return words.getOrDefault(lower, 0);
  }

  /**
   * The number of the line that has a word beside names; -1 for none.
   *
   * @param where {@code before}, {@code behind} or {@code comma}
   */
  int company(String where, String lower) {
    return company.getOrDefault(where + " " + lower, -1);
  }

  boolean isTitle(String lower) {
    return (lists(lower) & TITLES) != 0;
  }

  boolean isGivenName(String lower) {
    return (lists(lower) & GIVEN) != 0;
  }

  boolean says(String lower) {
    return (lists(lower) & SPEECH) != 0;
  }

  /** Whether a name is that of a place known here. */
  boolean knows(String name) {
    return places.getOrDefault(name.toLowerCase(Locale.ROOT), REGION) != REGION;
  }

  /** Whether a name is also that of a place, though mostly it may be something else. */
  boolean mayBePlace(String name) {
    return places.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /**
   * For each token 0, or a number for the kind of place that it begins or goes on with.
   *
   * @param lower the tokens' texts in lower case
   */
  int[] find(List<Token> tokens, String[] lower) {
    int[] found = new int[lower.length];
    for (int i = 0; i < lower.length; i++) {
      if (!tokens.get(i).isCapitalised()) {
        continue;
      }
      StringBuilder name = new StringBuilder();
      for (int j = i; j < lower.length && j < i + LONGEST; j++) {
        name.append(j > i ? " " : "").append(lower[j]);
        Integer kind = places.get(name.toString());
        if (kind != null) {
          for (int k = i; k <= j; k++) {
            found[k] = kind * 2 + (k == i ? 0 : 1);
          }
        }
      }
    }
    return found;
  }
}
