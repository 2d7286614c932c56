package org.compend.press.pdf;

import java.util.List;
import org.compend.Block;
import org.compend.Inline;
import org.compend.press.Words;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Sets what is set apart on a ground or behind a rule: asides, notes of editors, embeds, code. */
final class Boxes {
  private final Fo fo;
  private final Runs runs;
  private final Inlines inlines;
  private final Blocks blocks;
  private final Figures figures;
  private final Sheet sheet;
  private final Words words;

  Boxes(
      Fo fo, Runs runs, Inlines inlines, Blocks blocks, Figures figures, Sheet sheet, Words words) {
    this.fo = fo;
    this.runs = runs;
    this.inlines = inlines;
    this.blocks = blocks;
    this.figures = figures;
    this.sheet = sheet;
    this.words = words;
  }

  void code(Block.Code code, Place place) throws SAXException {
    Voice voice = runs.code(place.voice());
    fo.open(
        "block",
        "role",
        "Code",
        "font-family",
        voice.family().name(),
        "font-size",
        "0.78em",
        "line-height",
        "1.35",
        "text-align",
        "start",
        "text-indent",
        "0pt",
        "hyphenate",
        "false",
        "background-color",
        Style.GROUND,
        "padding",
        "0.6em",
        "margin-left",
        "0.6em",
        "margin-right",
        "0.6em",
        "space-before",
        "0.8em",
        "space-after",
        "0.8em",
        "linefeed-treatment",
        "preserve",
        "white-space-treatment",
        "preserve",
        "white-space-collapse",
        "false",
        "wrap-option",
        "wrap");
    runs.set(code.text().stripTrailing().replace("\t", "    "), voice, place.piece().name());
    fo.close();
  }

  void embed(Block.Embed embed, Place place) throws SAXException {
    fo.open(
        "block",
        "border-left",
        "2pt solid " + Style.ACCENT,
        "padding-left",
        "0.8em",
        "margin-left",
        "0.9em",
        "space-before",
        "0.8em",
        "space-after",
        "0.8em");
    Place inner = place.narrower(2 * sheet.size());
    blocks.set(embed.content(), inner);
    fo.open(
        "block",
        "text-align",
        "start",
        "hyphenate",
        "false",
        "text-indent",
        "0pt",
        "keep-with-previous.within-column",
        embed.content().isEmpty() ? "" : "always");
    String title = embed.title().isBlank() ? embed.target().toString() : embed.title();
    inlines.set(
        List.of(new Inline.Link(embed.target(), List.of(new Inline.Text(title)))),
        place.piece(),
        place.voice(),
        null);
    fo.close();
    figures.caption(embed, embed.caption(), inner);
    fo.close();
  }

  void box(List<Block> content, @Nullable String label, Place place) throws SAXException {
    fo.open(
        "block",
        "role",
        "Div",
        "background-color",
        Style.GROUND,
        "padding",
        "0.7em",
        "margin-left",
        "0.7em",
        "margin-right",
        "0.7em",
        "space-before",
        "0.9em",
        "space-after",
        "0.9em",
        "font-size",
        "0.93em");
    if (label != null) {
      fo.open(
          "block",
          "font-weight",
          "bold",
          "color",
          Style.ACCENT,
          "text-align",
          "start",
          "xml:lang",
          words.language().toLanguageTag(),
          "keep-with-next.within-column",
          "always");
      runs.set(label, runs.voice(words.language()), place.piece().name());
      fo.close();
    }
    blocks.set(content, place.narrower(1.4 * sheet.size()));
    fo.close();
  }
}
