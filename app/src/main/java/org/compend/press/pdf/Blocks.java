package org.compend.press.pdf;

import java.util.List;
import java.util.Locale;
import org.compend.Block;
import org.compend.Image;
import org.compend.Inline;
import org.compend.Prose;
import org.compend.press.Word;
import org.compend.press.Words;
import org.compend.press.font.FontBook;
import org.compend.press.font.Typeface;
import org.compend.press.image.Picture;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Sets blocks. */
final class Blocks {
  private static final String DEEPER = "from-parent(start-indent) + ";

  private final Fo fo;
  private final Runs runs;
  private final Inlines inlines;
  private final PrintedPictures pictures;
  private final Hyphenation hyphenation;
  private final Sheet sheet;
  private final Words words;

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
    this.pictures = pictures;
    this.hyphenation = hyphenation;
    this.sheet = sheet;
    this.words = words;
  }

  /**
   * Where blocks stand.
   *
   * @param piece what they belong to
   * @param voice how plain text is set there
   * @param level the structure level of a subhead of level 2
   * @param measure the width of a line in points
   * @param feet whether footnotes can go to the page's foot from there
   */
  record Place(Piece piece, Voice voice, Levels level, double measure, boolean feet) {
    Place narrower(double by) {
      return new Place(piece, voice, level, Math.max(24, measure - by), feet);
    }

    Place boxed(double width) {
      return new Place(piece, voice, level, Math.max(24, width), false);
    }

    Place voiced(Voice other) {
      return new Place(piece, other, level, measure, feet);
    }
  }

  /** Sets blocks one after the other. */
  void set(List<Block> content, Place place) throws SAXException {
    boolean afterText = false;
    for (Block block : content) {
      set(block, place, afterText);
      afterText = block instanceof Block.Paragraph;
    }
  }

  private void set(Block block, Place place, boolean afterText) throws SAXException {
    switch (block) {
      case Block.Paragraph paragraph -> paragraph(paragraph.content(), place, afterText);
      case Block.Heading heading -> heading(heading, place);
      case Block.Quotation quotation -> quotation(quotation, place);
      case Block.BulletList list -> list(list.items(), 0, place);
      case Block.NumberedList list -> list(list.items(), list.start(), place);
      case Block.DefinitionList list -> definitions(list, place);
      case Block.Figure figure -> figure(figure, place);
      case Block.Table table -> table(table, place);
      case Block.Code code -> code(code, place);
      case Block.Embed embed -> embed(embed, place);
      case Block.Aside aside -> box(aside.content(), null, place);
      case Block.EditorialNote note -> box(note.content(), words.get(Word.EDITORIAL_NOTE), place);
      case Block.InLanguage passage -> {
        Voice other = runs.voice(passage.language()).slanted(place.voice().italic());
        fo.open(
            "block", Style.all(language(passage.language()), "font-family", other.family().name()));
        set(passage.content(), place.voiced(other));
        fo.close();
      }
      case Block.Break _ -> breakBetween();
    }
  }

  /** The attributes that tell a language and how its lines are broken. */
  String[] language(Locale language) {
    return new String[] {
      "xml:lang",
      language.equals(Locale.ROOT) ? "" : language.toLanguageTag(),
      "hyphenate",
      Boolean.toString(hyphenation.knows(language)),
      "text-align",
      isIdeographic(language) ? "start" : "justify"
    };
  }

  private static boolean isIdeographic(Locale language) {
    return switch (FontBook.script(language)) {
      case "Hans", "Hant", "Jpan" -> true;
      default -> false;
    };
  }

  void inlines(List<Inline> content, Place place) throws SAXException {
    inlines.set(content, place.piece(), place.voice(), place.feet() ? this::footnote : null);
  }

  private void paragraph(List<Inline> content, Place place, boolean afterText) throws SAXException {
    double em = sheet.size();
    String script = FontBook.script(place.voice().language());
    double indent =
        switch (script) {
          case "Hans", "Hant" -> 2;
          case "Jpan", "Kore" -> 1;
          default -> afterText ? 1.3 : 0;
        };
    boolean narrow = place.measure() < 12 * em;
    fo.open(
        "block",
        "text-indent",
        narrow ? "" : Style.em(indent),
        "text-align",
        narrow ? "start" : "");
    inlines(content, place);
    fo.close();
  }

  private void heading(Block.Heading heading, Place place) throws SAXException {
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
        Style.em(1.25 / size),
        "space-before.conditionality",
        "discard",
        "space-after",
        Style.em(0.45 / size),
        "keep-with-next.within-column",
        "always",
        "keep-together.within-column",
        "always");
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
        DEEPER + Style.em(indent),
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
      inlines(quotation.attribution(), inner);
      fo.close();
    }
    fo.close();
  }

  /** A list; {@code start} 0 for one without numbers. */
  private void list(List<List<Block>> items, int start, Place place) throws SAXException {
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
      set(item, place.narrower(width * em));
      fo.close().close();
    }
    fo.close();
  }

  private void definitions(Block.DefinitionList list, Place place) throws SAXException {
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
        inlines(term, place);
        fo.close();
      }
      for (List<Block> description : definition.descriptions()) {
        fo.open("block", "start-indent", DEEPER + "1.4em");
        set(description, place.narrower(1.4 * sheet.size()));
        fo.close();
      }
    }
    fo.close();
  }

  private void figure(Block.Figure figure, Place place) throws SAXException {
    List<Image> shown =
        figure.images().stream()
            .filter(image -> !(pictures.of(image) instanceof Picture.Blank))
            .toList();
    if (shown.isEmpty() && figure.caption().isEmpty()) {
      return;
    }
    fo.open(
        "block",
        "space-before",
        "0.9em",
        "space-after",
        "0.9em",
        "text-align",
        "center",
        "text-indent",
        "0pt",
        "keep-together.within-column",
        "always");
    String caption = Prose.ofInlines(figure.caption()).strip();
    for (Image image : shown) {
      switch (pictures.of(image)) {
        case Picture.Ready ready -> {
          fo.open("block", "line-height", "1", "keep-with-next.within-column", "always");
          graphic(ready, alternative(image, caption), place.measure(), shown.size());
          fo.close();
        }
        case Picture.Missing _ -> placeholder(image, place);
        case Picture.Blank _ -> {}
      }
    }
    if (!figure.caption().isEmpty()) {
      fo.open(
          "block",
          "role",
          "Caption",
          "font-size",
          "0.84em",
          "line-height",
          "1.3",
          "color",
          Style.QUIET,
          "text-align",
          "start",
          "space-before",
          "0.45em");
      inlines.set(figure.caption(), place.piece(), place.voice(), null);
      fo.close();
    }
    fo.close();
  }

  private String alternative(Image image, String caption) {
    String told = image.alternative();
    String text = told != null && !told.isBlank() ? told : caption;
    return text.isBlank() ? pictures.nameless() : Runs.clean(text);
  }

  private void graphic(Picture.Ready ready, String alternative, double measure, int together)
      throws SAXException {
    // A CSS pixel is three quarters of a point; what is wider than the line is made as wide.
    double width = Math.min(0.75 * ready.width(), measure);
    double tallest = sheet.textHeight() * (together > 1 ? 0.36 : 0.62);
    double height = width * ready.height() / ready.width();
    if (height > tallest) {
      width *= tallest / height;
      height = tallest;
    }
    fo.empty(
        "external-graphic",
        "src",
        pictures.source(ready),
        "content-width",
        Sheet.points(width),
        "content-height",
        Sheet.points(height),
        "scaling",
        "non-uniform",
        "fox:alt-text",
        alternative);
  }

  private void placeholder(Image image, Place place) throws SAXException {
    String told = image.alternative();
    fo.open(
        "block",
        "border",
        "0.5pt solid " + Style.RULE,
        "padding",
        "0.8em",
        "margin",
        "0pt",
        "color",
        Style.QUIET,
        "font-size",
        "0.84em",
        "keep-with-next.within-column",
        "always");
    fo.open("inline", "font-style", "italic", "xml:lang", words.language().toLanguageTag());
    runs.set(
        words.get(Word.IMAGE_NOT_AVAILABLE), runs.voice(words.language()), place.piece().name());
    fo.close();
    if (told != null && !told.isBlank()) {
      runs.set(": " + told, place.voice(), place.piece().name());
    }
    fo.close();
  }

  private void table(Block.Table table, Place place) throws SAXException {
    if (table.rows().isEmpty()) {
      return;
    }
    if (!table.caption().isEmpty()) {
      fo.open(
          "block",
          "font-size",
          "0.88em",
          "font-weight",
          "bold",
          "text-align",
          "start",
          "space-before",
          "0.9em",
          "space-after",
          "0.3em",
          "keep-with-next.within-column",
          "always");
      inlines.set(table.caption(), place.piece(), place.voice(), null);
      fo.close();
    }
    Grid grid = Grid.of(table);
    double[] weights = grid.weights();
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    // A narrow line holds many columns only in a smaller size.
    double size = Math.clamp(place.measure() / sheet.size() * 1.9 / sum, 0.62, 0.86);
    fo.open(
        "table",
        "table-layout",
        "fixed",
        "width",
        "100%",
        "font-size",
        Style.em(size),
        "line-height",
        "1.28",
        "space-before",
        table.caption().isEmpty() ? "0.9em" : "0pt",
        "space-after",
        "1.1em",
        "text-indent",
        "0pt",
        "text-align",
        "start",
        "border-top",
        "0.9pt solid #000000",
        "border-bottom",
        "0.9pt solid #000000");
    for (double weight : weights) {
      fo.empty(
          "table-column",
          "column-width",
          String.format(Locale.ROOT, "proportional-column-width(%.2f)", weight));
    }
    if (!grid.head().isEmpty()) {
      fo.open("table-header", "font-weight", "bold");
      rows(grid.head(), true, weights, sum, place);
      fo.close();
    }
    fo.open("table-body");
    rows(grid.body(), false, weights, sum, place);
    fo.close().close();
  }

  private void rows(
      List<List<Grid.Place>> rows, boolean head, double[] weights, double sum, Place place)
      throws SAXException {
    for (List<Grid.Place> row : rows) {
      fo.open(
          "table-row",
          "border-bottom",
          head ? "0.6pt solid #000000" : "0.3pt solid " + Style.RULE,
          "keep-together.within-column",
          isShort(row) ? "always" : "");
      for (Grid.Place cell : row) {
        double width = 0;
        for (int c = cell.column(); c < cell.column() + cell.columns(); c++) {
          width += place.measure() * weights[c] / sum;
        }
        fo.open(
            "table-cell",
            "number-columns-spanned",
            Integer.toString(cell.columns()),
            "number-rows-spanned",
            Integer.toString(cell.rows()),
            "padding",
            "0.28em 0.4em",
            "start-indent",
            "0pt",
            "end-indent",
            "0pt",
            "role",
            head || cell.cell().header() ? "TH" : "TD",
            "font-weight",
            cell.cell().header() ? "bold" : "",
            "hyphenate",
            "false");
        if (cell.cell().content().isEmpty()) {
          fo.empty("block");
        }
        set(cell.cell().content(), place.boxed(width - 0.8 * sheet.size()));
        fo.close();
      }
      fo.close();
    }
  }

  private static boolean isShort(List<Grid.Place> row) {
    return row.stream()
        .allMatch(cell -> cell.rows() == 1 && Prose.of(cell.cell().content()).length() < 400);
  }

  private void code(Block.Code code, Place place) throws SAXException {
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

  private void embed(Block.Embed embed, Place place) throws SAXException {
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
    set(embed.content(), inner);
    fo.open("block", "text-align", "start", "hyphenate", "false", "text-indent", "0pt");
    String title = embed.title().isBlank() ? embed.target().toString() : embed.title();
    inlines.set(
        List.of(new Inline.Link(embed.target(), List.of(new Inline.Text(title)))),
        place.piece(),
        place.voice(),
        null);
    fo.close().close();
  }

  private void box(List<Block> content, @Nullable String label, Place place) throws SAXException {
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
    set(content, place.narrower(1.4 * sheet.size()));
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

  /** A footnote at the foot of a page, or among the notes at an article's end. */
  void footnote(List<Block> content, String mark, Piece piece, Voice voice) throws SAXException {
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
      inlines(first, place);
      rest = 1;
    }
    fo.close();
    set(content.subList(rest, content.size()), place);
    fo.close();
  }
}
