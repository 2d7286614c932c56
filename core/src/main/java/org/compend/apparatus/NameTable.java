package org.compend.apparatus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Trained weights that tell which tokens are parts of names: a structured perceptron over the
 * features of {@link NameFeatures}, decoded by Viterbi's algorithm.
 *
 * <p>The resource has a line for each feature: its hash in six characters, then pairs of a label's
 * letter and a weight's character, see {@link #character}. A line that begins with {@code >} gives
 * the weights of the labels that follow a label.
 *
 * <p>Immutable, safe to share between threads.
 */
final class NameTable {
  /** Digits of base 64. */
  static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

  private static final int ZERO = 31;
  private static final float STEPS = 24;

  /** Nothing, then for each kind of name: its first token, a further token. */
  static final int LABELS = 1 + 2 * NameKind.values().length;

  private static final float NEVER = -1e9f;

  private final int[] hashes;
  private final float[] weights;
  private final boolean[] taken;
  private final float[] transitions;

  private NameTable(int[] hashes, boolean[] taken, float[] weights, float[] transitions) {
    this.hashes = hashes;
    this.taken = taken;
    this.weights = weights;
    this.transitions = transitions;
  }

  static int first(NameKind kind) {
    return 1 + 2 * kind.number();
  }

  static int further(NameKind kind) {
    return 2 + 2 * kind.number();
  }

  static @Nullable NameKind kind(int label) {
    return label == 0 ? null : NameKind.of((label - 1) / 2);
  }

  static boolean isFirst(int label) {
    return label % 2 == 1;
  }

  /** Whether one label may follow another: a further token only follows its own kind. */
  static boolean mayFollow(int before, int label) {
    return label == 0 || isFirst(label) || before == label || before == label - 1;
  }

  /** Reads the table of a name; {@code null} where there is none. */
  static @Nullable NameTable read(String name) {
    try (InputStream in = NameTable.class.getResourceAsStream(name)) {
      if (in == null) {
        return null;
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
      return read(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a table from its lines. */
  static NameTable read(BufferedReader lines) throws IOException {
    int rows = Integer.parseInt(lines.readLine());
    int size = Integer.highestOneBit(rows * 2) * 2;
    int[] hashes = new int[size];
    boolean[] taken = new boolean[size];
    float[] weights = new float[size * LABELS];
    float[] transitions = new float[LABELS * LABELS];
    int from = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.charAt(0) == '>') {
        for (int i = 1; i < line.length(); i++) {
          transitions[from * LABELS + i - 1] = weight(line.charAt(i));
        }
        from++;
        continue;
      }
      int hash = 0;
      for (int i = 0; i < 6; i++) {
        hash = hash << 6 | ALPHABET.indexOf(line.charAt(i));
      }
      int slot = slot(hash, hashes, taken);
      hashes[slot] = hash;
      taken[slot] = true;
      for (int i = 6; i < line.length(); i += 2) {
        weights[slot * LABELS + line.charAt(i) - 'a'] = weight(line.charAt(i + 1));
      }
    }
    return new NameTable(hashes, taken, weights, transitions);
  }

  /**
   * The character nearest to a weight: small weights are told apart more finely than great ones.
   */
  static char character(float weight) {
    int root = Math.round((float) Math.sqrt(Math.abs(weight) * STEPS));
    return ALPHABET.charAt(ZERO + (int) Math.signum(weight) * Math.min(root, ZERO));
  }

  private static float weight(char character) {
    int root = ALPHABET.indexOf(character) - ZERO;
    return Math.signum(root) * root * root / STEPS;
  }

  private static int slot(int hash, int[] hashes, boolean[] taken) {
    int slot = hash & (hashes.length - 1);
    while (taken[slot] && hashes[slot] != hash) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }

  /** The most likely labels of a sentence whose tokens have these features. */
  int[] decode(int[][] features) {
    float[][] scores = new float[features.length][];
    for (int i = 0; i < features.length; i++) {
      if (features[i].length > 0) {
        scores[i] = new float[LABELS];
        for (int hash : features[i]) {
          int slot = slot(hash, hashes, taken);
          if (taken[slot]) {
            for (int label = 0; label < LABELS; label++) {
              scores[i][label] += weights[slot * LABELS + label];
            }
          }
        }
      }
    }
    return viterbi(scores, transitions);
  }

  /**
   * The best way through the labels.
   *
   * @param scores for each token those of its labels; {@code null} for one that can be no name
   */
  static int[] viterbi(float[][] scores, float[] transitions) {
    int n = scores.length;
    int[][] back = new int[n][LABELS];
    float[] before = new float[LABELS];
    Arrays.fill(before, NEVER);
    before[0] = 0;
    for (int i = 0; i < n; i++) {
      float[] best = new float[LABELS];
      Arrays.fill(best, NEVER);
      for (int label = 0; label < (scores[i] == null ? 1 : LABELS); label++) {
        for (int from = 0; from < LABELS; from++) {
          if (mayFollow(from, label)) {
            float score = before[from] + transitions[from * LABELS + label];
            if (score > best[label]) {
              best[label] = score;
              back[i][label] = from;
            }
          }
        }
        best[label] += scores[i] == null ? 0 : scores[i][label];
      }
      before = best;
    }
    int[] labels = new int[n];
    int label = 0;
    for (int k = 1; k < LABELS; k++) {
      label = before[k] > before[label] ? k : label;
    }
    for (int i = n - 1; i >= 0; i--) {
      labels[i] = label;
      label = back[i][label];
    }
    return labels;
  }
}
