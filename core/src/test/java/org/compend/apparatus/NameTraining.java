package org.compend.apparatus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Trains the tables that find names, and scores them by cross-validation.
 *
 * <p>Arguments: the file of marked texts (names.jsonl), the folder for the tables, the language,
 * and {@code cv} to score instead: the texts of {@code en-worldwide-newswire} in three folds, whose
 * tables are left in the folder; those of {@code MEANTIME} are left out of the folds in the same
 * way, for the measure of names across articles. The same texts give the same tables.
 */
final class NameTraining {
  private static final int ROUNDS = 10;

  /** How many perceptrons are trained, each with the sentences in another order. */
  private static final int ORDERS = 8;

  private static final int SEEN = 2;
  private static final int FOLDS = 3;
  private static final float SMALLEST = 0.8f;
  private static final String MAIN = "en-worldwide-newswire";

  /** Short news of trade and goods, in which not every name is marked: see {@link MarkedNames}. */
  private static final String PARTLY = "MEANTIME";

  private NameTraining() {}

  /** A marked text: for each sentence features and labels. */
  private static final class Text {
    final String source;
    final List<Sentence> sentences;
    final List<int[]> gold = new ArrayList<>();
    final Set<List<Integer>> spans = new HashSet<>();
    final List<int[]> peoples = new ArrayList<>();
    final List<int[][]> features;

    Text(GoldJson.Marked marked, Tokeniser tokeniser, Gazetteer gazetteer) {
      source = marked.string("source");
      if (marked.has("entities")) {
        String text = marked.string("text");
        sentences = tokeniser.sentences(text);
        read(marked, text);
      } else {
        String whole = marked.string("text");
        String text =
            whole.substring(0, whole.offsetByCodePoints(0, marked.number("annotated_until")));
        sentences = tokeniser.sentences(text);
        MarkedNames names = new MarkedNames(marked, text, gazetteer);
        sentences.forEach(sentence -> gold.add(names.labels(sentence)));
      }
      NameFeatures shown = new NameFeatures(gazetteer, sentences);
      features = sentences.stream().map(shown::of).toList();
    }

    /** Labels by marks that hold every name. */
    private void read(GoldJson.Marked marked, String text) {
      List<int[]> names = new ArrayList<>();
      for (Object item : marked.list("entities")) {
        List<?> name = (List<?>) item;
        NameKind kind = kind((String) name.get(2));
        if (kind != null) {
          int from = text.offsetByCodePoints(0, ((Number) name.get(0)).intValue());
          int to = text.offsetByCodePoints(0, ((Number) name.get(1)).intValue());
          names.add(new int[] {from, to, kind.number()});
          if (kind == NameKind.PEOPLE) {
            peoples.add(new int[] {from, to});
          } else {
            spans.add(List.of(from, to));
          }
        }
      }
      for (Sentence sentence : sentences) {
        int[] labels = new int[sentence.tokens().size()];
        boolean[] candidates = NameFeatures.candidates(sentence);
        for (int i = 0; i < labels.length; i++) {
          for (int[] name : names) {
            Token token = sentence.tokens().get(i);
            if (candidates[i] && token.start() >= name[0] && token.end() <= name[1]) {
              NameKind kind = NameKind.of(name[2]);
              boolean begun =
                  i > 0
                      && NameTable.kind(labels[i - 1]) == kind
                      && sentence.tokens().get(i - 1).start() >= name[0];
              labels[i] = begun ? NameTable.further(kind) : NameTable.first(kind);
            }
          }
        }
        gold.add(labels);
      }
    }

    private static @Nullable NameKind kind(String mark) {
      return switch (mark) {
        case "Person", "PER" -> NameKind.PERSON;
        case "Location", "Facility", "LOC" -> NameKind.PLACE;
        case "Organization", "ORG" -> NameKind.ORGANISATION;
        case "Misc", "Product" -> NameKind.OTHER;
        case "NORP" -> NameKind.PEOPLE;
        default -> null;
      };
    }

    List<int[][]> read(NameTable table) {
      NameTagger.Votes votes = new NameTagger.Votes();
      for (int i = 0; i < sentences.size(); i++) {
        votes.count(sentences.get(i), NameTagger.spans(table.decode(features.get(i))));
      }
      votes.close();
      List<int[][]> more = new ArrayList<>();
      for (int i = 0; i < sentences.size(); i++) {
        more.add(votes.add(sentences.get(i), features.get(i)));
      }
      return more;
    }
  }

  public static void main(String[] arguments) throws IOException {
    String language = arguments.length > 2 && !arguments[2].equals("cv") ? arguments[2] : "en";
    Gazetteer gazetteer = new Gazetteer(language);
    Tokeniser tokeniser = new Tokeniser(Locale.of(language));
    List<Text> texts = new ArrayList<>();
    try (var lines = Files.lines(Path.of(arguments[0]))) {
      lines
          .map(GoldJson::read)
          .filter(marked -> marked.string("lang").equals(language))
          .filter(marked -> marked.has("entities") || marked.string("source").equals(PARTLY))
          .forEach(marked -> texts.add(new Text(marked, tokeniser, gazetteer)));
    }
    if (arguments[arguments.length - 1].equals("cv")) {
      Path folds = Path.of(arguments[1]);
      crossValidate(texts, language.equals("en") ? MAIN : texts.getFirst().source, folds);
      return;
    }
    List<Text> trained = texts;
    Path folder = Path.of(arguments[1]);
    List<String> first = train(trained, texts.stream().map(text -> text.features).toList());
    write(folder.resolve("names-" + language + "-1.txt"), first);
    List<String> second = train(trained, jackknifed(trained));
    write(folder.resolve("names-" + language + "-2.txt"), second);
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Files.write(file, lines, StandardCharsets.ISO_8859_1);
    System.out.println(file + ": " + lines.size() + " lines, " + Files.size(file) / 1024 + " KB");
  }

  /** Each text's features for the second reading, the first made by a table that never saw it. */
  private static List<List<int[][]>> jackknifed(List<Text> texts) throws IOException {
    List<List<int[][]>> more = new ArrayList<>(Collections.nCopies(texts.size(), null));
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Text> others = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        if (i % FOLDS != fold) {
          others.add(texts.get(i));
        }
      }
      NameTable table = table(train(others, others.stream().map(text -> text.features).toList()));
      for (int i = fold; i < texts.size(); i += FOLDS) {
        more.set(i, texts.get(i).read(table));
      }
    }
    return more;
  }

  private static void crossValidate(List<Text> texts, String source, Path folder)
      throws IOException {
    int[] firstly = new int[3];
    int[] secondly = new int[3];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Text> known = new ArrayList<>();
      List<Text> unseen = new ArrayList<>();
      Map<String, Integer> at = new HashMap<>();
      for (Text text : texts) {
        boolean left = at.merge(text.source, 1, Integer::sum) % FOLDS == (fold + 1) % FOLDS;
        if (!left || !Set.of(source, PARTLY).contains(text.source)) {
          known.add(text);
        } else if (text.source.equals(source)) {
          unseen.add(text);
        }
      }
      List<String> once = train(known, known.stream().map(text -> text.features).toList());
      List<String> twice = train(known, jackknifed(known));
      write(folder.resolve("fold-" + fold + "-1.txt"), once);
      write(folder.resolve("fold-" + fold + "-2.txt"), twice);
      NameTable first = table(once);
      NameTable second = table(twice);
      for (Text text : unseen) {
        score(text, first, text.features, firstly);
        score(text, second, text.read(first), secondly);
      }
    }
    print("first reading", firstly);
    print("second reading", secondly);
  }

  private static void print(String what, int[] counts) {
    double precision = 100.0 * counts[0] / counts[1];
    double recall = 100.0 * counts[0] / counts[2];
    System.out.printf(
        Locale.ROOT,
        "%s, names of any kind: P %.1f R %.1f F1 %.1f%n",
        what,
        precision,
        recall,
        2 * precision * recall / (precision + recall));
  }

  private static void score(Text text, NameTable table, List<int[][]> features, int[] counts) {
    counts[2] += text.spans.size();
    for (int i = 0; i < features.size(); i++) {
      List<Token> tokens = text.sentences.get(i).tokens();
      for (NameTagger.Span span : NameTagger.spans(table.decode(features.get(i)))) {
        int from = tokens.get(span.first()).start();
        int to = tokens.get(span.end() - 1).end();
        boolean people = text.peoples.stream().anyMatch(at -> from < at[1] && at[0] < to);
        if (span.kind() != NameKind.PEOPLE && !people) {
          counts[1]++;
          counts[0] += text.spans.contains(List.of(from, to)) ? 1 : 0;
        }
      }
    }
  }

  private static NameTable table(List<String> lines) throws IOException {
    return NameTable.read(new BufferedReader(new StringReader(String.join("\n", lines))));
  }

  /**
   * Averaged structured perceptrons, each of which saw the sentences in another order: their mean.
   * Gives the lines of its table.
   */
  private static List<String> train(List<Text> texts, List<List<int[][]>> features) {
    Rows rows = new Rows(features);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (int s = 0; s < texts.get(i).sentences.size(); s++) {
        int[][] rowsOf = rows.of(features.get(i).get(s));
        if (Arrays.stream(rowsOf).anyMatch(of -> of.length > 0)) {
          examples.add(new Example(rowsOf, texts.get(i).gold.get(s)));
        }
      }
    }
    int labels = NameTable.LABELS;
    float[] weights = new float[rows.count * labels];
    float[] transitions = new float[labels * labels];
    for (int order = 1; order <= ORDERS; order++) {
      List<Example> ordered = new ArrayList<>(examples);
      new Perceptron(rows.count).train(ordered, new Random(order)).addTo(weights, transitions);
    }
    return lines(rows, weights, transitions);
  }

  /** A sentence: for each token the rows of its features, and its label. */
  private static final class Example {
    final int[][] rows;
    final int[] gold;

    Example(int[][] rows, int[] gold) {
      this.rows = rows;
      this.gold = gold;
    }
  }

  /** An averaged structured perceptron. */
  private static final class Perceptron {
    private final int labels = NameTable.LABELS;
    private final float[] weights;
    private final float[] sums;
    private final float[] transitions = new float[labels * labels];
    private final float[] transitionSums = new float[labels * labels];
    private float step = 1;

    Perceptron(int rows) {
      weights = new float[rows * labels];
      sums = new float[rows * labels];
    }

    Perceptron train(List<Example> examples, Random random) {
      for (int round = 0; round < ROUNDS; round++) {
        Collections.shuffle(examples, random);
        for (Example example : examples) {
          learn(example.rows, example.gold);
          step++;
        }
      }
      return this;
    }

    private void learn(int[][] of, int[] marked) {
      int[] found = decode(of, weights, transitions);
      int[] gold = marked.clone();
      // What is open is what it seems to be.
      Arrays.setAll(gold, i -> marked[i] == MarkedNames.OPEN ? found[i] : marked[i]);
      for (int i = 0; i < gold.length; i++) {
        if (gold[i] != found[i]) {
          for (int row : of[i]) {
            weights[row * labels + gold[i]]++;
            sums[row * labels + gold[i]] += step;
            weights[row * labels + found[i]]--;
            sums[row * labels + found[i]] -= step;
          }
        }
        int right = (i == 0 ? 0 : gold[i - 1]) * labels + gold[i];
        int wrong = (i == 0 ? 0 : found[i - 1]) * labels + found[i];
        if (right != wrong) {
          transitions[right]++;
          transitionSums[right] += step;
          transitions[wrong]--;
          transitionSums[wrong] -= step;
        }
      }
    }

    /** Adds its share of the mean. */
    void addTo(float[] allWeights, float[] allTransitions) {
      for (int i = 0; i < weights.length; i++) {
        allWeights[i] += (weights[i] - sums[i] / step) / ORDERS;
      }
      for (int i = 0; i < transitions.length; i++) {
        allTransitions[i] += (transitions[i] - transitionSums[i] / step) / ORDERS;
      }
    }
  }

  private static int[] decode(int[][] of, float[] weights, float[] transitions) {
    int labels = NameTable.LABELS;
    float[][] scores = new float[of.length][];
    for (int i = 0; i < of.length; i++) {
      if (of[i].length > 0) {
        scores[i] = new float[labels];
        for (int row : of[i]) {
          for (int label = 0; label < labels; label++) {
            scores[i][label] += weights[row * labels + label];
          }
        }
      }
    }
    return NameTable.viterbi(scores, transitions);
  }

  private static List<String> lines(Rows rows, float[] weights, float[] transitions) {
    int labels = NameTable.LABELS;
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < rows.count; row++) {
      StringBuilder line = new StringBuilder();
      int hash = rows.hashes[row];
      for (int shift = 30; shift >= 0; shift -= 6) {
        line.append(NameTable.ALPHABET.charAt(hash >>> shift & (shift == 30 ? 3 : 63)));
      }
      for (int label = 0; label < labels; label++) {
        float weight = weights[row * labels + label];
        if (Math.abs(weight) >= SMALLEST) {
          line.append((char) ('a' + label)).append(NameTable.character(weight));
        }
      }
      if (line.length() > 6) {
        lines.add(line.toString());
      }
    }
    Collections.sort(lines);
    int size = lines.size();
    for (int from = labels - 1; from >= 0; from--) {
      StringBuilder line = new StringBuilder(">");
      for (int label = 0; label < labels; label++) {
        line.append(NameTable.character(transitions[from * labels + label]));
      }
      lines.addFirst(line.toString());
    }
    lines.addFirst(String.valueOf(size));
    return lines;
  }

  /** Gives each feature that was seen often enough its row. */
  private static final class Rows {
    private final int[] keys = new int[1 << 22];
    private final int[] seen = new int[1 << 22];
    private final int[] row = new int[1 << 22];
    final int[] hashes;
    final int count;

    Rows(List<List<int[][]>> features) {
      for (List<int[][]> text : features) {
        for (int[][] sentence : text) {
          for (int[] token : sentence) {
            for (int hash : token) {
              int slot = slot(hash);
              keys[slot] = hash;
              seen[slot]++;
            }
          }
        }
      }
      int rows = 0;
      int[] kept = new int[keys.length];
      for (int slot = 0; slot < keys.length; slot++) {
        row[slot] = -1;
        if (seen[slot] >= SEEN) {
          kept[rows] = keys[slot];
          row[slot] = rows++;
        }
      }
      hashes = Arrays.copyOf(kept, rows);
      count = rows;
    }

    private int slot(int hash) {
      int slot = hash & (keys.length - 1);
      while (seen[slot] > 0 && keys[slot] != hash) {
        slot = (slot + 1) & (keys.length - 1);
      }
      return slot;
    }

    int[][] of(int[][] sentence) {
      return Arrays.stream(sentence)
          .map(token ->
              Arrays.stream(token).map(hash -> row[slot(hash)]).filter(at -> at >= 0).toArray())
          .toArray(int[][]::new);
    }
  }
}
