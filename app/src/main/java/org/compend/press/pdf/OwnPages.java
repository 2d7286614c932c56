package org.compend.press.pdf;

import org.compend.Digest;
import org.compend.press.Direction;
import org.compend.press.Words;
import org.xml.sax.SAXException;

/** Opens and closes the pages of the digest's own words: what is neither cover nor article. */
final class OwnPages {
  private final Fo fo;
  private final Runs runs;
  private final Heads heads;
  private final Hyphenation hyphenation;
  private final Digest digest;
  private final Words words;
  private final Direction direction;

  OwnPages(Fo fo, Runs runs, Heads heads, Hyphenation hyphenation, Digest digest, Words words) {
    this.fo = fo;
    this.runs = runs;
    this.heads = heads;
    this.hyphenation = hyphenation;
    this.digest = digest;
    this.words = words;
    this.direction = Direction.of(digest.language());
  }

  /** How the digest's own words run. */
  Direction direction() {
    return direction;
  }

  /** Where pages are numbered in Roman numbers, before the first article. */
  void openFront(String head, boolean even) throws SAXException {
    open("auto", even ? "end-on-even" : "no-force", head, "i", Sheet.Columns.ONE);
  }

  /**
   * Where pages are numbered on.
   *
   * @param first whether page 1 is their first
   */
  void open(String head, boolean first) throws SAXException {
    open(first ? "1" : "auto", "no-force", head, "1", Sheet.Columns.ONE);
  }

  /** Where pages are numbered on, in columns. */
  void open(String head, Sheet.Columns columns) throws SAXException {
    open("auto", "no-force", head, "1", columns);
  }

  private void open(String number, String force, String head, String format, Sheet.Columns columns)
      throws SAXException {
    Voice own = runs.voice(words.language());
    fo.open(
        "page-sequence",
        Style.all(
            hyphenation.attributes(words.language()),
            "master-reference",
            Sheet.name(columns, direction),
            "writing-mode",
            direction == Direction.RIGHT_TO_LEFT ? "rl-tb" : "lr-tb",
            "initial-page-number",
            number,
            "force-page-count",
            force,
            "font-family",
            own.family().name(),
            "format",
            format));
    heads.set(
        new Heads.Line(digest.title(), runs.voice(digest.language())),
        new Heads.Line(head, own),
        direction);
    fo.open("flow", "flow-name", "xsl-region-body");
  }

  /** The title of such pages, in the digest's own words; it goes over all columns. */
  void heading(String id, String text) throws SAXException {
    fo.open(
        "block",
        "id",
        id,
        "role",
        "H2",
        "span",
        "all",
        "text-align",
        "start",
        "hyphenate",
        "false",
        "font-size",
        "1.8em",
        "line-height",
        "1.2",
        "font-weight",
        "bold",
        "space-after",
        "0.8em",
        "space-after.conditionality", // which is the end of an area of its own
        "retain");
    runs.set(text, runs.voice(words.language()), text);
    fo.close();
  }

  void close() throws SAXException {
    fo.close().close();
  }
}
