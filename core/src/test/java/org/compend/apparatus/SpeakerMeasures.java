package org.compend.apparatus;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.compend.apparatus.GoldJson.Marked;
import org.jspecify.annotations.Nullable;

/** Measures who is said to speak, against texts that mark how they speak of the speaker there. */
final class SpeakerMeasures {
  private static final int NEAR = 700;
  private static final double SAME = 0.8;
  private static final Set<String> INDEFINITE =
      Set.of(
          "a", "an", "one", "some", "several", "many", "multiple", "it", "they", "others", "aides");

  private SpeakerMeasures() {}

  /**
   * Stretches between marks that are found, and of all that are found those that stand within
   * something attributed; only of texts that no rule was looked up in.
   */
  static void stretches(Path gold) throws IOException {
    Annotator annotator = new Annotator();
    List<Marked> texts = Measures.texts(gold, "PolNeAR");
    int wanted = 0;
    int right = 0;
    int found = 0;
    int attributed = 0;
    for (int i = 1; i < texts.size(); i += 2) {
      Marked marked = texts.get(i);
      String text = marked.string("text");
      MarkedText words = new MarkedText(text);
      if (text.contains("''")) {
        continue; // marked as indirect speech
      }
      List<int[]> stretches =
          annotator.annotate("", words.paragraphs, Locale.ENGLISH).quotations().stream()
              .filter(quotation -> quotation.kind().isVerbatim())
              .flatMap(quotation -> quotation.spans().stream())
              .map(at -> new int[] {words.codePoint(at, true), words.codePoint(at, false)})
              .toList();
      found += stretches.size();
      attributed +=
          (int)
              stretches.stream().filter(at -> source(marked, (at[0] + at[1]) / 2) != null).count();
      for (Object item : marked.list("quotes")) {
        Map<?, ?> quote = (Map<?, ?>) item;
        if (!"direct".equals(quote.get("kind"))) {
          continue;
        }
        for (Object span : (List<?>) Objects.requireNonNull(quote.get("spans"))) {
          int from = Measures.number(((List<?>) span).get(0));
          int to = Measures.number(((List<?>) span).get(1));
          if (words.words(from, to).matches("(?s)[\"“].*[\"”“]")) {
            wanted++;
            right += stretches.stream().anyMatch(at -> overlap(at, from, to) >= SAME) ? 1 : 0;
          }
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "stretches of direct speech: %d of %d found (%.1f %%); of %d found %d within something"
            + " attributed (%.1f %%)%n",
        right,
        wanted,
        100.0 * right / wanted,
        found,
        attributed,
        100.0 * attributed / found);
  }

  private static double overlap(int[] at, int from, int to) {
    double common = Math.min(at[1], to) - Math.max(at[0], from);
    return common / (Math.max(at[1], to) - Math.min(at[0], from));
  }

  /** A marked source of a quotation or a report. */
  private record Source(int from, String words) {
    boolean isPronoun() {
      return Set.of("he", "she").contains(words.toLowerCase(Locale.ROOT));
    }

    /** Whether its head is a name: “USA Today”, “the Post”, but not “one Obama insider”. */
    boolean isNamed() {
      if (isPronoun() || INDEFINITE.contains(words.split("\\s+", 2)[0].toLowerCase(Locale.ROOT))) {
        return false;
      }
      String head =
          words.split("[,(]|\\s(?:of|to|at|who|for|from|in|with|on|that|and)\\s", 2)[0].strip();
      String last = head.substring(head.lastIndexOf(' ') + 1);
      return !last.isEmpty()
          && Character.isUpperCase(last.codePointAt(0))
          && !Measures.NO_NAME.contains(last.toLowerCase(Locale.ROOT));
    }
  }

  /** Counts of one way of speaking of a speaker. */
  private static final class Tally {
    int all;
    int judged;
    int told;
    int printed;
    int right;
  }

  static void speakers(Path gold, PrintStream shown) throws IOException {
    Annotator annotator = new Annotator();
    Map<String, Tally> tallies = new TreeMap<>();
    List<Marked> texts = Measures.texts(gold, "PolNeAR");
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
          tally.told += speaker == null ? 0 : 1;
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
    for (String half : List.of("", " (never looked into)")) {
      List<Tally> both =
          Stream.of("named", "pronoun")
              .map(kind -> Objects.requireNonNull(tallies.get(kind + half)))
              .toList();
      System.out.printf(
          "who said what, of those that can be judged%s: %s%n",
          half,
          Measures.prf(
              both.stream().mapToInt(tally -> tally.right).sum(),
              both.stream().mapToInt(tally -> tally.told).sum(),
              both.stream().mapToInt(tally -> tally.judged).sum()));
    }
  }

  /**
   * Puts “he” or “she” in the place of speakers' names, one at a time, and asks whom it means. Much
   * of it no reader could tell either, since writers name whom a pronoun would not: it serves to
   * compare, and shows how often what is printed is right.
   */
  static void pronouns(Path gold, PrintStream shown) throws IOException {
    Annotator annotator = new Annotator();
    Speech speech = Speech.of("en");
    int[][] counts = new int[2][3];
    List<Marked> texts = Measures.texts(gold, "PolNeAR");
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
          if (Measures.number(ends.get(0)) <= at && at < Measures.number(ends.get(1))) {
            return source(speaker);
          }
        }
      }
    }
    return null;
  }

  private static Source source(Map<?, ?> speaker) {
    return new Source(
        Measures.number(Objects.requireNonNull(speaker.get("start"))),
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
    List<String> a = Measures.parts(marked);
    List<String> b = Measures.parts(name);
    return a.containsAll(b) || b.containsAll(a) || (!b.isEmpty() && a.contains(b.getLast()));
  }
}
