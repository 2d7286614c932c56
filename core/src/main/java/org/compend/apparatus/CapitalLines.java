package org.compend.apparatus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.compend.apparatus.NameTagger.Span;

/**
 * The lines of a text in which every word has its capital: headings, cells, items of lists.
 *
 * <p>There a capital is no sign of a name. What such a line seems to name is none if the text has
 * its first word and nearly all others in lower case too, and names nobody so where it runs.
 */
final class CapitalLines {
  /** Words shorter than this keep their small letter in titles: “of”, “the”, “and”. */
  private static final int SHORT = 4;

  private final Set<String> small = new HashSet<>();
  private final Set<List<String>> named = new HashSet<>();

  private CapitalLines() {}

  /**
   * The names without those that only the capitals of such lines make.
   *
   * @param names of each sentence
   */
  static List<List<Span>> sobered(List<Sentence> sentences, List<List<Span>> names) {
    CapitalLines lines = new CapitalLines();
    boolean[] capital = new boolean[sentences.size()];
    for (int i = 0; i < sentences.size(); i++) {
      capital[i] = isOne(sentences.get(i));
      if (!capital[i]) {
        lines.learn(sentences.get(i), names.get(i));
      }
    }
    List<List<Span>> sobered = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      sobered.add(
          capital[i]
              ? names.get(i).stream().filter(span -> lines.isName(sentence, span)).toList()
              : names.get(i));
    }
    return sobered;
  }

  /** Whether nearly each longer word has its capital, and no full stop says that it runs. */
  private static boolean isOne(Sentence sentence) {
    int words = 0;
    int capitals = 0;
    for (Token token : sentence.tokens()) {
      if (token.isWord() && token.text().length() >= SHORT) {
        words++;
        capitals += token.isCapitalised() ? 1 : 0;
      }
    }
    return capitals * 4 >= words * 3 && !sentence.tokens().getLast().is(".");
  }

  private void learn(Sentence sentence, List<Span> names) {
    for (Token token : sentence.tokens()) {
      if (!token.isCapitalised()) {
        small.add(token.text());
      }
    }
    names.forEach(span -> named.add(words(sentence, span)));
  }

  private boolean isName(Sentence sentence, Span span) {
    List<String> words = words(sentence, span);
    List<String> telling = words.stream().filter(word -> word.length() >= SHORT).toList();
    return named.contains(words)
        || telling.isEmpty()
        || !isSmall(telling.getFirst())
        || telling.stream().filter(this::isSmall).count() * 4 < telling.size() * 3L;
  }

  private boolean isSmall(String word) {
    return small.contains(word.toLowerCase(Locale.ROOT));
  }

  private static List<String> words(Sentence sentence, Span span) {
    return sentence.tokens().subList(span.first(), span.end()).stream().map(Token::text).toList();
  }
}
