package org.compend.apparatus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.compend.apparatus.Passage.Mention;
import org.jspecify.annotations.Nullable;

/** Finds the names of bodies and things that are short for others of the same text. */
final class ShortNames {
  /** Chambers of states: “the House” is not the White House. */
  private static final Set<String> CHAMBERS = WordTable.of("chambers", "en");

  /** A word of a name behind which it goes on, and does not begin anew. */
  private static final Pattern BEFORE = Pattern.compile("[\\p{Lu}\\p{N}](?:.*[^,])?");

  /** What may be left out behind the first words of a name: further words with capitals. */
  private static final Pattern BEHIND = Pattern.compile("(?: \\p{Lu}[^\\d ]*)+");

  /** Words for what a body, place or thing is. */
  private static final Set<String> HEADS = WordTable.kinds("heads", "en").keySet();

  /** Words that end the names of parts of bodies, for which the body's name does not stand. */
  private static final Set<String> PARTS = WordTable.of("parts", "en");

  private static final Comparator<Mention> READING =
      Comparator.comparingInt(Mention::paragraph).thenComparingInt(Mention::start);

  private ShortNames() {}

  /** A name without the last letter that may make it one of several; empty for none. */
  static String one(String name) {
    return name.endsWith("s") ? name.substring(0, name.length() - 1) : "";
  }

  /**
   * Several of a product go to its name: “Breezes”.
   *
   * @param join told the name of several and that of one
   */
  static void ofSeveral(List<Figure> all, BiConsumer<Figure, Figure> join) {
    Map<String, Figure> products = new HashMap<>();
    for (Figure figure : all) {
      if (figure.kind == NameKind.OTHER) {
        products.putIfAbsent(Cast.key(figure.name()), figure);
      }
    }
    for (Figure figure : List.copyOf(all)) {
      Figure one = products.get(Cast.key(one(figure.name())));
      if (one != null && figure.kind == NameKind.OTHER) {
        join.accept(figure, one);
      }
    }
  }

  /**
   * What stands in brackets behind a full name is short for it: “Harbour Development Fund (Hadef)”.
   *
   * @param join told the short name and the full one
   */
  static void inBrackets(
      List<Passage> passages,
      Function<Mention, @Nullable Figure> of,
      BiConsumer<Figure, Figure> join) {
    for (Passage passage : passages) {
      for (int i = 1; i < passage.mentions().size(); i++) {
        Mention before = passage.mentions().get(i - 1);
        Mention within = passage.mentions().get(i);
        Figure full = of.apply(before);
        Figure figure = of.apply(within);
        if (full != null
            && figure != null
            && !full.equals(figure)
            && full.kind.isThing()
            && figure.kind.isThing()
            && before.text().contains(" ")
            && !within.text().contains(" ")
            && isBracketed(passage.tokens(), before, within)) {
          join.accept(figure, full);
        }
      }
    }
  }

  private static boolean isBracketed(List<Token> tokens, Mention before, Mention within) {
    return within.first() == before.end() + 1
        && tokens.get(before.end()).is("(")
        && within.end() < tokens.size()
        && tokens.get(within.end()).is(")");
  }

  /**
   * The last words of but one name stand for it from there on: “the Fund” for the Harbour
   * Development Fund. A place is none: it gives its name to bodies (“Harlow”, “Bank Harlow”) and to
   * others that lie in it or beside it (“Europe”, “Eastern Europe”).
   *
   * @param join told the short name and the full one
   */
  static void ofLastWords(List<Figure> all, BiConsumer<Figure, Figure> join) {
    Map<String, List<Figure>> bearers = new HashMap<>();
    // “The Bank” may also be the Bank of Moss.
    Map<String, List<Figure>> begun = new HashMap<>();
    List<Figure> figures = all.stream().filter(figure -> figure.kind != NameKind.PERSON).toList();
    for (Figure figure : figures) {
      lastWords(figure.name())
          .forEach(last -> bearers.computeIfAbsent(last, _ -> new ArrayList<>()).add(figure));
      String name = Cast.key(figure.name());
      int end = name.indexOf(" of ");
      if (end > 0) {
        begun.computeIfAbsent(name.substring(0, end), _ -> new ArrayList<>()).add(figure);
      }
    }
    for (Figure figure : figures) {
      String name = Cast.key(figure.name());
      List<Figure> of = begun.getOrDefault(name, List.of());
      List<Figure> full =
          bearers.getOrDefault(name, List.of()).stream()
              .sorted(Comparator.comparingInt(bearer -> -bearer.name().length()))
              .toList();
      if (!full.isEmpty() && isShortFor(figure, full)) {
        List<Figure> meant = new ArrayList<>(of);
        meant.add(full.getFirst());
        Figure one = of.isEmpty() ? full.getFirst() : nearest(figure, meant);
        if (one != null) {
          join.accept(figure, one);
        }
      } else if (full.isEmpty()
          && of.size() == 1
          && HEADS.contains(name)
          && figure.kind != NameKind.PLACE
          && of.getFirst().kind == NameKind.ORGANISATION
          && of.getFirst().isBefore(figure)) {
        join.accept(figure, of.getFirst());
      }
    }
  }

  /** Which of several is named last before each mention of a short name; {@code null} for none. */
  private static @Nullable Figure nearest(Figure figure, List<Figure> meant) {
    TreeMap<Mention, Figure> places = new TreeMap<>(READING);
    meant.forEach(one -> one.mentions.forEach(mention -> places.put(mention, one)));
    Set<@Nullable Figure> nearest = new HashSet<>();
    for (Mention mention : figure.mentions) {
      if (mention.paragraph() != Passage.HEAD) {
        Map.Entry<Mention, Figure> before = places.lowerEntry(mention);
        nearest.add(before == null ? null : before.getValue());
      }
    }
    return nearest.size() == 1 ? nearest.iterator().next() : null;
  }

  /**
   * The first words of but one body's name stand for it from there on: “Harlow” for Harlow Moss. A
   * town gives its name to its hospital and its bank, which are not called so.
   *
   * @param join told the short name and the full one
   */
  static void ofFirstWords(List<Figure> all, BiConsumer<Figure, Figure> join) {
    Map<String, List<Figure>> bearers = new HashMap<>();
    for (Figure figure : all) {
      String name = Cast.key(figure.name());
      for (int i = name.indexOf(' '); i > 0; i = name.indexOf(' ', i + 1)) {
        bearers.computeIfAbsent(name.substring(0, i), _ -> new ArrayList<>()).add(figure);
      }
    }
    for (Figure figure : List.copyOf(all)) {
      String name = Cast.key(figure.name());
      List<Figure> full = bearers.getOrDefault(name, List.of());
      if (full.size() == 1
          && full.getFirst().kind == NameKind.ORGANISATION
          && BEHIND.matcher(full.getFirst().name().substring(name.length())).matches()
          && full.getFirst().isBefore(figure)
          && figure.kind != NameKind.PERSON
          && !PARTS.contains(lastWord(full.getFirst()))
          && !Places.isKnown(name)
          && Countries.kindOf(figure.name()) == null
          && (figure.kind.isThing() || !HEADS.contains(lastWord(full.getFirst())))) {
        join.accept(figure, full.getFirst());
      }
    }
  }

  private static String lastWord(Figure figure) {
    String name = Cast.key(figure.name());
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** Whether a name goes to the longest of several that end in it. */
  private static boolean isShortFor(Figure figure, List<Figure> full) {
    Figure longest = full.getFirst();
    List<String> last = lastWords(longest.name());
    return figure.kind != NameKind.PLACE
        && !CHAMBERS.contains(Cast.key(figure.name()))
        && full.stream().skip(1).allMatch(bearer -> last.contains(Cast.key(bearer.name())))
        // A number says enough to go before the full name.
        && (figure.name().chars().anyMatch(Character::isDigit) || longest.isBefore(figure));
  }

  /** The ends of a name of several words, but none behind “of”, a comma or a dash. */
  private static List<String> lastWords(String name) {
    List<String> words = List.of(name.split(" ", -1));
    return IntStream.range(1, words.size())
        .filter(i -> BEFORE.matcher(words.get(i - 1)).matches())
        .mapToObj(i -> Cast.key(String.join(" ", words.subList(i, words.size()))))
        .toList();
  }
}
