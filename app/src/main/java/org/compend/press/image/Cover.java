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
  private final double[] parts;

  private Cover(int[] first, int[] begin, int[] weights, double[] parts) {
    this.first = first;
    this.begin = begin;
    this.weights = weights;
    this.parts = parts;
  }

  /** How a line is covered by a shorter one. */
  static Cover of(int length, int toLength) {
    double ratio = (double) length / toLength;
    int[] first = new int[toLength];
    int[] begin = new int[toLength + 1];
    int[] weights = new int[length + 2 * toLength];
    double[] parts = new double[toLength];
    int count = 0;
    for (int x = 0; x < toLength; x++) {
      double left = x * ratio;
      double right = Math.min(length, left + ratio);
      first[x] = (int) left;
      int total = 0;
      for (int at = (int) left; at < right; at++) {
        double part = Math.min(at + 1, right) - Math.max(at, left);
        int weight = (int) Math.round(part * WHOLE);
        weights[count++] = weight;
        total += weight;
      }
      begin[x + 1] = count;
      parts[x] = 1.0 / total;
    }
    return new Cover(first, begin, weights, parts);
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

  /** All weights, one pixel's after another's; not to be written to. */
  int[] weights() {
    return weights;
  }

  /** One by the sum of the weights of all that a pixel covers. */
  double part(int x) {
    return parts[x];
  }
}
