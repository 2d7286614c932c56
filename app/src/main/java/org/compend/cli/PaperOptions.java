package org.compend.cli;

import org.compend.press.pdf.Look;
import org.compend.press.pdf.Paper;
import org.compend.press.pdf.PdfOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the command line says of the look of a PDF. */
final class PaperOptions {
  @Option(
      names = "--look",
      paramLabel = "LOOK",
      description = "PDF: book (one column, A5) or magazine (two columns, A4).",
      defaultValue = "book")
  private Look look = Look.BOOK;

  @Option(
      names = "--paper",
      paramLabel = "PAPER",
      description = "PDF: a4, a5, a6, b5, letter or half-letter.")
  private @Nullable String paper;

  @Option(
      names = "--font-size",
      paramLabel = "POINTS",
      description = "PDF: the size of the text; from 16 it is large print.")
  private @Nullable Double fontSize;

  PdfOptions read() {
    PdfOptions options = PdfOptions.of(look);
    String named = paper;
    if (named != null) {
      options =
          options.on(
              Paper.named(named)
                  .orElseThrow(() ->
                      new Misused(
                          "--paper "
                              + named
                              + ": no such paper; a4, a5, a6, b5, letter and half-letter are"
                              + " known")));
    }
    if (fontSize != null) {
      try {
        options = options.at(fontSize);
      } catch (IllegalArgumentException e) {
        throw new Misused("--font-size " + fontSize + ": " + e.getMessage());
      }
    }
    return options;
  }
}
