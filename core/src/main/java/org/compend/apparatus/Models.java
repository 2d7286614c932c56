package org.compend.apparatus;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds models by their numbers alone: “the 787”, “six 787s”, “the 787 Breeze”, in a text that
 * names the Harlow 787.
 */
final class Models {
  /** A number that hardly counts anything. */
  private static final Pattern NUMBER = Pattern.compile("(?!\\d00|20\\d\\d)\\d{3,4}");

  /** A noun that may be in the plural, before which a number counts. */
  private static final Pattern PLURAL = Pattern.compile("\\p{Ll}{3,}s");

  private final Set<String> numbers = new HashSet<>();

  /** The words with which the names of things end. */
  private final Set<String> ends = new HashSet<>();

  /** Learns the names of a sentence. */
  void learn(Sentence sentence, List<NameTagger.Span> names) {
    for (NameTagger.Span span : Numbered.names(sentence, names)) {
      if (!span.kind().isThing()) {
        continue;
      }
      ends.add(sentence.text(span.end() - 1));
      for (int i = span.first() + 1; i < span.end(); i++) {
        String word = sentence.text(i);
        if (NUMBER.matcher(word).matches() && Numbered.isNumber(word)) {
          numbers.add(word);
        }
      }
    }
  }

  /** Adds those that a sentence names by their numbers to its names. */
  void add(Sentence sentence, List<NameTagger.Span> names) {
    List<Token> tokens = sentence.tokens();
    boolean added = false;
    for (int i = 0; i < tokens.size() && !numbers.isEmpty(); i++) {
      int at = i;
      String word = sentence.text(at);
      boolean several = numbers.contains(ShortNames.one(word));
      if ((several || numbers.contains(word))
          && names.stream().noneMatch(name -> name.first() <= at && at < name.end())) {
        boolean whole = at + 1 < tokens.size() && ends.contains(sentence.text(at + 1));
        int end = whole ? at + 2 : at + 1;
        if (several || whole || isMeant(tokens, at)) {
          names.removeIf(name -> at < name.first() && name.end() <= end);
          names.add(
              new NameTagger.Span(
                  at, end, NameKind.OTHER, several && !whole ? ShortNames.one(word) : null));
          added = true;
        }
      }
    }
    if (added) {
      names.sort(Comparator.comparingInt(NameTagger.Span::first));
    }
  }

  /** “The 787 took off”, but not “the 787 seats” nor “the 787 people”. */
  private static boolean isMeant(List<Token> tokens, int at) {
    Token next = tokens.get(Math.min(at + 1, tokens.size() - 1));
    return at > 0
        && tokens.get(at - 1).lower().equals("the")
        && !next.is("-")
        && !Numbered.counts(next)
        && !PLURAL.matcher(next.text()).matches();
  }
}
