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

  static final float NO_DOUBT = -4;

  private final int[] feature;
  private final float[] value;
  private final int[] otherwise;
  private final int[] roots;

  private Forest(int[] feature, float[] value, int[] otherwise, int[] roots) {
    this.feature = feature;
    this.value = value;
    this.otherwise = otherwise;
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
      roots[i] = parser.used;
      parser.line = lines.get(i);
      parser.at = 0;
      parser.node();
    }
    return new Forest(parser.feature, parser.value, parser.otherwise, roots);
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
      int root = roots[tree];
      int node = root;
      int split = feature[node];
      while (split >= 0) {
        node = row[split] < value[node] ? node + 1 : otherwise[node];
        split = feature[node];
      }
      sum += value[node];
    }
    return sum;
  }

  /** The probability that goes with a logarithm of odds. */
  static float probability(float score) {
    return (float) (1 / (1 + Math.exp(-score)));
  }

  private static final class Parser {
    private final int[] feature;
    private final float[] value;
    private final int[] otherwise;
    private String line = "";
    private int at;
    private int used;

    Parser(int nodes) {
      feature = new int[nodes];
      value = new float[nodes];
      otherwise = new int[nodes];
    }

    /** Reads a node and all that is under it; trees are a few levels deep. */
    private void node() {
      int end = line.indexOf(' ', at);
      String token = line.substring(at, end < 0 ? line.length() : end);
      at += token.length() + 1;
      int node = used++;
      int less = token.indexOf('<');
      if (less < 0) {
        feature[node] = -1;
        value[node] = Float.parseFloat(token.substring(1));
      } else {
        feature[node] = Integer.parseInt(token.substring(0, less));
        value[node] = Float.parseFloat(token.substring(less + 1));
        node();
        otherwise[node] = used;
        node();
      }
    }
  }
}
