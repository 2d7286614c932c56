package org.compend.cli;

import java.util.function.Consumer;
import org.compend.press.Format;
import org.compend.press.Press;
import org.compend.press.cite.BibliographyPress;
import org.compend.press.epub.EpubPress;
import org.compend.press.html.HtmlPress;
import org.compend.press.json.JsonPress;
import org.compend.press.markdown.MarkdownPress;
import org.compend.press.pdf.PdfOptions;
import org.compend.press.pdf.PdfPress;
import org.compend.press.text.TextPress;

/** The press for each format. */
final class Presses {
  private Presses() {}

  /**
   * The press for a format.
   *
   * @param options what was asked of a PDF
   * @param warnings hears of what a press could not do, in words for a person
   */
  static Press of(Format format, PdfOptions options, Consumer<String> warnings) {
    return switch (format) {
      case EPUB -> new EpubPress();
      case PDF -> new PdfPress(options, warnings);
      case HTML -> new HtmlPress();
      case MARKDOWN -> new MarkdownPress();
      case TEXT -> new TextPress();
      case JSON -> new JsonPress();
      case BIBTEX -> BibliographyPress.bibTex();
      case CSL -> BibliographyPress.cslJson();
    };
  }
}
