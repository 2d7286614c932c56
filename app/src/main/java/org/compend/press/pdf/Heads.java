package org.compend.press.pdf;

import org.compend.press.Direction;
import org.xml.sax.SAXException;

/** Running heads, folios, and what parts notes from text. */
final class Heads {
  private final Fo fo;
  private final Runs runs;
  private final Sheet sheet;

  Heads(Fo fo, Runs runs, Sheet sheet) {
    this.fo = fo;
    this.runs = runs;
    this.sheet = sheet;
  }

  /** A text with the voice that it is set in. */
  record Line(String text, Voice voice) {}

  /** The static content of a page sequence: what stands on the left, and on the right pages. */
  void set(Line verso, Line recto, Direction direction) throws SAXException {
    head("head-verso", verso, false, direction);
    head("head-recto", recto, true, direction);
    fo.open("static-content", "flow-name", "foot-first", "role", "artifact");
    fo.open(
        "block",
        "text-align",
        "center",
        "space-before",
        Sheet.points(1.6 * sheet.size()),
        "space-before.conditionality",
        "retain",
        "font-size",
        "0.86em",
        "color",
        Style.QUIET);
    fo.empty("page-number").close().close();
    separator();
  }

  /** The short rule above the notes at a page's foot. */
  private void separator() throws SAXException {
    fo.open("static-content", "flow-name", "xsl-footnote-separator", "role", "artifact");
    fo.open("block", "role", "artifact", "line-height", "0.8", "space-before", "0.6em");
    fo.empty(
        "leader",
        "leader-pattern",
        "rule",
        "leader-length",
        "4em",
        "rule-thickness",
        "0.4pt",
        "color",
        Style.QUIET);
    fo.close().close();
  }

  private void head(String region, Line line, boolean recto, Direction direction)
      throws SAXException {
    boolean rtl = direction == Direction.RIGHT_TO_LEFT;
    boolean folioFirst = sheet.isOuterLeft(recto) != rtl;
    fo.open("static-content", "flow-name", region, "role", "artifact");
    fo.open(
        "block",
        "margin-left",
        Sheet.points(sheet.margin(recto, true)),
        "margin-right",
        Sheet.points(sheet.margin(recto, false)),
        "space-after",
        Sheet.points(1.5 * sheet.size()),
        "space-after.conditionality",
        "retain",
        "font-size",
        "0.82em",
        "line-height",
        "1.2",
        "color",
        Style.QUIET,
        "wrap-option",
        "no-wrap",
        "hyphenate",
        "false",
        "text-align",
        "start",
        "text-align-last",
        "justify");
    if (folioFirst) {
      fo.empty("page-number").empty("leader", "leader-pattern", "space");
    }
    fo.open("inline", "font-family", line.voice().family().name(), "font-style", "italic");
    runs.set(shortened(line.text()), line.voice().slanted(true).tightly(), line.text());
    fo.close();
    if (!folioFirst) {
      fo.empty("leader", "leader-pattern", "space").empty("page-number");
    }
    fo.close().close();
  }

  /** As much of a title as one line holds. */
  private String shortened(String text) {
    double room = sheet.textWidth() / (0.82 * sheet.size()) - 5;
    double width = 0;
    int end = 0;
    while (end < text.length()) {
      int character = text.codePointAt(end);
      width += Character.isIdeographic(character) || character >= 0x3000 ? 1 : 0.47;
      if (width > room) {
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > end / 2 ? space : end).strip() + "…";
      }
      end += Character.charCount(character);
    }
    return text;
  }
}
