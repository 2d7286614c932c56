package org.compend.press.pdf;

import java.util.List;
import org.compend.Block;
import org.compend.Inline;
import org.xml.sax.SAXException;

/** Sets lists: of points, of numbers, of terms. */
final class Lists {
  private final Fo fo;
  private final Runs runs;
  private final Blocks blocks;
  private final Sheet sheet;

  Lists(Fo fo, Runs runs, Blocks blocks, Sheet sheet) {
    this.fo = fo;
    this.runs = runs;
    this.blocks = blocks;
    this.sheet = sheet;
  }

  /** A list; {@code start} 0 for one without numbers. */
  void list(List<List<Block>> items, int start, Place place) throws SAXException {
    if (items.isEmpty()) {
      return;
    }
    double em = sheet.size();
    boolean numbered = start != 0;
    int digits = Integer.toString(start + items.size() - 1).length();
    double width = numbered ? 0.9 + 0.55 * digits : 1.3;
    fo.open(
        "list-block",
        "provisional-distance-between-starts",
        Style.em(width),
        "provisional-label-separation",
        "0.35em",
        "space-before",
        "0.5em",
        "space-after",
        "0.5em");
    int number = start;
    for (List<Block> item : items) {
      fo.open("list-item", "space-before", "0.2em");
      fo.open("list-item-label", "end-indent", "label-end()");
      fo.open("block", "text-align", numbered ? "end" : "start", "hyphenate", "false");
      runs.set(numbered ? number++ + "." : "•", place.voice(), place.piece().name());
      fo.close().close();
      fo.open("list-item-body", "start-indent", "body-start()");
      if (item.isEmpty()) {
        fo.empty("block");
      }
      blocks.set(item, place.narrower(width * em));
      fo.close().close();
    }
    fo.close();
  }

  void definitions(Block.DefinitionList list, Place place) throws SAXException {
    fo.open("block", "space-before", "0.5em", "space-after", "0.5em");
    for (Block.Definition definition : list.definitions()) {
      for (List<Inline> term : definition.terms()) {
        fo.open(
            "block",
            "font-weight",
            "bold",
            "text-align",
            "start",
            "space-before",
            "0.4em",
            "keep-with-next.within-column",
            "always");
        blocks.inlines(term, place);
        fo.close();
      }
      for (List<Block> description : definition.descriptions()) {
        fo.open("block", "start-indent", Style.deeper(1.4));
        blocks.set(description, place.narrower(1.4 * sheet.size()));
        fo.close();
      }
    }
    fo.close();
  }
}
