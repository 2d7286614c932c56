package org.compend.apparatus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A language's words around what is reported: “told Lind that”, “according to Lind”.
 *
 * @param telling verbs that name whom somebody tells before they come to what
 * @param passive words before such a verb by which somebody is told
 * @param beforeThat words that may stand between another verb of saying and {@code that}; none
 *     where any may
 * @param thatSubject verbs whose subject is such a word where it stands before them
 * @param unsaid words beside a verb of saying, or such verbs, that tell that it was not said
 * @param reported verbs in a mood in which things are reported
 * @param hearsay verbs in the mood that alone tells that somebody else has said so
 * @param according phrases before somebody whose words are told
 */
record Reporting(
    Set<String> telling,
    Set<String> passive,
    Set<String> beforeThat,
    Set<String> thatSubject,
    Set<String> unsaid,
    Set<String> reported,
    Set<String> hearsay,
    List<List<String>> according) {
  /** Where a name stands in a phrase. */
  private static final String GAP = "…";

  static Reporting of(String language) {
    return new Reporting(
        WordTable.of("telling", language),
        WordTable.of("passive", language),
        WordTable.of("before-that", language),
        WordTable.of("that-subject", language),
        WordTable.of("unsaid", language),
        reported(language),
        WordTable.of("hearsay", language),
        phrases(language));
  }

  private static Set<String> reported(String language) {
    Set<String> words = new LinkedHashSet<>(WordTable.of("reported", language));
    words.addAll(WordTable.of("hearsay", language));
    return Set.copyOf(words);
  }

  private static List<List<String>> phrases(String language) {
    List<List<String>> phrases = new ArrayList<>();
    for (List<String> row : WordTable.rows("according", language)) {
      row.forEach(phrase -> phrases.add(List.of(phrase.split(" ", -1))));
    }
    return List.copyOf(phrases);
  }

  /** How many tokens from a place on say “according to”; 0 for none. */
  int accordingTo(List<Token> tokens, int at, int limit) {
    int longest = 0;
    for (List<String> phrase : according) {
      int n = phrase.size();
      boolean here = n > longest && at + n <= limit;
      for (int i = 0; here && i < n; i++) {
        here = tokens.get(at + i).lower().equals(phrase.get(i));
      }
      longest = here ? n : longest;
    }
    return longest;
  }

  /** Whether a word before a clause tells that what follows is somebody’s: “Wie Lind sagte, …”. */
  boolean leadsToWords(Token token) {
    return according.contains(List.of(token.lower(), GAP));
  }

  /** Whether a word behind a name does what “according to” does before one: “Lind zufolge”. */
  boolean accordingBehind(Token token) {
    return according.contains(List.of(GAP, token.lower()));
  }
}
