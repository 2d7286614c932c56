package org.compend.apparatus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.compend.apparatus.NameSigns.Words;

/** A sentence as terms, each with its part of speech, and what their language says of them. */
final class Terms {
  private static final Set<String> NOUNS = Set.of("NOUN", "ADJ");

  private final List<Token> tokens;
  private final List<Term> terms = new ArrayList<>();
  private final Words words;

  Terms(Sentence sentence, String[] tags, Words words) {
    this.words = words;
    tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); ) {
      int end = i + 1;
      while (end + 1 < tokens.size() && isHyphen(end)) {
        end += 2;
      }
      StringBuilder text = new StringBuilder();
      tokens.subList(i, end).forEach(token -> text.append(token.text()));
      terms.add(new Term(i, end, text.toString(), tags[end - 1]));
      i = end;
    }
  }

  private boolean isHyphen(int at) {
    return tokens.get(at).is("-")
        && tokens.get(at - 1).isWord()
        && tokens.get(at + 1).isWord()
        && tokens.get(at - 1).end() == tokens.get(at).start()
        && tokens.get(at).end() == tokens.get(at + 1).start();
  }

  List<Token> tokens() {
    return tokens;
  }

  int size() {
    return terms.size();
  }

  Term get(int at) {
    return terms.get(at);
  }

  /** The text of terms from one place up to another. */
  String text(int from, int to) {
    return text(from, to, terms.get(from).text());
  }

  /** The text of terms, another word standing for the first. */
  String text(int from, int to, String first) {
    StringBuilder text = new StringBuilder(first);
    for (int i = from + 1; i < to; i++) {
      boolean apart =
          terms.get(i).first() == 0
              || tokens.get(terms.get(i).first() - 1).end()
                  < tokens.get(terms.get(i).first()).start();
      text.append(apart ? " " : "").append(terms.get(i).text());
    }
    return text.toString();
  }

  /** Whether a term is a title, whatever its ending. */
  boolean isTitle(int at) {
    Term term = terms.get(at);
    String lower = term.lower().endsWith(".") ? term.lower().replace(".", "") : term.lower();
    String title = lower.substring(lower.lastIndexOf('-') + 1);
    return words.titles().contains(title)
        || words.titles().contains(title.replaceFirst("e?[sn]$", ""));
  }

  /** Whether a term is known for something else than a person's name. */
  boolean isPlain(int at) {
    return words.known().knows(terms.get(at).text())
        || terms.get(at).isShouted()
        || words.titles().contains(terms.get(at).lower());
  }

  /** Whether a noun, or an adjective before one, stands at a place. */
  boolean isNoun(int at) {
    return at < terms.size()
        && terms.get(at).isCapitalised()
        && NOUNS.contains(terms.get(at).tag());
  }
}
