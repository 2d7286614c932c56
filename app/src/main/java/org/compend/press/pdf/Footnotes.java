package org.compend.press.pdf;

import java.util.List;
import org.compend.Block;
import org.compend.Inline;
import org.compend.press.Word;
import org.compend.press.Words;
import org.xml.sax.SAXException;

/** Sets the words of footnotes, at the foot of a page or at the end of an article. */
final class Footnotes implements Inlines.FootSetter {
  private final Fo fo;
  private final Blocks blocks;
  private final Sheet sheet;
  private final Words words;

  Footnotes(Fo fo, Blocks blocks, Sheet sheet, Words words) {
    this.fo = fo;
    this.blocks = blocks;
    this.sheet = sheet;
    this.words = words;
  }

  /** A footnote at the foot of a page, or among the notes at an article's end. */
  @Override
  public void set(List<Block> content, String mark, Piece piece, Voice voice) throws SAXException {
    int number = Integer.parseInt(mark);
    fo.open(
        "block",
        Style.all(
            Style.FRESH,
            "id",
            piece.once(piece.id("note-" + mark)),
            "font-size",
            Sheet.points(0.82 * sheet.size()),
            "line-height",
            "1.3",
            "font-family",
            voice.family().name(),
            "space-after",
            "0.15em"));
    fo.open("block");
    fo.open(
        "basic-link",
        "internal-destination",
        piece.id("note-mark-" + number),
        "fox:alt-text",
        words.get(Word.BACK_TO_TEXT),
        "color",
        Style.ACCENT);
    fo.text(mark + ".").close().text(" ");
    Place place = new Place(piece, voice, new Levels(6), sheet.textWidth(), false);
    int rest = 0;
    if (!content.isEmpty() && content.getFirst() instanceof Block.Paragraph(List<Inline> first)) {
      blocks.inlines(first, place);
      rest = 1;
    }
    fo.close();
    blocks.set(content.subList(rest, content.size()), place);
    fo.close();
  }
}
