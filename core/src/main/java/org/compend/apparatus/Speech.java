package org.compend.apparatus;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.compend.people.GivenNames;

/**
 * A language's words about speaking.
 *
 * @param saying verbs of saying, in all forms that go with a speaker
 * @param calling verbs that lead up to a few quoted words
 * @param titles words that go before a person's name
 * @param men given names and forms of address that are men's
 * @param women given names and forms of address that are women's
 * @param persons words right before a person's name for what somebody is to others or does
 * @param between words that may stand between a subject and its verb
 * @param breaks words before which a subject does not begin
 * @param ends words that end a subject which follows its verb
 * @param determiners words that begin a description of somebody
 * @param noNouns words that end no such description
 * @param nobodies words for what speaks and is nobody, or might be anybody
 * @param entitling words right before the title of something
 * @param thinking verbs among those that lead up to words which tell what somebody thinks
 * @param leading words with which a clause begins that leads up to the main one
 * @param prepositions words after which a person is hardly a subject
 * @param definite articles before words that mean somebody known
 * @param officeEnds words that end the name of an office
 * @param his words that are said of a man
 * @param her words that are said of a woman
 * @param that words that begin what is reported
 * @param reporting what goes with verbs of saying before and behind what is reported
 * @param grammar what sets the language's sentences apart
 */
record Speech(
    Set<String> saying,
    Set<String> calling,
    WordList titles,
    WordList men,
    WordList women,
    Set<String> persons,
    Set<String> between,
    Set<String> breaks,
    Set<String> ends,
    Set<String> determiners,
    Set<String> noNouns,
    Set<String> nobodies,
    Set<String> entitling,
    Set<String> thinking,
    Set<String> leading,
    Set<String> prepositions,
    Set<String> definite,
    Set<String> officeEnds,
    Set<String> his,
    Set<String> her,
    Set<String> that,
    Reporting reporting,
    Set<String> grammar) {
  static final Set<String> HE = Set.of("he", "er", "il");
  static final Set<String> SHE = Set.of("she", "sie", "elle");

  static Speech of(String language) {
    return new Speech(
        WordTable.of("speech", language),
        WordTable.of("calling", language),
        WordList.of("titles", language),
        said("men", GivenNames::men, language),
        said("women", GivenNames::women, language),
        WordTable.of("persons", language),
        WordTable.of("between", language),
        WordTable.of("breaks", language),
        WordTable.of("ends", language),
        WordTable.of("determiners", language),
        WordTable.of("no-nouns", language),
        WordTable.of("nobodies", language),
        WordTable.of("entitling", language),
        WordTable.of("thinking", language),
        WordTable.of("leading", language),
        WordTable.of("prepositions", language),
        WordTable.of("definite", language),
        WordTable.of("office-ends", language),
        WordTable.of("his", language),
        WordTable.of("her", language),
        WordTable.of("that", language),
        Reporting.of(language),
        WordTable.of("grammar", language));
  }

  /** What is said of men or women, with given names; English has its own in the same list. */
  private static WordList said(String sex, Supplier<Set<String>> given, String language) {
    Set<String> words = new LinkedHashSet<>(WordTable.of(sex, language));
    if (!language.equals("en")) {
      words.addAll(given.get());
    }
    return WordList.of(words);
  }

  /** Whether a verb comes second, so that its subject often follows it: “Am Montag sagte Lind”. */
  boolean isVerbSecond() {
    return grammar.contains("verb-second");
  }

  /** Whether a name may be inserted behind an office: “der Sprecher der Werke, Jan Ohm, …”. */
  boolean insertsNames() {
    return grammar.contains("inserted");
  }

  /** Whether an auxiliary may part a verb from the subject behind it: “a déclaré Jean Ohm”. */
  boolean hasAuxiliary() {
    return grammar.contains("auxiliary");
  }

  /** Whether a noun goes before its adjectives: “la ministre italienne”. */
  boolean isNounFirst() {
    return grammar.contains("noun-first");
  }

  /** Whether an office may end a longer word: “Bundeskanzlerin”. */
  boolean hasCompounds() {
    return grammar.contains("compounds");
  }

  boolean says(Token token) {
    return saying.contains(token.lower());
  }

  boolean calls(Token token) {
    return calling.contains(token.lower());
  }
}
