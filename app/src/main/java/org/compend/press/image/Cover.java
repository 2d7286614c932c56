package org.compend.press.image;

/**
 * Which pixels of a line each pixel of a shorter line covers, and how much of each.
 *
 * <p>Pixel {@code x} covers those from {@code first(x)} on, as many as there are weights from
 * {@code begin(x)} to {@code begin(x + 1)}.
 */
final class Cover {
  /** The weight of a pixel that is covered wholly. */
  static final int WHOLE = 256;

  private final int[] first;
  private final int[] begin;
  private final int[] weights;

  private Cover(int[] first, int[] begin, int[] weights) {
    this.first = first;
    this.begin = begin;
    this.weights = weights;
  }

  /** How a line is covered by a shorter one. */
  static Cover of(int length, int toLength) {
    double ratio = (double) length / toLength;
    int[] first = new int[toLength];
    int[] begin = new int[toLength + 1];
    int[] weights = new int[length + 2 * toLength];
    int count = 0;
    for (int x = 0; x < toLength; x++) {
      double left = x * ratio;
      double right = Math.min(length, left + ratio);
      first[x] = (int) left;
      for (int at = (int) left; at < right; at++) {
        double part = Math.min(at + 1, right) - Math.max(at, left);
        weights[count++] = (int) Math.round(part * WHOLE);
      }
      begin[x + 1] = count;
    }
    return new Cover(first, begin, weights);
  }

  int first(int x) {
    return first[x];
  }

  int begin(int x) {
    return begin[x];
  }

  int weight(int index) {
    return weights[index];
  }

  /** The weights of all that a pixel covers. */
  long total(int x) {
    long total = 0;
    for (int i = begin[x]; i < begin[x + 1]; i++) {
      total += weights[i];
    }
    return total;
  }
}
