package org.compend.apparatus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.compend.apparatus.DigestApparatus.Entry;
import org.compend.apparatus.GoldJson.Marked;
import org.jspecify.annotations.Nullable;

/**
 * Measures what the scorers beside the marked texts do not: one entry for each person of an
 * article, names that are one across articles, speakers resolved to a person (see {@link
 * SpeakerMeasures}).
 *
 * <p>Arguments: {@code persons}, {@code merging}, {@code speakers}, {@code reports} or {@code
 * pronouns}; the file of marked texts; for the first two the folder with the tables of {@link
 * NameTraining}'s folds, which merging of texts that were not trained on goes without; {@code show}
 * prints what is wrong in every second text. The others are only counted: no rule may be looked up
 * in them.
 */
final class Measures {
  private static final int FOLDS = 3;

  // Persons counted.
  private static final int FULL = 0;
  private static final int FAMILY = 1;
  private static final int FOUND = 2;
  private static final int WANTED = 3;

  static final Set<String> NO_NAME =
      Set.of(
          "the",
          "a",
          "an",
          "of",
          "and",
          "mr",
          "mrs",
          "ms",
          "dr",
          "prof",
          "sir",
          "president",
          "minister",
          "prime",
          "premier",
          "gov",
          "sen",
          "rep",
          "gen",
          "col",
          "const",
          "sgt",
          "chief",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "director",
          "police",
          "officer",
          "senator",
          "governor",
          "secretary",
          "mayor",
          "jr",
          "sr");

  private Measures() {}

  public static void main(String[] arguments) throws IOException {
    Path gold = Path.of(arguments[1]);
    PrintStream shown =
        arguments[arguments.length - 1].equals("show")
            ? System.out
            : new PrintStream(PrintStream.nullOutputStream());
    switch (arguments[0]) {
      case "persons" -> persons(gold, Path.of(arguments[2]), shown);
      case "merging" -> {
        boolean folds = arguments.length > 2 && !arguments[2].equals("show");
        merging(
            gold,
            folds ? annotators(Path.of(arguments[2])) : Collections.nCopies(FOLDS, new Annotator()),
            shown);
      }
      case "speakers" -> {
        SpeakerMeasures.stretches(gold);
        SpeakerMeasures.speakers(gold, shown);
      }
      case "reports" -> ReportMeasures.print(gold, shown);
      case "pronouns" -> SpeakerMeasures.pronouns(gold, shown);
      default ->
          throw new IllegalArgumentException(
              "persons, merging, speakers, reports or pronouns: " + arguments[0]);
    }
  }

  static List<Marked> texts(Path file, String source) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines
          .map(GoldJson::read)
          .filter(marked -> marked.string("source").equals(source))
          .toList();
    }
  }

  private static NameTable table(Path file) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      return NameTable.read(lines);
    }
  }

  private static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  static String prf(double right, double found, double wanted) {
    double precision = 100 * right / Math.max(1, found);
    double recall = 100 * right / Math.max(1, wanted);
    return String.format(
        Locale.ROOT, "P %.1f R %.1f F1 %.1f", precision, recall, f1(precision, recall));
  }

  // Persons of an article

  /** Marked mentions of one person, gathered as a reader would: a shorter name within a longer. */
  private static List<Set<String>> marked(Marked text, MarkedText words) {
    List<String> names = new ArrayList<>();
    for (Object item : text.list("entities")) {
      List<?> name = (List<?>) item;
      if (Set.of("Person", "PER").contains(name.get(2))) {
        names.add(words.words(number(name.get(0)), number(name.get(1))));
      }
    }
    names.sort(Comparator.comparingInt((String name) -> -parts(name).size()));
    List<Set<String>> persons = new ArrayList<>();
    for (String name : names) {
      List<String> parts = parts(name);
      Set<String> known =
          persons.stream()
              .filter(person -> person.stream().anyMatch(full -> parts(full).containsAll(parts)))
              .findFirst()
              .orElse(null);
      if (known == null) {
        known = new LinkedHashSet<>();
        persons.add(known);
      }
      known.add(name);
    }
    return persons;
  }

  static int number(Object value) {
    return ((Number) value).intValue();
  }

  /** The words of a name, titles and possessives aside. */
  static List<String> parts(String name) {
    List<String> all =
        Arrays.stream(
                name.toLowerCase(Locale.ROOT)
                    .replace('’', '\'')
                    .replaceAll("'s?(?!\\p{L})", "")
                    .split("[^\\p{L}\\p{N}'-]+", -1))
            .filter(word -> !word.isEmpty())
            .toList();
    List<String> parts = all.stream().filter(word -> !NO_NAME.contains(word)).toList();
    return parts.isEmpty() ? all : parts;
  }

  /** For each fold an annotator whose tables never saw the fold's texts. */
  private static List<Annotator> annotators(Path folds) throws IOException {
    List<Annotator> annotators = new ArrayList<>();
    Gazetteer gazetteer = new Gazetteer("en");
    for (int fold = 0; fold < FOLDS; fold++) {
      NameTable first = table(folds.resolve("fold-" + fold + "-1.txt"));
      NameTable second = table(folds.resolve("fold-" + fold + "-2.txt"));
      annotators.add(new Annotator("en", new NameTagger(first, second, gazetteer)));
    }
    return annotators;
  }

  private static void persons(Path gold, Path folds, PrintStream shown) throws IOException {
    List<Marked> texts = texts(gold, "en-worldwide-newswire");
    int[][] counts = new int[2][4];
    List<Annotator> annotators = annotators(folds);
    for (int fold = 0; fold < FOLDS; fold++) {
      Annotator annotator = annotators.get(fold);
      for (int i = fold; i < texts.size(); i += FOLDS) {
        MarkedText words = new MarkedText(texts.get(i).string("text"));
        List<Set<String>> persons = marked(texts.get(i), words);
        List<String> names =
            annotator.annotate("", words.paragraphs, Locale.ENGLISH).names().stream()
                .filter(name -> name.kind() == Name.Kind.PERSON)
                .map(Name::name)
                .toList();
        int[] of = counts[i % 2];
        of[WANTED] += persons.size();
        of[FOUND] += names.size();
        Set<Set<String>> left = new LinkedHashSet<>(persons);
        List<String> wrong = new ArrayList<>();
        for (String name : names) {
          Set<String> person = take(left, name);
          if (person == null) {
            wrong.add(name);
          } else {
            left.remove(person);
            of[FAMILY]++;
            boolean fullest = parts(person.iterator().next()).equals(parts(name));
            of[FULL] += fullest ? 1 : 0;
            if (!fullest) {
              wrong.add(name + " for " + person);
            }
          }
        }
        if (i % 2 == 0 && (!wrong.isEmpty() || !left.isEmpty())) {
          shown.println(texts.get(i).string("id") + "\n  wrong " + wrong + "\n  missed " + left);
        }
      }
    }
    for (int half = 0; half < 2; half++) {
      tell(half == 0 ? "half looked into" : "half never looked into", counts[half]);
    }
    tell("all", IntStream.range(0, 4).map(i -> counts[0][i] + counts[1][i]).toArray());
  }

  private static void tell(String which, int[] counts) {
    System.out.println(
        "one entry for each person, "
            + which
            + ", its fullest name exact: "
            + prf(counts[FULL], counts[FOUND], counts[WANTED])
            + "; its family name right: "
            + prf(counts[FAMILY], counts[FOUND], counts[WANTED]));
  }

  private static @Nullable Set<String> take(Collection<Set<String>> persons, String name) {
    List<String> parts = parts(name);
    for (boolean exact : List.of(true, false)) {
      for (Set<String> person : persons) {
        List<String> known = parts(person.iterator().next());
        if (exact
            ? known.equals(parts)
            : known.getLast().equals(parts.getLast()) || known.containsAll(parts)) {
          return person;
        }
      }
    }
    return null;
  }

  // Names across articles

  private record Mention(int text, int from, int to, String words, String who) {}

  private static void merging(Path gold, List<Annotator> annotators, PrintStream shown)
      throws IOException {
    List<Marked> texts = texts(gold, "MEANTIME");
    List<Mention> mentions = new ArrayList<>();
    List<MarkedText> words = new ArrayList<>();
    List<Apparatus> each = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      MarkedText text = new MarkedText(texts.get(i).string("text"));
      words.add(text);
      each.add(annotators.get(i % FOLDS).annotate("", text.paragraphs, Locale.ENGLISH));
      for (Object item : texts.get(i).list("mentions")) {
        Map<?, ?> mention = (Map<?, ?>) item;
        String syntax = Objects.toString(mention.get("syn"), "");
        if (syntax.contains("NAM") && mention.get("instance") != null) {
          int from = number(Objects.requireNonNull(mention.get("start")));
          int to = number(Objects.requireNonNull(mention.get("end")));
          mentions.add(
              new Mention(i, from, to, text.words(from, to), mention.get("instance").toString()));
        }
      }
    }
    Map<Mention, String> entries = new HashMap<>();
    Map<Mention, Integer> nearness = new HashMap<>();
    List<Entry> gathered = new Gathering(each).entries();
    for (int e = 0; e < gathered.size(); e++) {
      for (DigestApparatus.Locator place : gathered.get(e).places()) {
        int text = place.article() - 1;
        int from = words.get(text).codePoint(place.span(), true);
        int to = words.get(text).codePoint(place.span(), false);
        for (Mention mention : mentions) {
          int common = Math.min(to, mention.to) - Math.max(from, mention.from);
          // A name within a longer one is not it: the last words are the head.
          int fit = 2 * common - Math.abs(mention.to - to) - (to - from - common);
          if (mention.text == text
              && common > 0
              && fit > nearness.getOrDefault(mention, Integer.MIN_VALUE)) {
            nearness.put(mention, fit);
            entries.put(mention, e + " " + gathered.get(e).kind() + " " + gathered.get(e).name());
          }
        }
      }
    }
    mentions.stream()
        .filter(mention -> !entries.containsKey(mention) && mention.text % 2 == 0)
        .forEach(mention -> shown.println("not found: " + mention.words));
    List<Mention> known = mentions.stream().filter(entries::containsKey).toList();
    System.out.printf(
        "names that are one across articles, B³ of %d mentions (%d found): %s; of those found: %s%n",
        mentions.size(),
        known.size(),
        bCubed(mentions, (mention, at) -> entries.getOrDefault(mention, "alone " + at), 0),
        bCubed(known, (mention, _) -> Objects.requireNonNull(entries.get(mention)), 0));
    System.out.println(
        "  those in the half never looked into: "
            + bCubed(mentions, (mention, at) -> entries.getOrDefault(mention, "alone " + at), 1));
    System.out.println(
        "  the same words: "
            + bCubed(mentions, (mention, _) -> mention.words.toLowerCase(Locale.ROOT), 0)
            + "; the same last word: "
            + bCubed(mentions, (mention, _) -> parts(mention.words).getLast(), 0));
    Map<String, List<Mention>> people =
        known.stream()
            .filter(mention -> mention.text % 2 == 0)
            .collect(Collectors.groupingBy(Mention::who, TreeMap::new, Collectors.toList()));
    people.forEach((who, of) -> {
      Map<String, Set<String>> by = new TreeMap<>();
      for (Mention mention : of) {
        by.computeIfAbsent(Objects.requireNonNull(entries.get(mention)), _ -> new LinkedHashSet<>())
            .add(mention.words);
      }
      if (by.size() > 1) {
        shown.println(who + " parted: " + by);
      }
    });
    known.stream()
        .filter(mention -> mention.text % 2 == 0)
        .collect(
            Collectors.groupingBy(
                mention -> Objects.requireNonNull(entries.get(mention)),
                TreeMap::new,
                Collectors.mapping(
                    mention -> mention.who + " " + mention.words, Collectors.toSet())))
        .forEach((entry, of) -> {
          if (of.stream().map(who -> who.split(" ", 2)[0]).distinct().count() > 1) {
            shown.println(entry + " joined: " + of);
          }
        });
  }

  /**
   * The mean over the mentions of all texts, or of every second one of them, among all mentions.
   *
   * @param half 1 for the texts never looked into, 0 for all
   */
  private static String bCubed(
      List<Mention> mentions, BiFunction<Mention, Integer, String> key, int half) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      keys.add(key.apply(mentions.get(i), i));
    }
    double precision = 0;
    double recall = 0;
    int counted = 0;
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).text % 2 < half) {
        continue;
      }
      int both = 0;
      int same = 0;
      int wanted = 0;
      for (int j = 0; j < mentions.size(); j++) {
        boolean found = keys.get(i).equals(keys.get(j));
        boolean right = mentions.get(i).who.equals(mentions.get(j).who);
        both += found && right ? 1 : 0;
        same += found ? 1 : 0;
        wanted += right ? 1 : 0;
      }
      precision += (double) both / same;
      recall += (double) both / wanted;
      counted++;
    }
    double p = 100 * precision / counted;
    double r = 100 * recall / counted;
    return String.format(Locale.ROOT, "P %.1f R %.1f F1 %.1f", p, r, f1(p, r));
  }
}
