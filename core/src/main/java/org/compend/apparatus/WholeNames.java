package org.compend.apparatus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes names whole of which some words were overlooked. */
final class WholeNames {
  private static final Set<String> BODIES = WordTable.of("bodies", "en");
  private static final Set<String> LEGAL = WordTable.of("legal", "en");

  private final Gazetteer gazetteer;

  /** The names of several words for things, in lower case, by their first word. */
  private final Map<String, Set<List<String>>> known = new HashMap<>();

  WholeNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Learns the names of a sentence. */
  void learn(Sentence sentence, List<NameTagger.Span> names) {
    for (NameTagger.Span name : names) {
      if (name.kind().isThing() && name.end() - name.first() > 1) {
        known
            .computeIfAbsent(sentence.lower(name.first()), _ -> new HashSet<>())
            .add(lower(sentence, name.first(), name.end()));
      }
    }
  }

  /** Makes the names of a sentence whole. */
  void make(Sentence sentence, List<NameTagger.Span> names) {
    for (int i = 0; i < names.size(); i++) {
      if (isBranch(sentence, names, i)) {
        int first = names.get(i - 1).first();
        names.set(i - 1, new NameTagger.Span(first, names.get(i).end(), NameKind.ORGANISATION));
        names.remove(i--);
      } else {
        names.set(i, ofPlace(sentence, names.get(i), i == 0 ? 0 : names.get(i - 1).end()));
      }
    }
    for (int i = 0; i < names.size(); i++) {
      NameTagger.Span name = names.get(i);
      int next = i + 1 < names.size() ? names.get(i + 1).first() : sentence.tokens().size();
      int end = name.kind().isThing() ? end(sentence, name, next) : name.end();
      names.set(i, new NameTagger.Span(name.first(), end, name.kind(), name.name()));
    }
  }

  /** Whether a place right behind a body is where a part of it works: “Harlow North America”. */
  private static boolean isBranch(Sentence sentence, List<NameTagger.Span> names, int at) {
    NameTagger.Span place = names.get(at);
    return at > 0
        && place.kind() == NameKind.PLACE
        && names.get(at - 1).kind() == NameKind.ORGANISATION
        && names.get(at - 1).end() == place.first()
        && BODIES.containsAll(lower(sentence, place.first(), place.end()));
  }

  /** The body that is called after a place: “Bank of Harlow”, “Air Harlow”; else the place. */
  private NameTagger.Span ofPlace(Sentence sentence, NameTagger.Span place, int from) {
    int before = place.first() - 1;
    if (place.kind() != NameKind.PLACE
        || before < from
        || !gazetteer.knows(NameParts.words(sentence, place.first(), place.end()))) {
      return place;
    }
    boolean of = before > from && sentence.tokens().get(before).is("of");
    int first = of ? before - 1 : before;
    Token head = sentence.tokens().get(first);
    boolean body =
        of
            ? head.isCapitalised()
                && gazetteer.kindOf(head.text(), NameKind.PLACE) == NameKind.ORGANISATION
            : head.is("Air");
    return body ? new NameTagger.Span(first, place.end(), NameKind.ORGANISATION) : place;
  }

  /** Where a name ends with what belongs to it behind its end. */
  private int end(Sentence sentence, NameTagger.Span name, int next) {
    int end = endOfKnown(sentence, name, next);
    if (end > name.end() || end == next) {
      return end;
    }
    Token after = sentence.tokens().get(end);
    if (name.kind() == NameKind.ORGANISATION
        && after.isCapitalised()
        && LEGAL.contains(Cast.key(after.text()))) {
      return end + 1;
    }
    while (end < next
        && Overlooked.isInner(sentence.tokens().get(name.end() - 1))
        && isModel(sentence.tokens(), end)) {
      end++;
    }
    return end;
  }

  /**
   * Where the longest name ends that the text has elsewhere, be it with other capitals, and that
   * begins as a name does: “Harlow nano”.
   */
  private int endOfKnown(Sentence sentence, NameTagger.Span name, int next) {
    int end = name.end();
    for (List<String> words : known.getOrDefault(sentence.lower(name.first()), Set.of())) {
      int to = name.first() + words.size();
      if (to > end && to <= next && words.equals(lower(sentence, name.first(), to))) {
        end = to;
      }
    }
    return end;
  }

  /** Whether a word behind the name of a product belongs to it: “iHarlow Touch”. */
  private boolean isModel(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    return token.isCapitalised()
        && token.text().length() > 1
        && !gazetteer.namesNobody(token.text())
        && !gazetteer.isTitle(token.lower())
        && !(at + 1 < tokens.size() && tokens.get(at + 1).is("-"));
  }

  private static List<String> lower(Sentence sentence, int first, int end) {
    return sentence.tokens().subList(first, end).stream().map(Token::lower).toList();
  }
}
