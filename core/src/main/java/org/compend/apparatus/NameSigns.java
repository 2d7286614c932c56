package org.compend.apparatus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.compend.people.GivenNames;
import org.jspecify.annotations.Nullable;

/**
 * Finds names by what tells them, in languages for which nothing is trained: given names, titles,
 * legal forms, known places and bodies, the words beside them, and parts of speech; for where every
 * noun has a capital, a capital alone says little.
 *
 * <p>It rather misses a name than takes a word for one. Immutable, safe to share between threads.
 */
final class NameSigns implements NameFinder {
  private final PartsOfSpeech parts;
  private final Words words;

  private NameSigns(PartsOfSpeech parts, Words words) {
    this.parts = parts;
    this.words = words;
  }

  /**
   * What a language's words tell of the names beside them; all lists are in lower case.
   *
   * @param known places and bodies
   * @param given given names
   * @param titles words before persons
   * @param addresses forms of address
   * @param sureTitles titles after which a single word is a person's name
   * @param saying verbs of saying
   * @param particles small words within persons' names
   * @param afterNouns words after a noun rather than after a name
   * @param noNames words with a capital that are no names
   * @param articles words before common nouns
   * @param begins words that begin a body's name
   * @param ends words that end a body's name
   * @param heads bodies whose name goes on with “für”
   * @param nouns nouns that mean a body
   * @param beforeBodies words before bodies' names
   * @param beforePlaces words before places' names
   * @param in prepositions before places
   * @param towns the ends of towns' names
   * @param offices words that say what somebody is
   * @param links small words within a body's name
   * @param grammar what sets the language's sentences apart
   */
  record Words(
      KnownNames known,
      Set<String> given,
      WordList titles,
      Set<String> addresses,
      WordList sureTitles,
      Set<String> saying,
      Set<String> particles,
      Set<String> afterNouns,
      Set<String> noNames,
      Set<String> articles,
      Set<String> begins,
      Set<String> ends,
      Set<String> heads,
      List<BodyNouns> nouns,
      WordList beforeBodies,
      WordList beforePlaces,
      Set<String> in,
      WordList towns,
      WordList offices,
      Set<String> links,
      Set<String> grammar) {

    static Words of(String language) {
      Set<String> given = new HashSet<>(GivenNames.men());
      given.addAll(GivenNames.women());
      return new Words(
          new KnownNames(language),
          Set.copyOf(given),
          WordList.of("titles", language),
          WordTable.of("addresses", language),
          WordList.of("sure-titles", language),
          WordTable.of("speech", language),
          WordTable.of("particles", language),
          WordTable.of("after-nouns", language),
          WordTable.of("no-names", language),
          WordTable.of("articles", language),
          WordTable.of("body-begins", language),
          WordTable.of("body-ends", language),
          WordTable.of("heads", language),
          WordTable.rows("body-nouns", language).stream().map(BodyNouns::of).toList(),
          WordList.of("before-bodies", language),
          WordList.of("before-places", language),
          WordTable.of("in", language),
          WordList.of("towns", language),
          WordList.of("offices", language),
          WordTable.of("links", language),
          WordTable.of("grammar", language));
    }

    /** Whether names take an ending in the genitive: “Berlins”. */
    boolean hasGenitive() {
      return grammar.contains("genitive");
    }

    /** Whether within a sentence a capital alone tells a name. */
    boolean tellsByCapitals() {
      return grammar.contains("capitals");
    }

    /** The nouns among which one is, in its basic form or the genitive; {@code null} for others. */
    @Nullable BodyNouns body(String noun) {
      return nouns.stream().filter(row -> row.basic(noun) != null).findFirst().orElse(null);
    }
  }

  /**
   * Nouns that mean a body.
   *
   * @param ending what an adjective before them ends in
   * @param nouns the ends of these nouns
   */
  record BodyNouns(String ending, WordList nouns) {
    static BodyNouns of(List<String> row) {
      return new BodyNouns(row.getFirst(), WordList.of(Set.copyOf(row.subList(1, row.size()))));
    }

    /** A noun without the ending of the genitive; {@code null} where it is none of these. */
    @Nullable String basic(String noun) {
      for (String ending : List.of("", "s", "es")) {
        if (noun.endsWith(ending)) {
          String stem = noun.substring(0, noun.length() - ending.length());
          if (nouns.contains("-" + stem.toLowerCase(Locale.ROOT))) {
            return stem;
          }
        }
      }
      return null;
    }
  }

  /** The finder for a language; {@code null} where there is no model of its parts of speech. */
  static @Nullable NameSigns of(String language) {
    PartsOfSpeech parts = PartsOfSpeech.of(language);
    return parts == null ? null : new NameSigns(parts, Words.of(language));
  }

  @Override
  public List<List<NameTagger.Span>> names(List<Sentence> sentences) {
    List<String[]> tags = parts.tags(sentences);
    Acquaintances met = new Acquaintances();
    List<SignedSentence> read = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      read.add(new SignedSentence(sentences.get(i), tags.get(i), words));
    }
    read.forEach(sentence -> sentence.meet(met));
    met.close();
    return read.stream().map(sentence -> sentence.names(met)).toList();
  }
}
