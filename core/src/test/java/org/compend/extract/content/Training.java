package org.compend.extract.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.compend.extract.GoldPages;
import org.compend.extract.GoldPages.GoldPage;
import org.compend.extract.words.Forest;
import org.compend.extract.words.ForestTrainer;
import org.compend.extract.words.WordHashes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Trains the finder's model on collections of pages with gold, and cross-validates it.
 *
 * <p>Arguments: the folder of collections; the folder to write the model's resources to; the folder
 * to write cross-validated predictions to, a file a collection, in the form the collections'
 * scorers read, and the forests of the folds. With {@code again} as the fourth, no block is trained
 * on: these forests are read from there, for rules beside the model, and a table of all text blocks
 * is written too; with {@code scripts} they read the same pages in other scripts. Pages of one site
 * are never parted between folds. Two runs write the same bytes.
 */
public final class Training {
  private static final int FOLDS = 5;
  private static final ForestTrainer.Settings FIRST =
      new ForestTrainer.Settings(100, 32, .14, 20, 5, .5, .35);
  private static final ForestTrainer.Settings SECOND =
      new ForestTrainer.Settings(70, 24, .14, 20, 5, .5, .35);

  /** How a block's share of its page's words becomes its weight: less than in proportion. */
  private static final double DAMPING = .7;

  /**
   * Of the furniture's blocks below this share of the page's text, one in so many is learnt from,
   * and counts for as many: they are most of all blocks and much alike.
   */
  private static final float MINOR = .02f;

  private static final int THINNING = 5;

  /**
   * Gold that a language model drafted leaves out parts of some articles. Where it contradicts by
   * as much as this what other sites have taught, the second forest gives it less weight.
   */
  private static final float DOUBTFUL = .85f;

  private static final float LITTLE = .3f;

  /** How much a page in old markup counts beside the same page as it is. */
  private static final float OLD = .35f;

  /** How much a page whose article was cut short counts: they are few. */
  private static final float SHORT = .3f;

  /** Whether a page is as the collection has it, or what was made of it to learn from. */
  private enum Guise {
    AS_IT_IS,
    OLD,
    SHORT
  }

  private static final WordWeights NOTHING = WordWeights.NONE;

  /** What names mark is written by hand, and known before anything is learnt. */
  private static final WordWeights MARKS =
      new WordWeights(WeightTable.NONE, WeightTable.NONE, Model.groups());

  /** A page made ready. */
  private static final class Sample {
    final GoldPage page;
    final String site;
    final int fold;
    final Guise guise;
    Document document;
    GoldLabels labels = new GoldLabels(new float[0], new float[0]);
    @Nullable PageScan scan;

    Sample(GoldPage page, Guise guise) {
      this(page, guise, Jsoup.parse(page.html(), "https://page.example/"));
    }

    private Sample(GoldPage page, Guise guise, Document document) {
      this.page = page;
      this.guise = guise;
      this.site = page.site();
      this.document = document;
      this.fold = Math.floorMod((WordHashes.hash(site) * 0x9e3779b97f4a7c15L) >>> 33, FOLDS);
    }

    /**
     * The page with its article cut short, laid along what is left; nothing where it need not be.
     */
    Optional<Sample> shortened() {
      Document copy = document.clone();
      copy.select("script").remove(); // they may tell the article whole
      double chance = ((WordHashes.hash(page.id()) * 0x9e3779b97f4a7c15L) >>> 11) * 0x1p-53;
      return ShortArticle.of(page, PageScan.of(copy, MARKS), labels.share(), chance)
          .map(left -> {
            Sample sample = new Sample(left, Guise.SHORT, copy);
            sample.scan = sample.label();
            return sample;
          });
    }

    /** Lays the page along its gold, before anything is known of words. */
    PageScan label() {
      long seed = WordHashes.hash(page.id());
      boolean old = guise == Guise.OLD;
      if (old) {
        document = OldMarkup.of(document, seed >>> 8);
      }
      PageScan found = scan(NOTHING);
      labels = GoldLabels.of(page, found);
      if (old && (seed & 128) != 0) {
        Document foreign = document.clone();
        Transliteration.HAN.apply(foreign);
        PageScan same = PageScan.of(foreign, NOTHING);
        if (same.passages.size() == found.passages.size()) {
          document = foreign;
          return same;
        }
      }
      return found;
    }

    /** What is counted of the page; old pages are taken for ones in a language nobody knows. */
    PageScan scan(WordWeights vocabulary) {
      return PageScan.of(document, guise == Guise.OLD ? NOTHING : vocabulary);
    }

    /**
     * How much the page counts: one whose gold people have made counts for several drafted ones;
     * forums are left out, since their comments are their text.
     */
    float weight() {
      float beside =
          switch (guise) {
            case AS_IT_IS -> 1;
            case OLD -> OLD;
            case SHORT -> SHORT;
          };
      return beside * weightOfKind();
    }

    private float weightOfKind() {
      return switch (page.type()) {
        case "forum" -> 0;
        case "article" ->
            switch (page.collection()) {
              case "trafilatura" -> .5f;
              case "aeb" -> 4;
              default -> 1;
            };
        default -> .1f;
      };
    }
  }

  private final List<Sample> samples;
  private final float[][][] rows;
  private final float[][][] wide;

  private Training(List<Sample> samples) {
    this.samples = samples;
    this.rows = new float[samples.size()][][];
    this.wide = new float[samples.size()][][];
  }

  public static void main(String[] arguments) throws IOException {
    String mode = arguments.length > 3 ? arguments[3] : "";
    boolean again = !mode.isEmpty();
    List<Sample> samples = new ArrayList<>();
    for (String name : List.of("aeb", "wcxb", "trafilatura")) {
      GoldPages.load(Path.of(arguments[0]).resolve(name))
          .forEach(page -> {
            samples.add(new Sample(page, Guise.AS_IT_IS));
            if (!again && !name.equals("trafilatura") && page.type().equals("article")) {
              samples.add(new Sample(page, Guise.OLD));
            }
          });
    }
    samples.parallelStream().forEach(sample -> sample.scan = sample.label());
    samples.addAll(
        samples.parallelStream()
            .filter(sample ->
                !again
                    && sample.guise == Guise.AS_IT_IS
                    && sample.page.text() != null
                    && sample.page.type().equals("article"))
            .flatMap(sample -> sample.shortened().stream())
            .toList());
    Training training = new Training(samples);
    Path folder = Path.of(arguments[2]);
    switch (mode) {
      case "again" -> training.again(Path.of(arguments[1]), folder);
      case "scripts" -> training.inOtherScripts(folder);
      default -> training.run(Path.of(arguments[1]), folder);
    }
  }

  private void again(Path model, Path folder) throws IOException {
    predict(new Predictions(folder, true), vocabularies(tally()), read(folder, 1), read(folder, 2))
        .write(model);
  }

  private void inOtherScripts(Path folder) throws IOException {
    Map<String, WordWeights> vocabularies = vocabularies(tally());
    List<Forest> firsts = read(folder, 1);
    List<Forest> seconds = read(folder, 2);
    OtherScripts scripts = new OtherScripts();
    each(i -> {
      Sample sample = samples.get(i);
      String text = sample.page.text();
      if (sample.scan != null
          && text != null
          && !text.isBlank()
          && sample.page.type().equals("article")) {
        scripts.add(
            sample.page.collection(),
            sample.document,
            sample.scan,
            sample.labels,
            model(sample, vocabularies, firsts, seconds));
      }
    });
    scripts.print();
  }

  /** The forests that the last training left for the folds. */
  private static List<Forest> read(Path folder, int forest) throws IOException {
    List<Forest> forests = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      forests.add(Forest.parse(Files.readAllLines(file(folder, forest, fold))));
    }
    return forests;
  }

  /** Where a fold's forest is kept. */
  private static Path file(Path folder, int forest, int fold) {
    return folder.resolve("fold-" + fold + "-forest-" + forest + ".txt");
  }

  private VocabularyTrainer.Tally tally() {
    VocabularyTrainer votes = new VocabularyTrainer();
    Set<String> sites = new HashSet<>();
    for (Sample sample : samples) {
      if (sample.scan != null && sample.guise == Guise.AS_IT_IS) {
        votes.vote(sample.site, sample.scan, sample.labels);
      }
      sites.add(sample.site);
    }
    return votes.new Tally(sites);
  }

  /** What each site knows of words: no page sees votes of its own, in training as in the test. */
  private Map<String, WordWeights> vocabularies(VocabularyTrainer.Tally tally) {
    Map<String, WordWeights> vocabularies = new HashMap<>();
    samples.forEach(sample -> vocabularies.computeIfAbsent(sample.site, tally::without));
    return vocabularies;
  }

  private void run(Path model, Path folder) throws IOException {
    VocabularyTrainer.Tally tally = tally();
    Files.write(model.resolve("names.txt"), tally.nameLines());
    Files.write(model.resolve("words.txt"), tally.wordLines());
    Map<String, WordWeights> vocabularies = vocabularies(tally);
    each(i -> {
      Sample sample = samples.get(i);
      PageScan scan = sample.scan(vocabularies.getOrDefault(sample.site, NOTHING));
      sample.scan = scan;
      rows[i] = new Features(scan).rows();
    });
    List<List<String>> first = trainAll(rows, FIRST, 1);
    List<Forest> firsts = first.subList(0, FOLDS).stream().map(Forest::parse).toList();
    score("first forest", rows, firsts);
    // The second forest learns from what first forests say of pages they have not seen.
    each(i -> widen(i, firsts.get(samples.get(i).fold)));
    List<List<String>> second = trainAll(wide, SECOND, 2);
    List<Forest> seconds = second.subList(0, FOLDS).stream().map(Forest::parse).toList();
    score("second forest", wide, seconds);
    predict(new Predictions(folder, false), vocabularies, firsts, seconds).write(model);
    for (int fold = 0; fold < FOLDS; fold++) {
      Files.write(file(folder, 1, fold), first.get(fold));
      Files.write(file(folder, 2, fold), second.get(fold));
    }
    Files.write(model.resolve("forest-1.txt"), first.getLast());
    Files.write(model.resolve("forest-2.txt"), second.getLast());
    say("the model is written to " + model);
  }

  private void each(java.util.function.IntConsumer work) {
    IntStream.range(0, samples.size()).parallel().forEach(work);
  }

  private void widen(int index, Forest first) {
    PageScan scan = samples.get(index).scan;
    float[] chances = first.scores(rows[index]);
    for (int k = 0; k < chances.length; k++) {
      chances[k] = Forest.probability(chances[k]);
    }
    if (scan != null) {
      wide[index] = TextBlockClassifier.widen(scan, rows[index], chances);
    }
  }

  /** The forests of all pages but those of each fold, and last the forest of all pages. */
  private List<List<String>> trainAll(
      float[][][] features, ForestTrainer.Settings settings, int seed) {
    return IntStream.rangeClosed(0, FOLDS)
        .parallel()
        .mapToObj(fold -> train(features, fold, settings, seed))
        .toList();
  }

  /** The forest of all pages but those of a fold; of all where no page is in that fold. */
  private List<String> train(
      float[][][] features, int held, ForestTrainer.Settings settings, int seed) {
    List<float[]> x = new ArrayList<>();
    List<Float> y = new ArrayList<>();
    List<Float> w = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      Sample sample = samples.get(i);
      if (sample.fold == held || sample.weight() == 0) {
        continue;
      }
      for (int k = 0; k < features[i].length; k++) {
        float weight = sample.labels.weight()[k];
        if (weight > 0 && features[i][k].length > 0) {
          float share = sample.labels.share()[k];
          boolean minor = share == 0 && weight < MINOR;
          if (!minor || k % THINNING == 0) {
            x.add(features[i][k]);
            y.add(share);
            w.add(
                (minor ? THINNING : 1)
                    * sample.weight()
                    * trust(sample, features[i][k], share)
                    * (float) Math.pow(Math.min(1, weight), DAMPING));
          }
        }
      }
    }
    float[] label = new float[x.size()];
    float[] weight = new float[x.size()];
    double sum = 0;
    for (int i = 0; i < label.length; i++) {
      label[i] = y.get(i);
      weight[i] = w.get(i);
      sum += weight[i];
    }
    for (int i = 0; i < label.length; i++) {
      weight[i] *= (float) (label.length / sum);
    }
    return new ForestTrainer(x.toArray(new float[0][]), label, weight, settings, seed).train();
  }

  /** How much a label counts beside what first forests that have not seen it say, if they did. */
  private static float trust(Sample sample, float[] row, float share) {
    boolean drafted = sample.page.collection().equals("wcxb");
    return drafted
            && row.length > Features.COUNT
            && Math.abs(row[Features.COUNT] - share) > DOUBTFUL
        ? LITTLE
        : 1;
  }

  /** Prints how well blocks are told apart at even odds: mean word F1, from the labels alone. */
  private void score(String name, float[][][] features, List<Forest> forests) {
    Map<String, double[]> sums = new TreeMap<>();
    for (int i = 0; i < samples.size(); i++) {
      Sample sample = samples.get(i);
      PageScan scan = sample.scan;
      String text = sample.page.text();
      if (scan == null || text == null || text.isBlank() || sample.guise == Guise.SHORT) {
        continue;
      }
      double hits = 0;
      double kept = 0;
      double gold = 0;
      for (TextBlock block : scan.passages) {
        float share = sample.labels.share()[block.index];
        gold += share * block.words;
        float[] row = features[i][block.index];
        if (row.length > 0 && forests.get(sample.fold).scores(new float[][] {row})[0] > 0) {
          hits += share * block.words;
          kept += block.words;
        }
      }
      String set =
          sample.page.collection()
              + (sample.guise == Guise.OLD ? " old" : "")
              + (sample.page.type().equals("article") ? "" : " other");
      double[] sum = sums.computeIfAbsent(set, _ -> new double[2]);
      sum[0] += hits == 0 ? 0 : 2 * hits / (kept + gold);
      sum[1]++;
    }
    sums.forEach((set, sum) ->
        say(
            String.format(
                java.util.Locale.ROOT,
                "%s: %s %.4f of %.0f pages",
                name,
                set,
                sum[0] / sum[1],
                sum[1])));
  }

  /**
   * Extracts every page by the model that has not seen its site; gives what that teaches of kinds.
   */
  private KindTrainer predict(
      Predictions predictions,
      Map<String, WordWeights> vocabularies,
      List<Forest> firsts,
      List<Forest> seconds)
      throws IOException {
    try (predictions) {
      for (Sample sample : samples) {
        if (sample.guise == Guise.AS_IT_IS) {
          predictions.add(
              sample.page,
              sample.fold,
              sample.document,
              sample.labels,
              model(sample, vocabularies, firsts, seconds));
        }
      }
    }
    return predictions.kinds();
  }

  /** The model that has not seen a page's site. */
  private static Model model(
      Sample sample,
      Map<String, WordWeights> vocabularies,
      List<Forest> firsts,
      List<Forest> seconds) {
    return new Model(
        vocabularies.getOrDefault(sample.site, NOTHING),
        new TextBlockClassifier(firsts.get(sample.fold), seconds.get(sample.fold)),
        new KindRecogniser(List.of()));
  }

  private static void say(String what) {
    System.out.println(what);
  }
}
