package org.compend.extract;

import java.util.List;

/**
 * Decision trees whose answers add up to the logarithm of the odds.
 *
 * <p>The written form has a tree a line, its nodes in preorder: {@code 12<0.25} parts by whether
 * feature 12 is less than 0.25 (if so, the node that follows; else the one after that one's tree),
 * and {@code =-0.13} is an answer.
 */
final class Forest {
  /** After so many trees, and again after as many more, it is asked whether there is doubt. */
  private static final int SOME = 12;

  private static final float NO_DOUBT = -4;

  /** So many trees are asked side by side: the processor need not wait for one to ask the next. */
  private static final int ABREAST = 4;

  /** How many numbers a node has. */
  private static final int SIZE = 4;

  private static final int THRESHOLD = 1;
  private static final int OTHERWISE = 2;
  private static final int LESS = 3;

  /**
   * Four numbers a node, side by side since they are read together: the feature, the threshold (as
   * a {@link #key}), where the node is that follows, and what to add to that where the feature is
   * less. An answer is a node that is followed by itself, so that a step needs no condition.
   */
  private final int[] nodes;

  /** What the nodes that are answers say. */
  private final float[] answers;

  private final int[] roots;

  /** How deep the deepest of so many trees abreast is. */
  private final int[] depths;

  private Forest(int[] nodes, float[] answers, int[] roots, int[] depths) {
    this.nodes = nodes;
    this.answers = answers;
    this.roots = roots;
    this.depths = depths;
  }

  /** The forest that these lines write down. */
  static Forest parse(List<String> lines) {
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
      roots[i] = parser.used * SIZE;
      parser.line = lines.get(i);
      parser.at = 0;
      depths[i / ABREAST] = Math.max(depths[i / ABREAST], parser.node());
    }
    return new Forest(parser.nodes, parser.answers, roots, depths);
  }

  /**
   * The logarithm of the odds for a row of features. Where some trees leave no doubt that it is
   * low, the rest are not asked: most of a page is furniture, and plainly so.
   */
  float score(float[] row) {
    int[] keys = new int[row.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = key(row[i]);
    }
    float sum = 0;
    int tree = 0;
    while (tree + ABREAST <= roots.length) {
      if (sum < NO_DOUBT && tree % SOME == 0) {
        return sum;
      }
      int first = roots[tree];
      int second = roots[tree + 1];
      int third = roots[tree + 2];
      int fourth = roots[tree + 3];
      for (int level = depths[tree / ABREAST]; level > 0; level--) {
        first = next(first, keys);
        second = next(second, keys);
        third = next(third, keys);
        fourth = next(fourth, keys);
      }
      sum += answers[first / SIZE];
      sum += answers[second / SIZE];
      sum += answers[third / SIZE];
      sum += answers[fourth / SIZE];
      tree += ABREAST;
    }
    for (; tree < roots.length; tree++) {
      if (sum < NO_DOUBT && tree % SOME == 0) {
        return sum;
      }
      int node = roots[tree];
      for (int level = depths[tree / ABREAST]; level > 0; level--) {
        node = next(node, keys);
      }
      sum += answers[node / SIZE];
    }
    return sum;
  }

  private int next(int node, int[] keys) {
    long less = ((long) keys[nodes[node]] - nodes[node + THRESHOLD]) >> 63;
    return nodes[node + OTHERWISE] + (nodes[node + LESS] & (int) less);
  }

  /** A whole number that stands in the same order as the number does; both zeros are one. */
  private static int key(float number) {
    int bits = Float.floatToRawIntBits(number + 0f);
    return bits ^ (bits >> 31 & Integer.MAX_VALUE);
  }

  /** The probability that goes with a logarithm of odds. */
  static float probability(float score) {
    return (float) (1 / (1 + Math.exp(-score)));
  }

  private static final class Parser {
    private final int[] nodes;
    private final float[] answers;
    private String line = "";
    private int at;
    private int used;

    Parser(int nodes) {
      this.nodes = new int[nodes * SIZE];
      this.answers = new float[nodes];
    }

    /** Reads a node and all that is under it; gives how deep that is, which is a few levels. */
    private int node() {
      int end = line.indexOf(' ', at);
      String token = line.substring(at, end < 0 ? line.length() : end);
      at += token.length() + 1;
      int node = SIZE * used++;
      int less = token.indexOf('<');
      if (less < 0) {
        nodes[node + OTHERWISE] = node;
        answers[node / SIZE] = Float.parseFloat(token.substring(1));
        return 0;
      }
      nodes[node] = Integer.parseInt(token.substring(0, less));
      nodes[node + THRESHOLD] = key(Float.parseFloat(token.substring(less + 1)));
      int low = node();
      nodes[node + OTHERWISE] = used * SIZE;
      nodes[node + LESS] = node + SIZE - used * SIZE;
      return 1 + Math.max(low, node());
    }
  }
}
