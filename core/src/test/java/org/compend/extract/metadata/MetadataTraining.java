package org.compend.extract.metadata;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.compend.Byline;
import org.compend.Origin;
import org.compend.extract.GoldPages;
import org.compend.extract.GoldPages.GoldPage;
import org.compend.extract.words.Forest;
import org.compend.extract.words.ForestTrainer;
import org.compend.extract.words.WordHashes;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Trains the forests that choose among candidates for title, authors and day, and cross-validates
 * them.
 *
 * <p>Arguments: the folder of collections; the folder to write the model's resources to; the folder
 * to write cross-validated predictions to, a file a collection, in the form {@code score_meta.py}
 * reads. Pages of one site are never parted between folds, and the headline that authors and dates
 * are measured from is chosen by a forest that has not seen the page's site. Two runs write the
 * same bytes.
 */
final class MetadataTraining {
  private static final int FOLDS = 5;
  private static final ForestTrainer.Settings SETTINGS =
      new ForestTrainer.Settings(150, 8, .06, 6, 5, .6, .4);

  /** Names may stand in more ways than titles and days. */
  private static final ForestTrainer.Settings FOR_AUTHORS =
      new ForestTrainer.Settings(150, 12, .06, 3, 5, .7, .6);

  private record Sample(GoldPage page, GoldMetadata gold, int fold, Origin origin) {
    /** Where nobody looked for the title, nobody looked for the rest. */
    boolean isWhole() {
      return !gold.title().isEmpty() && page.type().equals("article");
    }
  }

  /** The rows of one page, with what each should have been told. */
  private record Lesson(List<float[]> rows, List<Boolean> right) {
    static <T> Lesson of(List<T> candidates, List<float[]> rows, Function<T, Boolean> judge) {
      List<Boolean> right = candidates.stream().map(judge).toList();
      return new Lesson(rows, right);
    }
  }

  private final List<Sample> samples;

  private MetadataTraining(List<Sample> samples) {
    this.samples = samples;
  }

  public static void main(String[] arguments) throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (String name : List.of("wcxb", "trafilatura")) {
      Path folder = Path.of(arguments[0]).resolve(name);
      Map<String, GoldMetadata> gold = GoldMetadata.load(folder);
      for (GoldPage page : GoldPages.load(folder)) {
        int fold =
            Math.floorMod((WordHashes.hash(page.site()) * 0x9e3779b97f4a7c15L) >>> 33, FOLDS);
        URI file = URI.create("file:///" + page.id() + ".html");
        samples.add(
            new Sample(
                page,
                Objects.requireNonNull(gold.get(page.id())),
                fold,
                new Origin(file, address(page.url()), null)));
      }
    }
    new MetadataTraining(samples).run(Path.of(arguments[1]), Path.of(arguments[2]));
  }

  private void run(Path model, Path predictions) throws IOException {
    Forest none = Forest.parse(List.of("=0.0"));
    List<TitleBallot> titles =
        read(_ -> new MetadataModel(none, none, none), MetadataReader.Reading::titles);
    List<Lesson> titleLessons = new ArrayList<>();
    each((sample, i) ->
        titleLessons.add(
            Lesson.of(
                titles.get(i).titles(),
                titles.get(i).rows(),
                title -> GoldMetadata.words(title.text).equals(sample.gold().title()))));
    List<Forest> titleForests = forests(titleLessons, 1);
    List<MetadataReader.Reading> readings =
        read(fold -> new MetadataModel(titleForests.get(fold), none, none), reading -> reading);
    List<Lesson> authorLessons = new ArrayList<>();
    List<Lesson> dateLessons = new ArrayList<>();
    each((sample, i) -> {
      AuthorBallot authors = readings.get(i).authors();
      authorLessons.add(
          Lesson.of(authors.people(), authors.rows(), person -> signed(sample, person)));
      DateBallot dates = readings.get(i).dates();
      dateLessons.add(
          Lesson.of(dates.days(), dates.rows(), day -> day.day.equals(sample.gold().day())));
    });
    List<Forest> authorForests = forests(authorLessons, 2);
    List<Forest> dateForests = forests(dateLessons, 3);
    Map<String, StringBuilder> files = new TreeMap<>();
    each((sample, i) -> {
      TitleCandidate title = TitleChooser.choose(titles.get(i), titleForests.get(sample.fold()));
      List<Byline> authors =
          AuthorChooser.choose(readings.get(i).authors(), authorForests.get(sample.fold()), true)
              .bylines();
      DateCandidate day =
          DateChooser.choose(readings.get(i).dates(), dateForests.get(sample.fold()));
      StringBuilder file =
          files.computeIfAbsent(sample.page().collection(), _ -> new StringBuilder("{"));
      file.append(file.length() > 1 ? ",\n" : "\n")
          .append(MetadataPredictions.quote(sample.page().id()))
          .append(": ")
          .append(
              MetadataPredictions.json(
                  title == null ? "" : title.text, authors, day == null ? null : day.day));
    });
    for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
      Files.writeString(predictions.resolve(file.getKey() + ".json"), file.getValue() + "\n}\n");
    }
    doubts(readings, authorForests);
    Files.write(model.resolve(MetadataModel.TITLES), train(titleLessons, -1, 1));
    Files.write(model.resolve(MetadataModel.AUTHORS), train(authorLessons, -1, 2));
    Files.write(model.resolve(MetadataModel.DATES), train(dateLessons, -1, 3));
  }

  /** What it costs to name an author only where more speaks for it. */
  private void doubts(List<MetadataReader.Reading> readings, List<Forest> forests) {
    for (float enough = .3f; enough < .71f; enough += .05f) {
      StringBuilder line =
          new StringBuilder(String.format(Locale.ROOT, "authors from %.2f:", enough));
      for (String collection : List.of("trafilatura", "wcxb")) {
        int[] tally = new int[4];
        float least = enough;
        each((sample, i) -> {
          if (!sample.isWhole() || !sample.page().collection().equals(collection)) {
            return;
          }
          List<String> names =
              AuthorChooser.choose(readings.get(i).authors(), forests.get(sample.fold()), least)
                  .bylines()
                  .stream()
                  .map(Byline::name)
                  .toList();
          boolean unsigned = sample.gold().authors().isEmpty();
          tally[unsigned ? 2 : 0]++;
          boolean counts =
              unsigned
                  ? !names.isEmpty()
                  : GoldMetadata.names(names).equals(sample.gold().authors());
          tally[unsigned ? 3 : 1] += counts ? 1 : 0;
        });
        line.append(
            String.format(
                Locale.ROOT,
                " %s exact %.3f, invented %.3f;",
                collection,
                (double) tally[1] / tally[0],
                (double) tally[3] / tally[2]));
      }
      System.out.println(line);
    }
  }

  private interface Work {
    void on(Sample sample, int index);
  }

  private void each(Work work) {
    for (int i = 0; i < samples.size(); i++) {
      work.on(samples.get(i), i);
    }
  }

  private static boolean signed(Sample sample, AuthorCandidate person) {
    Set<String> names = GoldMetadata.names(List.of(person.byline().name()));
    return !names.isEmpty() && sample.gold().authors().containsAll(names);
  }

  /** Reads all pages, each by the model that belongs to its fold. */
  private <T> List<T> read(
      Function<Integer, MetadataModel> models, Function<MetadataReader.Reading, T> wanted) {
    List<MetadataReader> readers = new ArrayList<>();
    Vocabulary vocabulary = Vocabulary.read();
    for (int fold = 0; fold < FOLDS; fold++) {
      readers.add(new MetadataReader(vocabulary, models.apply(fold)));
    }
    return samples.parallelStream()
        .map(sample -> {
          String base = sample.origin().base().toString();
          MetadataReader.Reading reading =
              readers
                  .get(sample.fold())
                  .read(Jsoup.parse(sample.page().html(), base), sample.origin());
          // Lets the page go, of which there are too many for the memory.
          reading.taken().clear();
          reading.lines().clear();
          reading.authors().people().forEach(person -> person.shown.clear());
          reading.titles().titles().forEach(title -> title.mark = null);
          return wanted.apply(reading);
        })
        .toList();
  }

  /** A forest for each fold, which has not seen it. */
  private List<Forest> forests(List<Lesson> lessons, int seed) {
    return IntStream.range(0, FOLDS)
        .mapToObj(fold -> Forest.parse(train(lessons, fold, seed)))
        .toList();
  }

  /** The forest of all pages but those of a fold. */
  private List<String> train(List<Lesson> lessons, int held, int seed) {
    List<float[]> x = new ArrayList<>();
    List<Float> y = new ArrayList<>();
    List<Float> w = new ArrayList<>();
    each((sample, i) -> {
      Lesson lesson = lessons.get(i);
      boolean dated = seed != 3 || sample.gold().day() != null;
      if (sample.fold() == held || !sample.isWhole() || !dated) {
        return;
      }
      for (int k = 0; k < lesson.rows().size(); k++) {
        x.add(lesson.rows().get(k));
        y.add(lesson.right().get(k) ? 1f : 0f);
        w.add(lesson.right().get(k) ? 1f : Math.min(1, 8f / lesson.rows().size()));
      }
    });
    float[] label = new float[x.size()];
    float[] weight = new float[x.size()];
    for (int i = 0; i < label.length; i++) {
      label[i] = y.get(i);
      weight[i] = w.get(i);
    }
    ForestTrainer.Settings settings = seed == 2 ? FOR_AUTHORS : SETTINGS;
    return new ForestTrainer(x.toArray(new float[0][]), label, weight, settings, seed).train();
  }

  private static @Nullable URI address(@Nullable String text) {
    try {
      return text == null ? null : URI.create(text);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
