package org.compend.apparatus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.compend.apparatus.DigestApparatus.Entry;
import org.compend.apparatus.GoldJson.Marked;
import org.jspecify.annotations.Nullable;

/**
 * Measures what the scorers beside the marked texts do not: one entry for each person of an
 * article, names that are one across articles, speakers resolved to a person.
 *
 * <p>Arguments: {@code persons}, {@code merging}, {@code speakers} or {@code pronouns}; the file of
 * marked texts; for persons the folder with the tables of {@link NameTraining}'s folds; {@code
 * show} prints what is wrong in every second text. The others are only counted: no rule may be
 * looked up in them.
 */
final class Measures {
  private static final int FOLDS = 3;
  private static final int NEAR = 700;
  private static final Set<String> NO_NAME =
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
      case "merging" -> merging(gold, shown);
      case "speakers" -> speakers(gold, shown);
      case "pronouns" -> pronouns(gold, shown);
      default ->
          throw new IllegalArgumentException(
              "persons, merging, speakers or pronouns: " + arguments[0]);
    }
  }

  private static List<Marked> texts(Path file, String source) throws IOException {
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

  private static String prf(double right, double found, double wanted) {
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

  private static int number(Object value) {
    return ((Number) value).intValue();
  }

  /** The words of a name, titles and possessives aside. */
  private static List<String> parts(String name) {
    List<String> all =
        Arrays.stream(
                name.toLowerCase(Locale.ROOT)
                    .replaceAll("['’]s?(?!\\p{L})", "")
                    .split("[^\\p{L}\\p{N}'’-]+", -1))
            .filter(word -> !word.isEmpty())
            .toList();
    List<String> parts = all.stream().filter(word -> !NO_NAME.contains(word)).toList();
    return parts.isEmpty() ? all : parts;
  }

  private static void persons(Path gold, Path folds, PrintStream shown) throws IOException {
    List<Marked> texts = texts(gold, "en-worldwide-newswire");
    double full = 0;
    double family = 0;
    double found = 0;
    double wanted = 0;
    Gazetteer gazetteer = new Gazetteer("en");
    for (int fold = 0; fold < FOLDS; fold++) {
      NameTagger tagger =
          new NameTagger(
              table(folds.resolve("fold-" + fold + "-1.txt")),
              table(folds.resolve("fold-" + fold + "-2.txt")),
              gazetteer);
      Annotator annotator = new Annotator("en", tagger);
      for (int i = fold; i < texts.size(); i += FOLDS) {
        MarkedText words = new MarkedText(texts.get(i).string("text"));
        List<Set<String>> persons = marked(texts.get(i), words);
        List<String> names =
            annotator.annotate("", words.paragraphs, Locale.ENGLISH).names().stream()
                .filter(name -> name.kind() == Name.Kind.PERSON)
                .map(Name::name)
                .toList();
        wanted += persons.size();
        found += names.size();
        Set<Set<String>> left = new LinkedHashSet<>(persons);
        List<String> wrong = new ArrayList<>();
        for (String name : names) {
          Set<String> person = take(left, name);
          if (person == null) {
            wrong.add(name);
          } else {
            left.remove(person);
            family++;
            boolean fullest = parts(person.iterator().next()).equals(parts(name));
            full += fullest ? 1 : 0;
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
    System.out.println(
        "one entry for each person, its fullest name exact: "
            + prf(full, found, wanted)
            + "; its family name right: "
            + prf(family, found, wanted));
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

  private static void merging(Path gold, PrintStream shown) throws IOException {
    List<Marked> texts = texts(gold, "MEANTIME");
    List<Mention> mentions = new ArrayList<>();
    Annotator annotator = new Annotator();
    List<MarkedText> words = new ArrayList<>();
    List<Apparatus> each = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      MarkedText text = new MarkedText(texts.get(i).string("text"));
      words.add(text);
      each.add(annotator.annotate("", text.paragraphs, Locale.ENGLISH));
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
        bCubed(mentions, (mention, at) -> entries.getOrDefault(mention, "alone " + at)),
        bCubed(known, (mention, at) -> Objects.requireNonNull(entries.get(mention))));
    System.out.println(
        "  the same words: "
            + bCubed(mentions, (mention, _) -> mention.words.toLowerCase(Locale.ROOT))
            + "; the same last word: "
            + bCubed(mentions, (mention, _) -> parts(mention.words).getLast()));
    Map<String, List<Mention>> people =
        known.stream()
            .filter(mention -> mention.text % 2 == 0)
            .collect(
                Collectors.groupingBy(Mention::who, java.util.TreeMap::new, Collectors.toList()));
    people.forEach((who, of) -> {
      Map<String, Set<String>> by = new java.util.TreeMap<>();
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
                java.util.TreeMap::new,
                Collectors.mapping(
                    mention -> mention.who + " " + mention.words, Collectors.toSet())))
        .forEach((entry, of) -> {
          if (of.stream().map(who -> who.split(" ", 2)[0]).distinct().count() > 1) {
            shown.println(entry + " joined: " + of);
          }
        });
  }

  private static String bCubed(List<Mention> mentions, BiFunction<Mention, Integer, String> key) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      keys.add(key.apply(mentions.get(i), i));
    }
    double precision = 0;
    double recall = 0;
    for (int i = 0; i < mentions.size(); i++) {
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
    }
    double p = 100 * precision / mentions.size();
    double r = 100 * recall / mentions.size();
    return String.format(Locale.ROOT, "P %.1f R %.1f F1 %.1f", p, r, f1(p, r));
  }

  // Speakers

  /** A marked source of a quotation or a report. */
  private record Source(int from, String words) {
    boolean isPronoun() {
      return Set.of("he", "she").contains(words.toLowerCase(Locale.ROOT));
    }

    boolean isNamed() {
      return !isPronoun()
          && parts(words).stream().anyMatch(part -> !NO_NAME.contains(part))
          && Arrays.stream(words.split("\\s+", -1))
              .anyMatch(word ->
                  !word.isEmpty()
                      && Character.isUpperCase(word.charAt(0))
                      && !NO_NAME.contains(word.toLowerCase(Locale.ROOT)));
    }
  }

  /** Counts of one way of speaking of a speaker. */
  private static final class Tally {
    int all;
    int judged;
    int printed;
    int right;
  }

  private static void speakers(Path gold, PrintStream shown) throws IOException {
    Annotator annotator = new Annotator();
    Map<String, Tally> tallies = new java.util.TreeMap<>();
    List<Marked> texts = texts(gold, "PolNeAR");
    for (int i = 0; i < texts.size(); i++) {
      MarkedText words = new MarkedText(texts.get(i).string("text"));
      Apparatus apparatus = annotator.annotate("", words.paragraphs, Locale.ENGLISH);
      for (Quotation quotation : apparatus.quotations()) {
        int from = words.codePoint(quotation.spans().getFirst(), true);
        int to = words.codePoint(quotation.spans().getFirst(), false);
        Source source = source(texts.get(i), (from + to) / 2);
        boolean reported = !quotation.kind().isVerbatim();
        String kind =
            source == null
                ? reported ? "reported, unmarked" : "unmarked"
                : source.isPronoun() ? "pronoun" : source.isNamed() ? "named" : "described";
        if (reported && source != null) {
          kind = "reported, " + kind;
        }
        String half = i % 2 == 0 ? "" : " (never looked into)";
        Tally tally = tallies.computeIfAbsent(kind + half, _ -> new Tally());
        tally.all++;
        String speaker = quotation.speaker();
        String wanted =
            source == null
                ? null
                : source.isNamed()
                    ? source.words
                    : source.isPronoun()
                        ? antecedent(texts.get(i), source, words, apparatus)
                        : null;
        if (wanted == null) {
          tally.printed += speaker == null ? 0 : 1;
        } else {
          tally.judged++;
          tally.printed += speaker == null ? 0 : 1;
          boolean right = speaker != null && isSame(wanted, speaker);
          tally.right += right ? 1 : 0;
          if (!right && i % 2 == 0) {
            shown.printf(
                "%s [%s] %s: wanted %s, said %s (%s)%n    %s%n",
                texts.get(i).string("id"),
                kind,
                source == null ? "" : source.words,
                wanted,
                speaker,
                quotation.mention(),
                around(texts.get(i).string("text"), from, to));
          }
        }
        if (wanted == null && speaker != null && i % 2 == 0) {
          shown.printf(
              "%s [%s] ? %s, said %s (%s)%n    %s%n",
              texts.get(i).string("id"),
              kind,
              source == null ? "" : source.words,
              speaker,
              quotation.mention(),
              around(texts.get(i).string("text"), from, to));
        }
      }
    }
    tallies.forEach((kind, tally) ->
        System.out.printf(
            Locale.ROOT,
            "speakers, %s: %d quotations, %d printed; of %d that can be judged %d right (%.1f %%)%n",
            kind,
            tally.all,
            tally.printed,
            tally.judged,
            tally.right,
            100.0 * tally.right / Math.max(1, tally.judged)));
  }

  /**
   * Puts “he” or “she” in the place of speakers' names, one at a time, and asks whom it means. Much
   * of it no reader could tell either, since writers name whom a pronoun would not: it serves to
   * compare, and shows how often what is printed is right.
   */
  private static void pronouns(Path gold, PrintStream shown) throws IOException {
    Annotator annotator = new Annotator();
    Speech speech = Speech.of("en");
    int[][] counts = new int[2][3];
    List<Marked> texts = texts(gold, "PolNeAR");
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i).string("text");
      MarkedText words = new MarkedText(text);
      for (Quotation quotation :
          annotator.annotate("", words.paragraphs, Locale.ENGLISH).quotations()) {
        Span at = quotation.spans().getFirst();
        Source source =
            source(texts.get(i), (words.codePoint(at, true) + words.codePoint(at, false)) / 2);
        String speaker = quotation.speaker();
        if (source == null || speaker == null || !isSame(source.words, speaker)) {
          continue;
        }
        String given = Cast.key(speaker.split(" ", 2)[0]);
        String pronoun =
            source.words.matches("Mr\\. \\p{L}+") || speech.men().contains(given)
                ? "he"
                : source.words.matches("Mrs\\. \\p{L}+") || speech.women().contains(given)
                    ? "she"
                    : null;
        if (pronoun == null || !source.words.matches("(?:Mrs?\\. )?\\p{L}+")) {
          continue;
        }
        int from = text.offsetByCodePoints(0, source.from);
        boolean first = from == 0 || "\n“\"".indexOf(text.charAt(from - 1)) >= 0;
        String said =
            first
                ? pronoun.substring(0, 1).toUpperCase(Locale.ROOT) + pronoun.substring(1)
                : pronoun;
        String changed =
            text.substring(0, from) + said + text.substring(from + source.words.length());
        for (Quotation again :
            annotator
                .annotate("", new MarkedText(changed).paragraphs, Locale.ENGLISH)
                .quotations()) {
          if (again.text().equals(quotation.text())
              && again.spans().getFirst().paragraph() == at.paragraph()
              && said.equals(again.mention())) {
            int[] of = counts[i % 2];
            String found = again.speaker();
            of[0]++;
            of[1] += found == null ? 0 : 1;
            of[2] += found != null && isSame(speaker, found) ? 1 : 0;
            if (i % 2 == 0 && (found == null || !isSame(speaker, found))) {
              int start = words.codePoint(at, true);
              shown.printf(
                  "%s wanted %s, said %s%n    %s%n",
                  said, speaker, found, around(text, start, words.codePoint(at, false)));
            }
            break;
          }
        }
      }
    }
    for (int half = 0; half < 2; half++) {
      System.out.printf(
          Locale.ROOT,
          "pronouns put for names%s: %d, %d understood, %d rightly (%.1f %%)%n",
          half == 0 ? "" : " (never looked into)",
          counts[half][0],
          counts[half][1],
          counts[half][2],
          100.0 * counts[half][2] / Math.max(1, counts[half][1]));
    }
  }

  private static String around(String text, int from, int to) {
    int start = text.offsetByCodePoints(0, from);
    int end = text.offsetByCodePoints(0, to);
    return (text.substring(Math.max(0, start - 200), start)
            + "⟦"
            + (end - start > 80
                ? text.substring(start, start + 40) + " … " + text.substring(end - 40, end)
                : text.substring(start, end))
            + "⟧"
            + text.substring(end, Math.min(text.length(), end + 120)))
        .replace("\n", " ¶ ");
  }

  private static @Nullable Source source(Marked text, int at) {
    for (Object item : text.list("quotes")) {
      Map<?, ?> quote = (Map<?, ?>) item;
      if (quote.get("speaker") instanceof Map<?, ?> speaker) {
        for (Object span : (List<?>) Objects.requireNonNull(quote.get("spans"))) {
          List<?> ends = (List<?>) span;
          if (number(ends.get(0)) <= at && at < number(ends.get(1))) {
            return source(speaker);
          }
        }
      }
    }
    return null;
  }

  private static Source source(Map<?, ?> speaker) {
    return new Source(
        number(Objects.requireNonNull(speaker.get("start"))),
        Objects.requireNonNull(speaker.get("text")).toString());
  }

  /**
   * Whom a pronoun means, where the marks tell: the source before it, near by and named, with no
   * other person's name between the two.
   */
  private static @Nullable String antecedent(
      Marked text, Source pronoun, MarkedText words, Apparatus apparatus) {
    Source before = null;
    for (Object item : text.list("quotes")) {
      if (((Map<?, ?>) item).get("speaker") instanceof Map<?, ?> speaker) {
        Source source = source(speaker);
        if (source.from < pronoun.from
            && source.isNamed()
            && (before == null || source.from > before.from)) {
          before = source;
        }
      }
    }
    if (before == null || pronoun.from - before.from > NEAR) {
      return null;
    }
    Source named = before;
    Set<String> between = new HashSet<>();
    for (Name name : apparatus.names()) {
      if (name.kind() == Name.Kind.PERSON && !isSame(named.words, name.name())) {
        name.mentions().stream()
            .map(span -> words.codePoint(span, true))
            .filter(at -> at > named.from && at < pronoun.from)
            .forEach(_ -> between.add(name.name()));
      }
    }
    return between.isEmpty() ? named.words : null;
  }

  private static boolean isSame(String marked, String name) {
    List<String> a = parts(marked);
    List<String> b = parts(name);
    return a.containsAll(b) || b.containsAll(a) || (!b.isEmpty() && a.contains(b.getLast()));
  }
}
