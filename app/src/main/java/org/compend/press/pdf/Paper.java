package org.compend.press.pdf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Sizes of paper, upright; in points of 1/72 inch. */
public enum Paper {
  A4(millimetres(210), millimetres(297)),
  A5(millimetres(148), millimetres(210)),
  A6(millimetres(105), millimetres(148)),
  /** ISO B5. */
  B5(millimetres(176), millimetres(250)),
  /** US Letter. */
  LETTER(612, 792),
  /** Half of US Letter. */
  HALF_LETTER(396, 612);

  private final double width;
  private final double height;

  Paper(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /** The width in points. */
  public double width() {
    return width;
  }

  /** The height in points. */
  public double height() {
    return height;
  }

  /** The paper a person names: {@code a5}, {@code letter}, {@code half-letter}; in any case. */
  public static Optional<Paper> named(String name) {
    String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return Arrays.stream(values()).filter(paper -> paper.name().equals(wanted)).findFirst();
  }

  private static double millimetres(double length) {
    return length * 72 / 25.4;
  }
}
