package org.compend.extract.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.compend.Kind;
import org.compend.extract.GoldPages.GoldPage;
import org.compend.extract.words.Forest;
import org.compend.extract.words.ForestTrainer;

/**
 * Trains the forests that tell the kind of a page, on pages of which forests have chosen the text
 * that had not seen their sites.
 */
final class KindTrainer {
  private static final ForestTrainer.Settings SETTINGS =
      new ForestTrainer.Settings(80, 6, .08, .2, 3, .7, .5);

  /** A landing page is rather a page of teasers than an article, and has something of both. */
  private static final float SERVICE = .2f;

  /** Nobody has looked whether they are all articles. */
  private static final float UNLOOKED = .5f;

  private record Lesson(int fold, Kind kind, float weight, List<float[]> rows) {}

  private final List<Lesson> lessons = new ArrayList<>();

  /** Adds a page with its rows: as it is, and as it is where its address is not known. */
  void add(GoldPage page, int fold, List<float[]> rows) {
    Kind kind =
        switch (page.type()) {
          case "forum" -> Kind.FORUM;
          case "product" -> Kind.PRODUCT;
          case "listing", "collection", "service" -> Kind.LISTING;
          default -> Kind.ARTICLE;
        };
    float weight =
        page.type().equals("service")
            ? SERVICE
            : page.collection().equals("trafilatura") ? UNLOOKED : 1;
    lessons.add(new Lesson(fold, kind, weight, rows));
  }

  /** What pages that are not of a fold teach. */
  KindRecogniser without(int fold) {
    return new KindRecogniser(
        KindRecogniser.KINDS.stream().map(kind -> Forest.parse(train(kind, fold))).toList());
  }

  /** Writes what all pages teach. */
  void write(Path model) throws IOException {
    for (Kind kind : KindRecogniser.KINDS) {
      Files.write(model.resolve(Model.file(kind)), train(kind, -1));
    }
  }

  private List<String> train(Kind kind, int held) {
    List<Lesson> heard = lessons.stream().filter(lesson -> lesson.fold() != held).toList();
    int count = heard.size();
    float[][] rows = new float[2 * count][];
    float[] label = new float[2 * count];
    float[] weight = new float[2 * count];
    for (int i = 0; i < count; i++) {
      Lesson lesson = heard.get(i);
      boolean right = lesson.kind() == kind;
      rows[i] = lesson.rows().getFirst();
      rows[count + i] = lesson.rows().getLast();
      label[i] = right ? 1 : 0;
      label[count + i] = label[i];
      weight[i] = lesson.weight() / 2;
      weight[count + i] = weight[i];
    }
    int seed = KindRecogniser.KINDS.indexOf(kind) + 1;
    return new ForestTrainer(rows, label, weight, SETTINGS, seed).train();
  }
}
