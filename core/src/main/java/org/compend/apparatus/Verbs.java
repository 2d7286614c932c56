package org.compend.apparatus;

import java.util.Set;

/**
 * Tells the verbs of saying among a passage's words from nouns and names that look like them, and
 * what stands before a verb that makes its words nobody's or another's.
 */
final class Verbs {
  private static final Set<String> BEFORE_NOUNS =
      Set.of(
          "the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "these",
          "those", "of", "in", "on", "for", "by", "with", "at", "'s", "’s", "no", "any", "some",
          "new", "such", "many", "united", "other", "into", "from");

  /** Verbs whose form does not tell whether somebody does so or is to do so. */
  private static final Set<String> UNCHANGED = Set.of("put", "read");

  private final Passage passage;
  private final Speech speech;
  private final boolean[] quoted;

  /**
   * @param quoted for each token of the passage whether it stands within quotation marks
   */
  Verbs(Passage passage, Speech speech, boolean[] quoted) {
    this.passage = passage;
    this.speech = speech;
    this.quoted = quoted;
  }

  private Token token(int at) {
    return passage.tokens().get(at);
  }

  /**
   * Whether a word is a verb of saying: “the states”, “his claims” are nouns.
   *
   * @param start where the words begin among which it stands
   */
  boolean isVerb(int at, int start) {
    if (!speech.says(token(at))) {
      return false;
    }
    String word = token(at).lower();
    return passage.nameAt(at) == null
        && (at == start || !isBeforeNoun(token(at - 1).lower()))
        && !(at > start && word.equals("read"));
  }

  /** Whether somebody says something among the words from one place to another, unquoted. */
  boolean says(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!quoted[i] && isVerb(i, from)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBeforeNoun(String word) {
    return speech.hasAuxiliary()
        ? speech.determiners().contains(word) && !speech.between().contains(word)
        : BEFORE_NOUNS.contains(word);
  }

  /** Whether nothing but an auxiliary and the like stands before a verb: “…”, a déclaré Ohm. */
  boolean isAuxiliary(int from, int verb) {
    for (int i = from; i < verb; i++) {
      if (!speech.between().contains(token(i).lower())) {
        return false;
      }
    }
    return true;
  }

  /** “was widely called”: by whom is not told. */
  boolean isPassive(int verb) {
    int at = verb - 1;
    while (at > 0
        && (token(at).text().endsWith("ly")
            || (speech.between().contains(token(at).lower())
                && !speech.reporting().passive().contains(token(at).lower())))) {
      at--;
    }
    return at >= 0
        && speech.reporting().passive().contains(token(at).lower())
        && !token(verb).lower().endsWith("ing");
  }

  /** “you fold it and say”: a form that does not go with a single person. */
  boolean isPlain(int verb) {
    String word = token(verb).lower();
    return !speech.isVerbSecond()
        && !speech.hasAuxiliary()
        && !UNCHANGED.contains(word)
        && (speech.saying().contains(word + "s") || speech.calling().contains(word + "s"));
  }

  /** “He refused to call it ‘…’”: the words are not his. */
  boolean isUnsaid(int verb, int from) {
    for (int i = verb - 1; i >= from && !token(i).is(",") && !quoted[i]; i--) {
      String word = token(i).lower();
      if (speech.breaks().contains(word) && !speech.that().contains(word)) {
        return false;
      }
      if (passage.nameAt(i) == null && speech.reporting().unsaid().contains(word)) {
        return true;
      }
    }
    return false;
  }
}
