package org.compend.apparatus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts right where the names of a text begin and end, by what the whole text tells: parts two that
 * were taken for one, and leaves out words before somebody who is named without them elsewhere.
 */
final class NameParts {
  /** A hyphen between spaces is none: many texts part “Abu - Bakr” so. */
  private static final Set<String> DASHES = Set.of("–", "—");

  private static final Pattern INNER = Pattern.compile("\\p{Ll}{1,2}\\p{Lu}\\p{L}+");

  private final Gazetteer gazetteer;
  private final List<Sentence> sentences;
  private final List<List<NameTagger.Span>> names;

  /** Persons' names of several words. */
  private final Set<String> people = new HashSet<>();

  /** For each family name the words with which names of its bearers begin. */
  private final Map<String, Set<String>> families = new HashMap<>();

  /** Words that the text writes small. */
  private final Set<String> small = new HashSet<>();

  NameParts(Gazetteer gazetteer, List<Sentence> sentences, List<List<NameTagger.Span>> names) {
    this.gazetteer = gazetteer;
    this.sentences = sentences;
    this.names = names;
    for (int i = 0; i < names.size(); i++) {
      Sentence sentence = sentences.get(i);
      for (NameTagger.Span span : names.get(i)) {
        if (span.kind() == NameKind.PERSON && span.end() - span.first() > 1) {
          people.add(words(sentence, span.first(), span.end()));
          families
              .computeIfAbsent(text(sentence, span.end() - 1), _ -> new HashSet<>())
              .add(text(sentence, span.first()));
        }
      }
      for (Token token : sentence.tokens()) {
        if (token.isWord() && !token.isCapitalised()) {
          small.add(token.text());
        }
      }
    }
  }

  /** The names of each sentence, put right. */
  List<List<NameTagger.Span>> parted() {
    List<List<NameTagger.Span>> parted = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<NameTagger.Span> spans = new ArrayList<>();
      for (NameTagger.Span span : names.get(i)) {
        part(sentences.get(i), span, spans);
      }
      addInnerCapitals(sentences.get(i), spans);
      parted.add(spans);
    }
    return parted;
  }

  /** “iPhone”, “eBay”: a capital within a word is a name's, also where the tables know it not. */
  private static void addInnerCapitals(Sentence sentence, List<NameTagger.Span> spans) {
    for (int i = 0; i < sentence.tokens().size(); i++) {
      int at = i;
      if (INNER.matcher(text(sentence, at)).matches()
          && spans.stream().noneMatch(span -> span.first() <= at && at < span.end())) {
        spans.add(new NameTagger.Span(at, at + 1, NameKind.OTHER));
      }
    }
    spans.sort(Comparator.comparingInt(NameTagger.Span::first));
  }

  /**
   * A name parted on either side of a dash, or a country from somebody who is named without it
   * elsewhere (“President of the United States Laura Hayden”).
   */
  private void part(Sentence sentence, NameTagger.Span span, List<NameTagger.Span> parts) {
    for (int i = span.first() + 1; i < span.end() - 1; i++) {
      if (isDash(sentence.tokens(), i)) {
        parts.add(new NameTagger.Span(span.first(), i, span.kind()));
        part(sentence, new NameTagger.Span(i + 1, span.end(), span.kind()), parts);
        return;
      }
      if (people.contains(words(sentence, i, span.end()))
          && gazetteer.knows(words(sentence, span.first(), i))) {
        parts.add(new NameTagger.Span(span.first(), i, NameKind.PLACE));
        parts.add(new NameTagger.Span(i, span.end(), NameKind.PERSON));
        return;
      }
    }
    int first = span.first() + (isStray(sentence, span) ? 1 : 0);
    parts.add(new NameTagger.Span(first, span.end(), kind(sentence, first, span)));
  }

  /**
   * Whether the first word of a person's name is none: “Despite George Moss”, “After Moss”. The
   * text writes it small elsewhere, and somebody's name goes without it.
   */
  private boolean isStray(Sentence sentence, NameTagger.Span span) {
    if (span.kind() != NameKind.PERSON || span.end() - span.first() < 2) {
      return false;
    }
    String word = text(sentence, span.first());
    String lower = word.toLowerCase(Locale.ROOT);
    if (!(small.contains(lower) || gazetteer.beginsNoName(lower)) || gazetteer.lists(lower) != 0) {
      return false;
    }
    Set<String> begins = families.getOrDefault(text(sentence, span.end() - 1), Set.of());
    return span.end() - span.first() > 2
        ? people.contains(words(sentence, span.first() + 1, span.end()))
        : begins.size() > 1 && begins.contains(word);
  }

  /** What a name names: nobody is called a hospital. */
  private NameKind kind(Sentence sentence, int first, NameTagger.Span span) {
    boolean several = span.end() - first > 1;
    return span.kind() == NameKind.PERSON && several
        ? gazetteer.kindOf(text(sentence, span.end() - 1), NameKind.PERSON)
        : span.kind();
  }

  private static String text(Sentence sentence, int at) {
    return sentence.tokens().get(at).text();
  }

  /** A dash, unlike a hyphen, stands apart. */
  private static boolean isDash(List<Token> tokens, int at) {
    return DASHES.contains(tokens.get(at).text())
        && tokens.get(at - 1).end() < tokens.get(at).start()
        && tokens.get(at).end() < tokens.get(at + 1).start();
  }

  private static String words(Sentence sentence, int first, int end) {
    return sentence.tokens().subList(first, end).stream()
        .map(Token::text)
        .collect(Collectors.joining(" "));
  }
}
