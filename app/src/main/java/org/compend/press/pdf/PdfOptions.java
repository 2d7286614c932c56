package org.compend.press.pdf;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.compend.press.font.FontBook;

/**
 * What a reader may choose about a PDF.
 *
 * @param look its layout
 * @param paper its paper
 * @param fontSize the size of its text in points, {@value #SMALLEST} to {@value #LARGEST}; from 16
 *     it counts as large print
 * @param fontFolders where to look for fonts of scripts whose fonts do not travel along, first
 *     first
 */
public record PdfOptions(Look look, Paper paper, double fontSize, List<Path> fontFolders) {
  static final double SMALLEST = 6;
  static final double LARGEST = 32;

  public PdfOptions {
    fontFolders = List.copyOf(fontFolders);
    if (!(fontSize >= SMALLEST && fontSize <= LARGEST)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a font size is %.0f to %.0f points, not %s",
              SMALLEST,
              LARGEST,
              fontSize));
    }
  }

  /** A look as it is meant to be, with the fonts of this machine. */
  public static PdfOptions of(Look look) {
    return new PdfOptions(look, look.paper(), look.fontSize(), FontBook.systemFolders());
  }

  /** The same on other paper. */
  public PdfOptions on(Paper other) {
    return new PdfOptions(look, other, fontSize, fontFolders);
  }

  /** The same in another size of text, in points. */
  public PdfOptions at(double points) {
    return new PdfOptions(look, paper, points, fontFolders);
  }
}
