package org.compend.apparatus;

import java.util.Set;
import org.compend.apparatus.Passage.Mention;

/**
 * Tells which names depend on other words of their clause, so that somebody else acts in it:
 * “critics of Moss”, “the Moss campaign”, “Moss’s brother”.
 */
final class Dependence {
  /** Articles that make of a name one of several things: “a Picasso”. */
  private static final Set<String> ONE = Set.of("a", "an", "ein", "eine", "einen", "un", "une");

  /** A name is no further from its preposition than so many nouns, where these have capitals. */
  private static final int NOUNS = 2;

  private final Passage passage;
  private final Speech speech;

  Dependence(Passage passage, Speech speech) {
    this.passage = passage;
    this.speech = speech;
  }

  private Token token(int at) {
    return passage.tokens().get(at);
  }

  private String lower(int at) {
    return token(at).lower();
  }

  boolean isPossessive(Mention mention) {
    return isGenitive(mention)
        || (mention.end() < passage.tokens().size()
            && token(mention.end()).isPossessive()
            && token(mention.end()).start() == mention.endOffset());
  }

  /** “Berlins”, where the text names Berlin. */
  private boolean isGenitive(Mention mention) {
    return token(mention.end() - 1).text().endsWith("s") && !mention.text().endsWith("s");
  }

  /** “sold a Picasso”: what is of somebody is not he. */
  boolean isOneOfSeveral(Mention mention) {
    return mention.first() > 0 && ONE.contains(lower(mention.first() - 1));
  }

  /**
   * Whether a name depends on a preposition that stands before its article, its titles and who it
   * belongs to: “critics of Mayor Moss”, “officials in Norway’s Harbour Office”.
   *
   * @param from the first place where the preposition may stand
   */
  boolean isGoverned(Mention mention, int from) {
    int before = mention.first() - 1;
    int nouns = 0;
    while (before > from) {
      Mention owner =
          token(before).isPossessive() && before - 1 > from ? passage.nameAt(before - 1) : null;
      boolean noun = speech.isVerbSecond() && token(before).isCapitalised() && nouns < NOUNS;
      if (owner != null) {
        before = owner.first() - 1;
      } else if (noun || speech.determiners().contains(lower(before)) || isTitle(before)) {
        nouns += noun ? 1 : 0;
        before--;
      } else {
        break;
      }
    }
    return before >= from && speech.prepositions().contains(lower(before));
  }

  /** A word of an office before a name; what follows “of” in “Secretary of State Moss” is none. */
  private boolean isTitle(int at) {
    return speech.titles().contains(Cast.key(token(at).text())) && !lower(at).equals("state");
  }

  /**
   * Whether a name only tells more of somebody without one, who acts: “a spokesman for Moss”, “one
   * Moss supporter”, “Moss supporters”.
   *
   * @param from where the words begin that mean somebody
   * @param to where they end
   */
  boolean isAside(Mention mention, int from, int to) {
    if (mention.first() > from && isGoverned(mention, from)) {
      return true;
    }
    if (mention.end() >= to) {
      return false;
    }
    Token next = token(mention.end());
    String word = lower(mention.end());
    boolean noun =
        next.isWord()
            && !next.isCapitalised()
            && !word.endsWith("ly")
            && !speech.between().contains(word)
            && !speech.ends().contains(word)
            && !speech.prepositions().contains(word);
    return noun
        && (isDetermined(from)
            || (mention.first() > from && isDetermined(mention.first() - 1))
            || isPlural(word));
  }

  private boolean isDetermined(int at) {
    return speech.determiners().contains(lower(at));
  }

  /** Whether a noun behind a name means several, in languages where names go before nouns. */
  private boolean isPlural(String word) {
    return !speech.isVerbSecond()
        && !speech.isNounFirst()
        && word.length() > 3
        && word.endsWith("s")
        && !word.endsWith("ss");
  }
}
