package org.compend.press.pdf;

import java.util.List;
import org.compend.Block;
import org.compend.Inline;
import org.compend.press.Word;
import org.compend.press.Words;
import org.compend.press.font.FontBook;
import org.compend.press.font.Typeface;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Sets blocks. */
final class Blocks {
  private final Fo fo;
  private final Runs runs;
  private final Inlines inlines;
  private final Hyphenation hyphenation;
  private final Sheet sheet;
  private final Words words;
  private final Lists lists;
  private final Figures figures;
  private final Tables tables;
  private final Boxes boxes;
  private final Footnotes footnotes;

  Blocks(
      Fo fo,
      Runs runs,
      Inlines inlines,
      PrintedPictures pictures,
      Hyphenation hyphenation,
      Sheet sheet,
      Words words) {
    this.fo = fo;
    this.runs = runs;
    this.inlines = inlines;
    this.hyphenation = hyphenation;
    this.sheet = sheet;
    this.words = words;
    this.lists = new Lists(fo, runs, this, sheet);
    this.figures = new Figures(fo, runs, inlines, pictures, sheet, words);
    this.tables = new Tables(fo, inlines, this, sheet);
    this.boxes = new Boxes(fo, runs, inlines, this, figures, sheet, words);
    this.footnotes = new Footnotes(fo, this, sheet, words);
  }

  /** Sets blocks one after the other. */
  void set(List<Block> content, Place place) throws SAXException {
    Block before = null;
    for (Block block : content) {
      set(block, before, place);
      before = block;
    }
  }

  private void set(Block block, @Nullable Block before, Place place) throws SAXException {
    switch (block) {
      case Block.Paragraph paragraph -> paragraph(paragraph, place, isText(before));
      case Block.Heading heading -> heading(heading, place, before == null && place.nested());
      case Block.Quotation quotation -> quotation(quotation, place);
      case Block.BulletList list -> lists.list(list.items(), 0, place);
      case Block.NumberedList list -> lists.list(list.items(), list.start(), place);
      case Block.DefinitionList list -> lists.definitions(list, place);
      case Block.Figure figure -> figures.set(figure, place);
      case Block.Table table -> tables.set(table, place);
      case Block.Code code -> boxes.code(code, place);
      case Block.Embed embed -> boxes.embed(embed, place);
      case Block.Aside aside -> boxes.box(aside.content(), null, place);
      case Block.EditorialNote note -> {
        Words own = words.within(place.voice().language());
        boxes.box(note.content(), own.get(Word.EDITORIAL_NOTE), place);
      }
      case Block.InLanguage passage -> {
        Voice other = runs.voice(passage.language()).slanted(place.voice().italic());
        fo.open(
            "block",
            Style.all(
                hyphenation.attributes(passage.language()), "font-family", other.family().name()));
        set(passage.content(), place.voiced(other));
        fo.close();
      }
      case Block.Break _ -> breakBetween();
    }
  }

  /** What sets the notes that no page's foot could take. */
  Footnotes footnotes() {
    return footnotes;
  }

  /** Sets inlines where blocks stand. */
  void inlines(List<Inline> content, Place place) throws SAXException {
    inlines.set(content, place.piece(), place.voice(), place.feet() ? footnotes : null);
  }

  private void paragraph(Block.Paragraph paragraph, Place place, boolean afterText)
      throws SAXException {
    double em = sheet.size();
    boolean opening = !afterText && place.nested();
    double indent =
        switch (FontBook.script(place.voice().language())) {
          case "Hans", "Hant" -> opening ? 0 : 2;
          case "Jpan", "Kore" -> opening ? 0 : 1;
          default -> afterText ? 1.3 : 0;
        };
    boolean narrow = place.measure() < 12 * em;
    fo.open(
        "block",
        "text-indent",
        narrow ? "" : Style.em(indent),
        "text-align",
        narrow ? "start" : "");
    place.piece().begin(paragraph);
    inlines(paragraph.content(), place);
    fo.close();
  }

  private static boolean isText(@Nullable Block block) {
    return block instanceof Block.Paragraph
        || (block instanceof Block.InLanguage passage
            && !passage.content().isEmpty()
            && isText(passage.content().getLast()));
  }

  private void heading(Block.Heading heading, Place place, boolean opening) throws SAXException {
    int level = place.level().of(heading.level());
    double size = Math.max(1, 1.36 - 0.12 * (heading.level() - 2));
    fo.open(
        "block",
        "role",
        "H" + level,
        "font-size",
        Style.em(size),
        "line-height",
        "1.2",
        "font-weight",
        "bold",
        "font-style",
        heading.level() > 3 ? "italic" : "",
        "text-align",
        "start",
        "hyphenate",
        "false",
        "space-before",
        opening ? "0pt" : Style.em(1.25 / size),
        "space-before.conditionality",
        "discard",
        "space-after",
        Style.em(0.45 / size),
        "keep-with-next.within-column",
        "always",
        "keep-together.within-column",
        "always");
    place.piece().begin(heading);
    inlines.set(heading.content(), place.piece(), place.voice(), null);
    fo.close();
  }

  private void quotation(Block.Quotation quotation, Place place) throws SAXException {
    double em = sheet.size();
    double indent = place.measure() > 20 * em ? 1.8 : 1;
    fo.open(
        "block",
        "role",
        "BlockQuote",
        "start-indent",
        Style.deeper(indent),
        "end-indent",
        "from-parent(end-indent) + " + Style.em(indent / 2),
        "space-before",
        "0.75em",
        "space-after",
        "0.75em",
        "font-size",
        "0.96em");
    Place inner = place.narrower(1.5 * indent * em);
    set(quotation.content(), inner);
    if (!quotation.attribution().isEmpty()) {
      fo.open(
          "block",
          "text-align",
          "end",
          "hyphenate",
          "false",
          "color",
          Style.QUIET,
          "space-before",
          "0.3em",
          "keep-with-previous.within-column",
          "always");
      runs.set("— ", place.voice(), place.piece().name());
      place.piece().begin(quotation);
      inlines(quotation.attribution(), inner);
      fo.close();
    }
    fo.close();
  }

  private void breakBetween() throws SAXException {
    fo.open(
        "block",
        "role",
        "artifact",
        "text-align",
        "center",
        "text-indent",
        "0pt",
        "space-before",
        "0.7em",
        "space-after",
        "0.7em",
        "keep-with-next.within-column",
        "always",
        "color",
        Style.QUIET);
    fo.open("inline", "font-family", Typeface.SERIF.family()).text("*   *   *").close().close();
  }
}
