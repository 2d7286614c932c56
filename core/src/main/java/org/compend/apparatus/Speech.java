package org.compend.apparatus;

import java.util.Locale;
import java.util.Set;

/**
 * A language's words about speaking.
 *
 * @param saying verbs of saying, in all forms that go with a speaker
 * @param calling verbs that lead up to a few quoted words
 * @param titles words that go before a person's name
 * @param men given names and forms of address that are men's
 * @param women given names and forms of address that are women's
 * @param between words that may stand between a subject and its verb
 * @param breaks words before which a subject does not begin
 * @param ends words that end a subject which follows its verb
 * @param determiners words that begin a description of somebody
 * @param noNouns words that end no such description
 * @param thinking verbs among those that lead up to words which tell what somebody thinks
 * @param leading words with which a clause begins that leads up to the main one
 */
record Speech(
    Set<String> saying,
    Set<String> calling,
    Set<String> titles,
    Set<String> men,
    Set<String> women,
    Set<String> between,
    Set<String> breaks,
    Set<String> ends,
    Set<String> determiners,
    Set<String> noNouns,
    Set<String> thinking,
    Set<String> leading) {
  static final Set<String> HE = Set.of("he", "er", "il");
  static final Set<String> SHE = Set.of("she", "sie", "elle");

  static Speech of(String language) {
    return new Speech(
        WordTable.of("speech", language),
        WordTable.of("calling", language),
        WordTable.of("titles", language),
        WordTable.of("men", language),
        WordTable.of("women", language),
        WordTable.of("between", language),
        WordTable.of("breaks", language),
        WordTable.of("ends", language),
        WordTable.of("determiners", language),
        WordTable.of("no-nouns", language),
        WordTable.of("thinking", language),
        WordTable.of("leading", language));
  }

  boolean says(Token token) {
    return saying.contains(lower(token));
  }

  boolean calls(Token token) {
    return calling.contains(lower(token));
  }

  static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
