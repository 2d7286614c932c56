package org.compend.apparatus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names in texts that have whole phrases marked, one within the other, but not every name: of
 * “[the [U.S.] carmaker Harlow Motors]” the last words with capitals, “Harlow Motors”, and “U.S.”.
 */
final class MarkedNames {
  /** The label of a word that may or may not be part of a name. */
  static final int OPEN = -1;

  private static final Set<String> LINKS = Set.of("of", "and", "&", "for", "-");

  private final Gazetteer gazetteer;
  private final List<Phrase> phrases = new ArrayList<>();

  /** A marked phrase, from one offset up to another. */
  private record Phrase(int from, int to, @Nullable NameKind kind, boolean adjective) {
    boolean holds(Token token) {
      return from <= token.start() && token.end() <= to;
    }

    boolean within(Phrase other) {
      return other.from <= from && to <= other.to && to - from < other.to - other.from;
    }
  }

  MarkedNames(GoldJson.Marked marked, String text, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    for (Object item : marked.list("mentions")) {
      Map<?, ?> mention = (Map<?, ?>) item;
      String syntax = Objects.toString(mention.get("syn"), "");
      int end = ((Number) Objects.requireNonNull(mention.get("end"))).intValue();
      if (syntax.contains("NAM") && end <= text.codePointCount(0, text.length())) {
        int start = ((Number) Objects.requireNonNull(mention.get("start"))).intValue();
        phrases.add(
            new Phrase(
                text.offsetByCodePoints(0, start),
                text.offsetByCodePoints(0, end),
                kind(Objects.toString(mention.get("type"), "")),
                syntax.startsWith("PRE")));
      }
    }
    phrases.sort(Comparator.comparingInt(phrase -> phrase.from - phrase.to));
  }

  private static @Nullable NameKind kind(String type) {
    return switch (type) {
      case "PER" -> NameKind.PERSON;
      case "LOC" -> NameKind.PLACE;
      case "ORG" -> NameKind.ORGANISATION;
      case "PRO", "FIN" -> NameKind.OTHER;
      default -> null;
    };
  }

  /**
   * The labels of a sentence's tokens: whether an unmarked word with a capital is a name is open.
   */
  int[] labels(Sentence sentence) {
    int[] labels = new int[sentence.tokens().size()];
    Arrays.setAll(labels, i -> hasCapital(sentence.tokens().get(i)) ? OPEN : 0);
    for (NameTagger.Span name : of(sentence)) {
      Arrays.fill(labels, name.first(), name.end(), NameTable.further(name.kind()));
      labels[name.first()] = NameTable.first(name.kind());
    }
    return labels;
  }

  /** The names of a sentence; no two overlap. */
  private List<NameTagger.Span> of(Sentence sentence) {
    List<NameTagger.Span> names = new ArrayList<>();
    for (Phrase phrase : phrases) {
      NameTagger.Span name =
          phrase.kind == null ? null : name(sentence.tokens(), phrase, phrase.kind);
      if (name != null
          && names.stream()
              .noneMatch(other -> other.first() < name.end() && name.first() < other.end())) {
        names.add(name);
      }
    }
    return names;
  }

  /** The last words with capitals that are not all another phrase's; {@code null} for none. */
  private NameTagger.@Nullable Span name(List<Token> tokens, Phrase phrase, NameKind kind) {
    List<Phrase> inner = phrases.stream().filter(other -> other.within(phrase)).toList();
    NameTagger.@Nullable Span name = null;
    for (int end, i = 0; i < tokens.size(); i = end) {
      end = i + 1;
      if (!isPart(tokens, phrase, i) || isArticle(tokens.get(i))) {
        continue;
      }
      while (isPart(tokens, phrase, end)
          || (isPart(tokens, phrase, end + 1) && LINKS.contains(tokens.get(end).text()))) {
        end++;
      }
      int first = i;
      while (kind == NameKind.PERSON
          && first < end - 1
          && (gazetteer.isTitle(tokens.get(first).lower())
              || isInner(inner, tokens.subList(first, first + 1)))) {
        first++;
      }
      if (!isInner(inner, tokens.subList(first, end))
          && tokens.subList(first, end).stream().anyMatch(MarkedNames::hasCapital)
          && (!phrase.adjective
              || kind != NameKind.PLACE
              || gazetteer.mayBePlace(tokens.get(first).text()))) {
        name = new NameTagger.Span(first, end, kind);
      }
    }
    return name;
  }

  private static boolean isInner(List<Phrase> inner, List<Token> tokens) {
    return inner.stream().anyMatch(phrase -> tokens.stream().allMatch(phrase::holds));
  }

  /** Whether a token of a phrase is a part of its name by itself: it has a capital or a digit. */
  private static boolean isPart(List<Token> tokens, Phrase phrase, int at) {
    return at < tokens.size()
        && phrase.holds(tokens.get(at))
        && (hasCapital(tokens.get(at)) || Character.isDigit(tokens.get(at).text().charAt(0)));
  }

  /** Whether a token has a capital, be it in its midst: “iPhone”. */
  private static boolean hasCapital(Token token) {
    return token.text().chars().anyMatch(Character::isUpperCase);
  }

  private static boolean isArticle(Token token) {
    return Set.of("The", "A", "An").contains(token.text());
  }
}
