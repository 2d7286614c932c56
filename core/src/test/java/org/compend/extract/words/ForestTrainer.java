package org.compend.extract.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Grows decision trees by gradient boosting on the logistic loss, with histograms, best leaf first.
 *
 * <p>The same rows, settings and seed give the same trees, to the bit: every sum is taken in one
 * order.
 */
public final class ForestTrainer {
  private static final int BINS = 64;

  /** So many columns are added up at a time. */
  private static final int ABREAST = 4;

  /** No answer lies deeper than this: what asks several trees at once waits for the deepest. */
  private static final int DEEPEST = 8;

  /** How trees are grown. */
  public record Settings(
      int trees,
      int leaves,
      double rate,
      double least,
      double ridge,
      double rows,
      double columns) {}

  private final Settings settings;
  private final byte[][] binned;
  private final float[][] edges;
  private final float[] label;
  private final float[] weight;
  private final int count;
  private final Random random;

  private final float[] score;
  private final float[] gradient;
  private final float[] curvature;
  private int[] order;

  public ForestTrainer(
      float[][] rows, float[] label, float[] weight, Settings settings, long seed) {
    this.settings = settings;
    this.label = label;
    this.weight = weight;
    this.count = rows.length;
    this.random = new Random(seed);
    this.score = new float[count];
    this.gradient = new float[count];
    this.curvature = new float[count];
    this.order = new int[0];
    int columns = rows[0].length;
    binned = new byte[columns][count];
    edges = new float[columns][];
    IntStream.range(0, columns).parallel().forEach(column -> bin(rows, column));
  }

  private void bin(float[][] rows, int column) {
    float[] sample = new float[Math.min(count, 50_000)];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = rows[(int) ((long) i * count / sample.length)][column];
    }
    Arrays.sort(sample);
    List<Float> cuts = new ArrayList<>();
    for (int i = 1; i < BINS; i++) {
      int at = (int) ((long) i * sample.length / BINS);
      float high = sample[at];
      int below = at;
      while (below > 0 && sample[below] == high) {
        below--;
      }
      float low = sample[below];
      float cut = round(low + (high - low) / 2, 4);
      if (!(low < cut && cut <= high)) {
        cut = high;
      }
      if (high > low && (cuts.isEmpty() || cut > cuts.getLast())) {
        cuts.add(cut);
      }
    }
    // Rare high values have no share of the quantiles: give the last stretch its own edges.
    float[] edge = new float[cuts.size()];
    for (int i = 0; i < edge.length; i++) {
      edge[i] = cuts.get(i);
    }
    edges[column] = edge;
    byte[] target = binned[column];
    for (int i = 0; i < count; i++) {
      int at = Arrays.binarySearch(edge, rows[i][column]);
      target[i] = (byte) (at >= 0 ? at + 1 : -at - 1);
    }
  }

  private static float round(float value, int digits) {
    return Float.parseFloat(String.format(Locale.ROOT, "%." + digits + "g", value));
  }

  private static final class Leaf {
    int from;
    int to;
    int depth;
    double[] histogram = new double[0];
    double gradient;
    double curvature;
    double gain;
    int column;
    int bin;
    Leaf[] children = new Leaf[0];
    float answer;
  }

  /** Grows the forest; a line a tree. */
  public List<String> train() {
    List<String> lines = new ArrayList<>();
    double positive = 0;
    double all = 0;
    for (int i = 0; i < count; i++) {
      positive += label[i] * weight[i];
      all += weight[i];
    }
    float start = round((float) Math.log(positive / (all - positive)), 4);
    lines.add("=" + start);
    Arrays.fill(score, start);
    for (int tree = 0; tree < settings.trees(); tree++) {
      lines.add(grow());
    }
    return lines;
  }

  private String grow() {
    int[] sampled = new int[count];
    int used = 0;
    for (int i = 0; i < count; i++) {
      float chance = Forest.probability(score[i]);
      gradient[i] = (chance - label[i]) * weight[i];
      curvature[i] = Math.max(1e-6f, chance * (1 - chance)) * weight[i];
      if (random.nextDouble() < settings.rows()) {
        sampled[used++] = i;
      }
    }
    order = Arrays.copyOf(sampled, used);
    int[] columns =
        IntStream.range(0, binned.length)
            .filter(_ -> random.nextDouble() < settings.columns())
            .toArray();
    Leaf root = new Leaf();
    root.to = used;
    root.histogram = histogram(root, columns);
    best(root, columns);
    List<Leaf> leaves = new ArrayList<>(List.of(root));
    while (leaves.size() < settings.leaves()) {
      Leaf chosen = leaves.getFirst();
      for (Leaf leaf : leaves) {
        if (leaf.gain > chosen.gain) {
          chosen = leaf;
        }
      }
      if (chosen.gain <= 0) {
        break;
      }
      split(chosen, columns);
      leaves.set(leaves.indexOf(chosen), chosen.children[0]);
      leaves.add(chosen.children[1]);
    }
    StringBuilder line = new StringBuilder();
    write(root, line);
    for (int i = 0; i < count; i++) {
      Leaf leaf = root;
      while (leaf.children.length > 0) {
        leaf = leaf.children[(binned[leaf.column][i] & 0xff) <= leaf.bin ? 0 : 1];
      }
      score[i] += leaf.answer;
    }
    return line.toString();
  }

  private void write(Leaf leaf, StringBuilder line) {
    if (!line.isEmpty()) {
      line.append(' ');
    }
    if (leaf.children.length == 0) {
      double answer = -leaf.gradient / (leaf.curvature + settings.ridge()) * settings.rate();
      leaf.answer = round((float) Math.clamp(answer, -1, 1), 3);
      line.append('=').append(leaf.answer);
    } else {
      line.append(leaf.column).append('<').append(edges[leaf.column][leaf.bin]);
      write(leaf.children[0], line);
      write(leaf.children[1], line);
    }
  }

  private double[] histogram(Leaf leaf, int[] columns) {
    double[] histogram = new double[columns.length * BINS * 2];
    // Put in order once, the numbers are then read side by side for every column.
    int size = leaf.to - leaf.from;
    float[] gradients = new float[size];
    float[] curvatures = new float[size];
    for (int i = 0; i < size; i++) {
      gradients[i] = gradient[order[leaf.from + i]];
      curvatures[i] = curvature[order[leaf.from + i]];
    }
    int[] rows = Arrays.copyOfRange(order, leaf.from, leaf.to);
    int column = 0;
    for (; column + ABREAST <= columns.length; column += ABREAST) {
      byte[][] bins = new byte[ABREAST][];
      for (int i = 0; i < ABREAST; i++) {
        bins[i] = binned[columns[column + i]];
      }
      addAbreast(histogram, column * BINS * 2, bins, rows, gradients, curvatures);
    }
    for (; column < columns.length; column++) {
      byte[] bins = binned[columns[column]];
      for (int i = 0; i < size; i++) {
        int slot = (column * BINS + (bins[rows[i]] & 0xff)) * 2;
        histogram[slot] += gradients[i];
        histogram[slot + 1] += curvatures[i];
      }
    }
    return histogram;
  }

  /**
   * Adds up four columns side by side: the processor need not wait for one to go on with another.
   */
  private static void addAbreast(
      double[] histogram,
      int base,
      byte[][] bins,
      int[] rows,
      float[] gradients,
      float[] curvatures) {
    byte[] first = bins[0];
    byte[] second = bins[1];
    byte[] third = bins[2];
    byte[] fourth = bins[3];
    for (int i = 0; i < rows.length; i++) {
      int row = rows[i];
      double gradient = gradients[i];
      double curvature = curvatures[i];
      int slot = base + (first[row] & 0xff) * 2;
      histogram[slot] += gradient;
      histogram[slot + 1] += curvature;
      slot = base + (BINS + (second[row] & 0xff)) * 2;
      histogram[slot] += gradient;
      histogram[slot + 1] += curvature;
      slot = base + (2 * BINS + (third[row] & 0xff)) * 2;
      histogram[slot] += gradient;
      histogram[slot + 1] += curvature;
      slot = base + (3 * BINS + (fourth[row] & 0xff)) * 2;
      histogram[slot] += gradient;
      histogram[slot + 1] += curvature;
    }
  }

  private void best(Leaf leaf, int[] columns) {
    double gradients = 0;
    double curvatures = 0;
    for (int bin = 0; bin < BINS; bin++) {
      gradients += leaf.histogram[bin * 2];
      curvatures += leaf.histogram[bin * 2 + 1];
    }
    leaf.gradient = gradients;
    leaf.curvature = curvatures;
    if (leaf.depth == DEEPEST) {
      return;
    }
    double whole = worth(gradients, curvatures);
    for (int c = 0; c < columns.length; c++) {
      double left = 0;
      double leftCurvature = 0;
      for (int bin = 0; bin < edges[columns[c]].length; bin++) {
        left += leaf.histogram[(c * BINS + bin) * 2];
        leftCurvature += leaf.histogram[(c * BINS + bin) * 2 + 1];
        double rightCurvature = curvatures - leftCurvature;
        if (leftCurvature < settings.least() || rightCurvature < settings.least()) {
          continue;
        }
        double gain = worth(left, leftCurvature) + worth(gradients - left, rightCurvature) - whole;
        if (gain > leaf.gain + 1e-9) {
          leaf.gain = gain;
          leaf.column = columns[c];
          leaf.bin = bin;
        }
      }
    }
  }

  private double worth(double gradients, double curvatures) {
    return gradients * gradients / (curvatures + settings.ridge());
  }

  private void split(Leaf leaf, int[] columns) {
    int[] left = new int[leaf.to - leaf.from];
    int[] right = new int[left.length];
    int lefts = 0;
    int rights = 0;
    byte[] bins = binned[leaf.column];
    for (int i = leaf.from; i < leaf.to; i++) {
      if ((bins[order[i]] & 0xff) <= leaf.bin) {
        left[lefts++] = order[i];
      } else {
        right[rights++] = order[i];
      }
    }
    System.arraycopy(left, 0, order, leaf.from, lefts);
    System.arraycopy(right, 0, order, leaf.from + lefts, rights);
    Leaf low = new Leaf();
    low.from = leaf.from;
    low.to = leaf.from + lefts;
    Leaf high = new Leaf();
    high.from = low.to;
    high.to = leaf.to;
    low.depth = leaf.depth + 1;
    high.depth = leaf.depth + 1;
    Leaf small = lefts < rights ? low : high;
    Leaf large = small == low ? high : low;
    small.histogram = histogram(small, columns);
    large.histogram = leaf.histogram;
    for (int i = 0; i < large.histogram.length; i++) {
      large.histogram[i] -= small.histogram[i];
    }
    leaf.histogram = new double[0];
    leaf.children = new Leaf[] {low, high};
    best(low, columns);
    best(high, columns);
  }
}
