package org.compend.cli;

import org.compend.press.Format;
import org.compend.press.Press;
import org.compend.press.epub.EpubPress;
import org.compend.press.html.HtmlPress;
import org.compend.press.json.JsonPress;
import org.compend.press.markdown.MarkdownPress;
import org.compend.press.text.TextPress;

/** The press for each format. */
final class Presses {
  private Presses() {}

  static Press of(Format format) {
    return switch (format) {
      case EPUB -> new EpubPress();
      case HTML -> new HtmlPress();
      case MARKDOWN -> new MarkdownPress();
      case TEXT -> new TextPress();
      case JSON -> new JsonPress();
    };
  }
}
