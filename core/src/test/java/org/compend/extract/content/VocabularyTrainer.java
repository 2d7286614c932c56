package org.compend.extract.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.compend.extract.words.WordHashes;
import org.jsoup.nodes.TextNode;

/**
 * Learns what single words say. Every site has one vote on every word: the share of the text so
 * named (or of the passages so begun) that is the article's there.
 */
final class VocabularyTrainer {
  private static final double DOUBT = 3;

  private static final int NAME_SITES = 5;
  private static final int WORD_SITES = 10;

  /** The votes on the words of one kind. */
  private static final class Votes {
    final Map<Long, String> spelling = new HashMap<>();
    final Map<Long, int[]> seen = new HashMap<>();
    final Map<String, Map<Long, double[]>> bySite = new TreeMap<>();

    /** Notes how a word within a passage is written. */
    void see(long hash, boolean capital) {
      int[] counts = seen.computeIfAbsent(hash, _ -> new int[2]);
      counts[capital ? 1 : 0]++;
    }

    /** Whether a word is nearly always written with a capital: a name. */
    boolean isName(long hash) {
      int[] counts = seen.get(hash);
      return counts != null && counts[1] > 9 * counts[0];
    }

    /**
     * What a word weighs once the model is written. That names of persons and things speak for an
     * article is an accident of what was in the news; that they speak against one ("Facebook",
     * "January") is not.
     */
    float lasting(long hash, double shares, double sites, double prior) {
      float weight = VocabularyTrainer.weight(shares, sites, prior);
      return weight > 0 && isName(hash) ? 0 : weight;
    }

    void vote(String site, long hash, String word, double mass, double positive) {
      spelling.putIfAbsent(hash, word);
      double[] votes =
          bySite
              .computeIfAbsent(site, _ -> new HashMap<>())
              .computeIfAbsent(hash, _ -> new double[2]);
      votes[0] += mass;
      votes[1] += positive;
    }
  }

  private final Votes names = new Votes();
  private final Votes words = new Votes();

  /** Lets a page vote. */
  void vote(String site, PageScan scan, GoldLabels labels) {
    double[] mass = new double[scan.containers.size()];
    double[] positive = new double[scan.containers.size()];
    for (TextBlock passage : scan.passages) {
      if (labels.weight()[passage.index] == 0) {
        continue;
      }
      float share = labels.share()[passage.index];
      for (Container at = passage.owner; at != null; at = at.parent) {
        mass[at.index] += passage.length;
        positive[at.index] += passage.length * share;
      }
      Set<Long> seen = new HashSet<>();
      List<String> first = firstWords(passage);
      for (int i = 0; i < first.size(); i++) {
        String word = first.get(i);
        long hash = WordHashes.hash(word);
        if (i > 0) {
          words.see(hash, Character.isUpperCase(word.charAt(0)));
        }
        if (seen.add(hash)) {
          words.vote(site, hash, word.toLowerCase(Locale.ROOT), 1, share);
        }
      }
    }
    for (Container container : scan.containers) {
      if (container.parent == null || mass[container.index] == 0) {
        continue;
      }
      for (String attribute : List.of("class", "id", "role")) {
        ClassNames.each(
            container.element.attr(attribute),
            (text, from, to, hash) ->
                names.vote(
                    site,
                    hash,
                    text.substring(from, to).toLowerCase(Locale.ROOT).replaceAll("[0-9]", ""),
                    mass[container.index],
                    positive[container.index]));
      }
    }
  }

  private static List<String> firstWords(TextBlock passage) {
    List<String> found = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (var node : passage.nodes) {
      String text = node instanceof TextNode words ? words.getWholeText() : " ";
      for (int i = 0; i < text.length() && found.size() < 24; i++) {
        char c = text.charAt(i);
        if (WordHashes.isWordPart(c) && !WordHashes.isWide(c)) {
          word.append(c);
        } else if (c != '\'' && c != '’') {
          if (!word.isEmpty()) {
            found.add(word.toString());
            word.setLength(0);
          }
          if (WordHashes.isWide(c)) {
            found.add(String.valueOf(c));
          }
        }
      }
    }
    if (!word.isEmpty()) {
      found.add(word.toString());
    }
    return found;
  }

  /** The tally of some sites: for each word the sum of shares and the number of sites. */
  final class Tally {
    private final Map<Long, double[]> nameSums;
    private final Map<Long, double[]> wordSums;
    private final double namePrior;
    private final double wordPrior;

    Tally(Set<String> sites) {
      nameSums = sums(names, sites);
      wordSums = sums(words, sites);
      namePrior = prior(nameSums);
      wordPrior = prior(wordSums);
      nameSums.values().removeIf(sum -> sum[1] < NAME_SITES);
      wordSums.values().removeIf(sum -> sum[1] < WORD_SITES);
    }

    /** The vocabulary these sites make without the votes of one of them. */
    WordWeights without(String site) {
      return new WordWeights(
          weights(nameSums, names, site, namePrior, NAME_SITES),
          weights(wordSums, words, site, wordPrior, WORD_SITES),
          Model.groups());
    }

    List<String> nameLines() {
      return lines(nameSums, names, namePrior, NAME_SITES);
    }

    List<String> wordLines() {
      return lines(wordSums, words, wordPrior, WORD_SITES);
    }
  }

  private static Map<Long, double[]> sums(Votes votes, Set<String> sites) {
    Map<Long, double[]> sums = new HashMap<>();
    votes.bySite.forEach((site, map) -> {
      if (sites.contains(site)) {
        map.forEach((hash, vote) -> {
          double[] sum = sums.computeIfAbsent(hash, _ -> new double[2]);
          sum[0] += vote[1] / vote[0];
          sum[1]++;
        });
      }
    });
    return sums;
  }

  private static double prior(Map<Long, double[]> sums) {
    double shares = 0;
    double sites = 0;
    for (double[] sum : sums.values()) {
      shares += sum[0];
      sites += sum[1];
    }
    return shares / sites;
  }

  private static WeightTable weights(
      Map<Long, double[]> sums, Votes votes, String site, double prior, int least) {
    Map<Long, Float> weights = new HashMap<>();
    Map<Long, double[]> own = votes.bySite.getOrDefault(site, Map.of());
    sums.forEach((hash, sum) -> {
      double[] vote = own.get(hash);
      double shares = vote == null ? sum[0] : sum[0] - vote[1] / vote[0];
      double sites = vote == null ? sum[1] : sum[1] - 1;
      if (sites >= least) {
        float weight = weight(shares, sites, prior);
        if (weight != 0) {
          weights.put(hash, weight);
        }
      }
    });
    return new WeightTable(weights);
  }

  private static float weight(double shares, double sites, double prior) {
    double share = (shares + DOUBT * prior) / (sites + DOUBT);
    double odds = Math.log(share / (1 - share)) - Math.log(prior / (1 - prior));
    return Math.round(odds * 10) / 10f;
  }

  private static List<String> lines(
      Map<Long, double[]> sums, Votes votes, double prior, int least) {
    Map<String, Float> sorted = new TreeMap<>();
    sums.forEach((hash, sum) -> {
      float weight = votes.lasting(hash, sum[0], sum[1], prior);
      if (sum[1] >= least && weight != 0) {
        sorted.put(votes.spelling.getOrDefault(hash, ""), weight);
      }
    });
    List<String> lines = new ArrayList<>();
    sorted.forEach((word, weight) -> lines.add(word + " " + weight));
    return lines;
  }
}
