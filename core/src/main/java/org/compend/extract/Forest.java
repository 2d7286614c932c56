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

  /** How many numbers a node has. */
  private static final int SIZE = 3;

  /**
   * Three numbers a node, side by side since they are read together: the feature (negative for an
   * answer), the bits of the threshold or the answer, and where the other node is.
   */
  private final int[] nodes;

  private final int[] roots;

  private Forest(int[] nodes, int[] roots) {
    this.nodes = nodes;
    this.roots = roots;
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
    for (int i = 0; i < roots.length; i++) {
      roots[i] = parser.used * SIZE;
      parser.line = lines.get(i);
      parser.at = 0;
      parser.node();
    }
    return new Forest(parser.nodes, roots);
  }

  /**
   * The logarithm of the odds for a row of features. Where some trees leave no doubt that it is
   * low, the rest are not asked: most of a page is furniture, and plainly so.
   */
  float score(float[] row) {
    float sum = 0;
    for (int tree = 0; tree < roots.length; tree++) {
      if (sum < NO_DOUBT && tree % SOME == 0) {
        return sum;
      }
      int node = roots[tree];
      int split = nodes[node];
      while (split >= 0) {
        boolean less = row[split] < Float.intBitsToFloat(nodes[node + 1]);
        node = less ? node + SIZE : nodes[node + 2];
        split = nodes[node];
      }
      sum += Float.intBitsToFloat(nodes[node + 1]);
    }
    return sum;
  }

  /** The probability that goes with a logarithm of odds. */
  static float probability(float score) {
    return (float) (1 / (1 + Math.exp(-score)));
  }

  private static final class Parser {
    private final int[] nodes;
    private String line = "";
    private int at;
    private int used;

    Parser(int nodes) {
      this.nodes = new int[nodes * SIZE];
    }

    /** Reads a node and all that is under it; trees are a few levels deep. */
    private void node() {
      int end = line.indexOf(' ', at);
      String token = line.substring(at, end < 0 ? line.length() : end);
      at += token.length() + 1;
      int node = SIZE * used++;
      int less = token.indexOf('<');
      if (less < 0) {
        nodes[node] = -1;
        nodes[node + 1] = Float.floatToIntBits(Float.parseFloat(token.substring(1)));
      } else {
        nodes[node] = Integer.parseInt(token.substring(0, less));
        nodes[node + 1] = Float.floatToIntBits(Float.parseFloat(token.substring(less + 1)));
        node();
        nodes[node + 2] = used * SIZE;
        node();
      }
    }
  }
}
