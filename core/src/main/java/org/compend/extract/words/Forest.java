package org.compend.extract.words;

import java.util.List;

/**
 * Decision trees whose answers add up to the logarithm of the odds.
 *
 * <p>The written form has a tree a line, its nodes in preorder: {@code 12<0.25} parts by whether
 * feature 12 is less than 0.25 (if so, the node that follows; else the one after that one's tree),
 * and {@code =-0.13} is an answer.
 */
public final class Forest {
  /** After so many trees, and again after as many more, it is asked whether there is doubt. */
  private static final int SOME = 12;

  private static final float NO_DOUBT = -4;

  /** So many trees are asked side by side: the processor need not wait for one to ask the next. */
  private static final int ABREAST = 6;

  /** Where the feature begins in a node; below it, the way to where the feature is not less. */
  private static final int FEATURE = 16;

  /** Where the threshold begins, or what an answer says. */
  private static final int THRESHOLD = 32;

  /** The way from behind an answer back to it: −1 in as many bits. */
  private static final long ITSELF = 0xffff;

  /**
   * A node is one number, since it is read at once: the threshold (as a {@link #key}), the feature,
   * counted from 1, and how far behind the next node the one is that follows where the feature is
   * not less; where it is, the next node follows. An answer asks for feature 0, which is less than
   * nothing, and is followed by itself, so that a step needs no condition.
   */
  private final long[] nodes;

  private final int[] roots;

  /** How deep the deepest of so many trees abreast is. */
  private final int[] depths;

  private Forest(long[] nodes, int[] roots, int[] depths) {
    this.nodes = nodes;
    this.roots = roots;
    this.depths = depths;
  }

  /** The forest that these lines write down. */
  public static Forest parse(List<String> lines) {
    int nodes = 0;
    for (String line : lines) {
      nodes++;
      for (int i = 0; i < line.length(); i++) {
        nodes += line.charAt(i) == ' ' ? 1 : 0;
      }
    }
    Parser parser = new Parser(nodes);
    int[] roots = new int[lines.size()];
    int[] depths = new int[(roots.length + ABREAST - 1) / ABREAST];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = parser.used;
      parser.line = lines.get(i);
      parser.at = 0;
      depths[i / ABREAST] = Math.max(depths[i / ABREAST], parser.node());
    }
    return new Forest(parser.nodes, roots, depths);
  }

  /**
   * The logarithms of the odds for rows of features; none at all for rows without. Where some trees
   * leave no doubt that it is low, the rest are not asked: most of a page is furniture, and plainly
   * so.
   *
   * <p>Each few trees judge all rows before the next do, so that they are at hand to the processor.
   */
  public float[] scores(float[][] rows) {
    float[] sums = new float[rows.length];
    int[][] keys = new int[rows.length][];
    int[] open = new int[rows.length];
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length == 0) {
        sums[i] = Float.NEGATIVE_INFINITY;
      } else {
        keys[i] = keys(rows[i]);
        open[count++] = i;
      }
    }
    for (int tree = 0; tree < roots.length && count > 0; tree += ABREAST) {
      if (tree > 0 && tree % SOME == 0) {
        int left = 0;
        for (int i = 0; i < count; i++) {
          open[left] = open[i];
          left += sums[open[i]] < NO_DOUBT ? 0 : 1;
        }
        count = left;
      }
      for (int i = 0; i < count; i++) {
        int row = open[i];
        sums[row] =
            tree + ABREAST <= roots.length
                ? abreast(tree, keys[row], sums[row])
                : oneByOne(tree, keys[row], sums[row]);
      }
    }
    return sums;
  }

  /** The same for rows in a list. */
  public float[] scores(List<float[]> rows) {
    return scores(rows.toArray(float[][]::new));
  }

  private static int[] keys(float[] row) {
    int[] keys = new int[row.length + 1];
    keys[0] = Integer.MAX_VALUE;
    for (int i = 0; i < row.length; i++) {
      keys[i + 1] = key(row[i]);
    }
    return keys;
  }

  /** Adds what the next trees say, so many abreast. */
  private float abreast(int tree, int[] keys, float before) {
    int first = roots[tree];
    int second = roots[tree + 1];
    int third = roots[tree + 2];
    int fourth = roots[tree + 3];
    int fifth = roots[tree + 4];
    int sixth = roots[tree + 5];
    for (int level = depths[tree / ABREAST]; level > 0; level--) {
      first = next(first, keys);
      second = next(second, keys);
      third = next(third, keys);
      fourth = next(fourth, keys);
      fifth = next(fifth, keys);
      sixth = next(sixth, keys);
    }
    float sum = before + answer(first);
    sum += answer(second);
    sum += answer(third);
    sum += answer(fourth);
    sum += answer(fifth);
    return sum + answer(sixth);
  }

  /** Adds what the last trees say, which are fewer. */
  private float oneByOne(int from, int[] keys, float before) {
    float sum = before;
    for (int tree = from; tree < roots.length; tree++) {
      int node = roots[tree];
      for (int level = depths[tree / ABREAST]; level > 0; level--) {
        node = next(node, keys);
      }
      sum += answer(node);
    }
    return sum;
  }

  private int next(int index, int[] keys) {
    long node = nodes[index];
    int low = (int) node;
    long less = (keys[low >> FEATURE] - (node >> THRESHOLD)) >> 63;
    return index + 1 + ((short) low & (int) ~less);
  }

  private float answer(int index) {
    return Float.intBitsToFloat((int) (nodes[index] >> THRESHOLD));
  }

  /** A whole number that stands in the same order as the number does; both zeros are one. */
  private static int key(float number) {
    int bits = Float.floatToRawIntBits(number + 0f);
    return bits ^ (bits >> 31 & Integer.MAX_VALUE);
  }

  /** The probability that goes with a logarithm of odds. */
  public static float probability(float score) {
    return (float) (1 / (1 + Math.exp(-score)));
  }

  private static final class Parser {
    private final long[] nodes;
    private String line = "";
    private int at;
    private int used;

    Parser(int nodes) {
      this.nodes = new long[nodes];
    }

    /** Reads a node and all that is under it; gives how deep that is, which is a few levels. */
    private int node() {
      int end = line.indexOf(' ', at);
      String token = line.substring(at, end < 0 ? line.length() : end);
      at += token.length() + 1;
      int node = used++;
      int less = token.indexOf('<');
      if (less < 0) {
        int answer = Float.floatToRawIntBits(Float.parseFloat(token.substring(1)));
        nodes[node] = (long) answer << THRESHOLD | ITSELF;
        return 0;
      }
      long threshold = key(Float.parseFloat(token.substring(less + 1)));
      int feature = Integer.parseInt(token.substring(0, less));
      int low = node();
      nodes[node] = threshold << THRESHOLD | (long) (feature + 1) << FEATURE | used - node - 1;
      return 1 + Math.max(low, node());
    }
  }
}
