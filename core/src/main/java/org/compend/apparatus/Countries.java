package org.compend.apparatus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells where English speaks of a country without naming it by itself: “the Japanese government”
 * and “U.S. Treasury” speak of Japan and the U.S., “a Japanese poem” of no place.
 */
final class Countries {
  private static final Set<String> NAMES = WordTable.of("countries", "en");
  private static final Map<String, String> ADJECTIVES = new HashMap<>();

  /** What makes up a state. */
  private static final Set<String> STATES = WordTable.of("states", "en");

  /** Nouns that mean a body, an office, a place, a trade or people, of a state or within it. */
  private static final Set<String> NOUNS = new HashSet<>(STATES);

  private static final Set<String> CURRENCIES = WordTable.of("currencies", "en");

  static {
    NOUNS.addAll(WordTable.of("trades", "en"));
    for (List<String> row : WordTable.rows("peoples", "en")) {
      row.subList(1, row.size()).forEach(people -> ADJECTIVES.put(people, row.getFirst()));
    }
    NOUNS.addAll(WordTable.of("titles", "en"));
    for (String table : List.of("heads", "before")) {
      WordTable.kinds(table, "en")
          .forEach((noun, kind) -> {
            if (kind == NameKind.ORGANISATION || kind == NameKind.PLACE) {
              NOUNS.add(noun);
            }
          });
    }
  }

  private Countries() {}

  /**
   * The names of a sentence, those of peoples being a country's where they speak of it, also where
   * they were overlooked.
   */
  static List<NameTagger.Span> spokenOf(Sentence sentence, List<NameTagger.Span> names) {
    List<NameTagger.Span> told = new ArrayList<>();
    int at = 0;
    for (NameTagger.Span name : names) {
      addOverlooked(sentence, at, name.first(), told);
      String country =
          name.kind() == NameKind.PEOPLE ? country(sentence, name.first(), name.end()) : null;
      told.add(
          country == null
              ? name
              : new NameTagger.Span(name.first(), name.end(), NameKind.PLACE, country));
      at = name.end();
    }
    addOverlooked(sentence, at, sentence.tokens().size(), told);
    return told;
  }

  /** The names of a sentence, the currency of a country whole: “the U.S. dollar”. */
  static List<NameTagger.Span> currencies(Sentence sentence, List<NameTagger.Span> names) {
    List<NameTagger.Span> whole = new ArrayList<>();
    for (NameTagger.Span name : names) {
      List<Token> tokens = sentence.tokens();
      boolean currency =
          name.first() > 0
              && name.end() < tokens.size()
              && tokens.get(name.first() - 1).lower().equals("the")
              && CURRENCIES.contains(tokens.get(name.end()).lower())
              && kindOf(NameParts.words(sentence, name.first(), name.end())) != null;
      whole.add(
          currency ? new NameTagger.Span(name.first(), name.end() + 1, NameKind.OTHER) : name);
    }
    return whole;
  }

  /** Whether a name is that of a country's currency: “US dollar”, which US is not short for. */
  static boolean isCurrency(String name) {
    return CURRENCIES.contains(name.substring(name.lastIndexOf(' ') + 1));
  }

  private static void addOverlooked(
      Sentence sentence, int from, int to, List<NameTagger.Span> told) {
    for (int i = from; i < to; i++) {
      String country = country(sentence, i, i + 1);
      if (country != null) {
        told.add(new NameTagger.Span(i, i + 1, NameKind.PLACE, country));
      }
    }
  }

  /** The country of which an adjective speaks by what stands behind it; {@code null} for none. */
  private static @Nullable String country(Sentence sentence, int first, int end) {
    if (end >= sentence.tokens().size() || !sentence.tokens().get(first).isCapitalised()) {
      return null;
    }
    String country = ADJECTIVES.get(NameParts.words(sentence, first, end));
    return country != null && isOf(NOUNS, sentence.tokens().get(end).text()) ? country : null;
  }

  /**
   * The country with whose name that of its body begins, “U.S. Treasury”; {@code null} for none.
   */
  static @Nullable String owner(String body) {
    for (int end = body.indexOf(' '); end > 0; end = body.indexOf(' ', end + 1)) {
      String rest = body.substring(end + 1);
      if (NAMES.contains(body.substring(0, end))
          && (CURRENCIES.contains(rest)
              || Arrays.stream(rest.split(" ", -1)).anyMatch(word -> isOf(STATES, word)))) {
        return body.substring(0, end);
      }
    }
    return null;
  }

  /**
   * What words name that stand before a thing of a country; {@code null} where it is no country.
   */
  static @Nullable NameKind kindOf(String words) {
    return NAMES.contains(words)
        ? NameKind.PLACE
        : ADJECTIVES.containsKey(words) ? NameKind.PEOPLE : null;
  }

  /** Whether a noun is among some, in the plural too. */
  private static boolean isOf(Set<String> nouns, String noun) {
    String lower = noun.toLowerCase(Locale.ROOT);
    return nouns.contains(lower)
        || nouns.contains(lower.replaceFirst("ies$", "y").replaceFirst("s$", ""));
  }
}
