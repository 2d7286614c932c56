package org.compend.extract.content;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compend.Kind;
import org.compend.extract.words.Forest;
import org.compend.extract.words.WordHashes;
import org.compend.resource.Resource;

/** What the finder knows: read from the resources beside this class, written by its training. */
public record Model(WordWeights vocabulary, TextBlockClassifier classifier, KindRecogniser kinds) {

  /** The model that ships with the program. */
  public static Model standard() {
    WordWeights vocabulary = new WordWeights(weights("names.txt"), weights("words.txt"), groups());
    return new Model(
        vocabulary,
        new TextBlockClassifier(
            Forest.parse(lines("forest-1.txt")), Forest.parse(lines("forest-2.txt"))),
        new KindRecogniser(
            KindRecogniser.KINDS.stream().map(kind -> Forest.parse(lines(file(kind)))).toList()));
  }

  /** Where the forest for a kind of page is kept. */
  static String file(Kind kind) {
    return "kind-" + kind.name().toLowerCase(Locale.ROOT) + ".txt";
  }

  /** The reviewed groups of words in names. */
  static WeightTable groups() {
    Map<Long, Float> groups = new HashMap<>();
    int bit = 1;
    for (String line : lines("name-groups.txt")) {
      String[] words = line.split(" ", -1);
      for (int i = 1; i < words.length; i++) {
        groups.merge(WordHashes.hash(words[i]), (float) bit, Model::both);
      }
      bit <<= 1;
    }
    return new WeightTable(groups);
  }

  private static float both(float bits, float others) {
    return (int) bits | (int) others;
  }

  private static WeightTable weights(String resource) {
    Map<Long, Float> weights = new HashMap<>();
    for (String line : lines(resource)) {
      int space = line.lastIndexOf(' ');
      weights.put(
          WordHashes.hash(line.substring(0, space)), Float.parseFloat(line.substring(space + 1)));
    }
    return new WeightTable(weights);
  }

  private static List<String> lines(String resource) {
    return Resource.lines(Model.class, resource);
  }
}
