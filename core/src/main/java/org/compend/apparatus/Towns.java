package org.compend.apparatus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds towns that are told together with what they lie in: “in Harlow, Alabama”. */
final class Towns {
  /** The line of words before places in the list of what stands beside names. */
  private static final int IN = 0;

  private static final int LONGEST = 3;

  private static final Set<String> GREAT = WordTable.of("cities", "en");

  private Towns() {}

  /**
   * The names of a sentence, a place that is known beforehand together with the town before it,
   * whatever that was taken for. Two that are both known stand side by side: “in Kenya, Uganda”.
   */
  static List<NameTagger.Span> whole(
      Sentence sentence, List<NameTagger.Span> names, Gazetteer gazetteer) {
    List<NameTagger.Span> whole = new ArrayList<>();
    for (NameTagger.Span name : names) {
      int town = name.kind() == NameKind.PLACE ? town(sentence, name, gazetteer) : -1;
      if (town >= 0) {
        whole.removeIf(before -> before.end() > town);
        whole.add(new NameTagger.Span(town, name.end(), NameKind.PLACE));
      } else {
        whole.add(name);
      }
    }
    return whole;
  }

  /** Where the town begins that lies in a place; -1 for none. */
  private static int town(Sentence sentence, NameTagger.Span name, Gazetteer gazetteer) {
    List<Token> tokens = sentence.tokens();
    int comma = name.first() - 1;
    if (comma < 1
        || !tokens.get(comma).is(",")
        || !gazetteer.knows(NameParts.words(sentence, name.first(), name.end()))) {
      return -1;
    }
    int first = comma;
    while (first > 0 && tokens.get(first - 1).isCapitalised()) {
      first--;
    }
    boolean within =
        first > 0
            && first < comma
            && comma - first <= LONGEST
            && gazetteer.company("before", tokens.get(first - 1).lower()) == IN;
    return within && !gazetteer.knows(NameParts.words(sentence, first, comma)) ? first : -1;
  }

  /** What a town lies in by its name, “Harlow, Alabama”; {@code null} where that does not tell. */
  static @Nullable String land(String place) {
    int comma = place.lastIndexOf(", ");
    return comma > 0 ? place.substring(comma + 2) : null;
  }

  /** A town by itself, whose name also tells what it lies in; {@code null} where it does not. */
  static @Nullable String alone(String place) {
    int comma = place.indexOf(", ");
    return comma > 0 ? place.substring(0, comma) : null;
  }

  /**
   * Joins each town to the only place that is told with what it lies in: “Harlow” to “Harlow,
   * Ohio”.
   *
   * @param key by which names are compared
   * @param join told the short name and the full one
   */
  static <T> void join(
      List<T> places, Function<T, String> name, UnaryOperator<String> key, BiConsumer<T, T> join) {
    Map<String, List<T>> full = new HashMap<>();
    for (T place : places) {
      String town = alone(name.apply(place));
      if (town != null) {
        full.computeIfAbsent(key.apply(town), _ -> new ArrayList<>()).add(place);
      }
    }
    for (T town : places) {
      List<T> one = full.getOrDefault(key.apply(name.apply(town)), List.of());
      if (one.size() == 1) {
        join.accept(town, one.getFirst());
      }
    }
  }

  /** Whether a town is meant everywhere where nothing else is told: “Paris”. */
  static boolean isKnownAlone(@Nullable String town) {
    return town != null && GREAT.contains(town);
  }
}
