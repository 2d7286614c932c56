package org.compend.extract.content;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.compend.Origin;
import org.compend.extract.HtmlReader;
import org.compend.extract.metadata.Vocabulary;
import org.jsoup.nodes.Document;

/**
 * Measures how well the article is found in the same pages when their texts are written in other
 * scripts, of which no word is known: mean word F1 of what is kept, by the labels.
 */
final class OtherScripts {
  private static final Origin ORIGIN = new Origin(URI.create("https://page.example/"), null, null);

  private final HtmlReader reader = new HtmlReader(Vocabulary.read());
  private final Map<String, double[]> sums = new TreeMap<>();

  /** Reads a page in each script by a model that has not seen its site. */
  void add(String collection, Document page, PageScan scan, GoldLabels labels, Model model) {
    Document bare = page.clone();
    bare.select("script").remove(); // they tell the article in its own script
    double[] asItIs = scores(bare, scan, labels, model).orElseThrow();
    Map<Transliteration, double[]> others = new EnumMap<>(Transliteration.class);
    for (Transliteration script : Transliteration.values()) {
      Document other = bare.clone();
      script.apply(other);
      Optional<double[]> scores = scores(other, scan, labels, model);
      if (scores.isEmpty()) {
        return; // its blocks are parted otherwise there, and cannot be told
      }
      others.put(script, scores.get());
    }
    count(collection + " as it is", asItIs);
    others.forEach((script, scores) -> count(collection + " " + script, scores));
  }

  private synchronized void count(String what, double[] scores) {
    double[] sum = sums.computeIfAbsent(what, _ -> new double[4]);
    for (int i = 0; i < 3; i++) {
      sum[i] += scores[i];
    }
    sum[3]++;
  }

  /** F1, precision and recall; nothing where the page has other blocks than it had. */
  private Optional<double[]> scores(Document page, PageScan scan, GoldLabels labels, Model model) {
    List<Verdict> verdicts =
        reader.result(page, ORIGIN, new ContentFinder(model)).finding().verdicts();
    if (verdicts.size() != scan.passages.size()) {
      return Optional.empty();
    }
    double hits = 0;
    double kept = 0;
    double gold = 0;
    for (TextBlock block : scan.passages) {
      float share = labels.share()[block.index];
      gold += share * block.words;
      if (verdicts.get(block.index).kept()) {
        hits += share * block.words;
        kept += block.words;
      }
    }
    return Optional.of(
        hits == 0
            ? new double[3]
            : new double[] {2 * hits / (kept + gold), hits / kept, hits / gold});
  }

  void print() {
    sums.forEach((what, sum) ->
        System.out.printf(
            Locale.ROOT,
            "%s: F %.4f, P %.4f, R %.4f of %.0f pages%n",
            what.toLowerCase(Locale.ROOT),
            sum[0] / sum[3],
            sum[1] / sum[3],
            sum[2] / sum[3],
            sum[3]));
  }
}
