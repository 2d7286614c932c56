package org.compend.press.pdf;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.compend.Byline;
import org.compend.DateStamp;
import org.compend.Digest;
import org.compend.Footnote;
import org.compend.Metadata;
import org.compend.press.BoundArticle;
import org.compend.press.Direction;
import org.compend.press.LinkNote;
import org.compend.press.Word;
import org.compend.press.Words;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Sets an article with its header, its notes and its source. */
final class ArticlePages {
  private final Fo fo;
  private final Runs runs;
  private final Blocks blocks;
  private final Heads heads;
  private final Hyphenation hyphenation;
  private final Digest digest;
  private final Sheet sheet;
  private final Look look;
  private final Words words;
  private final Mentions mentions;

  ArticlePages(
      Fo fo,
      Runs runs,
      Blocks blocks,
      Heads heads,
      Hyphenation hyphenation,
      Digest digest,
      Sheet sheet,
      Look look,
      Words words,
      Mentions mentions) {
    this.fo = fo;
    this.runs = runs;
    this.blocks = blocks;
    this.heads = heads;
    this.hyphenation = hyphenation;
    this.digest = digest;
    this.sheet = sheet;
    this.look = look;
    this.words = words;
    this.mentions = mentions;
  }

  /**
   * Sets an article on pages of its own.
   *
   * @param part the title of the part that it belongs to
   * @param opened whether that part has a page of its own
   * @param first whether page 1 is its first
   */
  void set(BoundArticle article, @Nullable String part, boolean opened, boolean first)
      throws SAXException {
    int level = opened ? 3 : 2;
    String section = article.article().metadata().section();
    String kicker = part == null || opened ? section : part;
    if (opened && kicker != null && kicker.equalsIgnoreCase(part)) {
      kicker = null;
    }
    Locale language = article.language();
    Voice voice = runs.voice(language);
    String[] told = hyphenation.attributes(language);
    fo.open(
        "page-sequence",
        Style.all(
            told,
            "master-reference",
            Sheet.name(Sheet.Columns.ARTICLE, article.direction()),
            "writing-mode",
            article.direction() == Direction.RIGHT_TO_LEFT ? "rl-tb" : "lr-tb",
            "initial-page-number",
            first ? "1" : "auto",
            "force-page-count",
            "no-force",
            "font-family",
            voice.family().name()));
    heads.set(
        new Heads.Line(digest.title(), runs.voice(digest.language())),
        new Heads.Line(article.title(), voice),
        article.direction());
    Piece piece = Piece.of(article, mentions);
    Levels levels = new Levels(level);
    // The engine makes room for notes at the foot in one column alone: in the others, text would
    // run into them.
    boolean feet = sheet.columns(Sheet.Columns.ARTICLE) == 1;
    Place place = new Place(piece, voice, levels, sheet.measure(), feet);
    fo.open("flow", "flow-name", "xsl-region-body");
    header(article, kicker, level, piece, voice);
    blocks.set(article.article().body(), place);
    notes(article, piece, voice);
    if (sheet.columns(Sheet.Columns.ARTICLE) > 1) {
      // Columns are made equally long before what spans them.
      fo.empty("block", "span", "all");
    }
    fo.close().close();
  }

  private void header(
      BoundArticle article, @Nullable String kicker, int level, Piece piece, Voice voice)
      throws SAXException {
    Metadata told = article.article().metadata();
    fo.open(
        "block",
        "span",
        sheet.columns(Sheet.Columns.ARTICLE) > 1 ? "all" : "",
        "text-align",
        "start",
        "hyphenate",
        "false",
        "space-after",
        Sheet.points(1.9 * sheet.size()),
        "space-after.conditionality",
        "retain",
        "keep-together.within-page",
        "always");
    if (kicker != null && !kicker.isBlank()) {
      kicker(kicker, voice, piece);
    }
    double size =
        look == Look.BOOK ? titleSize(article.title(), 2.05) : titleSize(article.title(), 3);
    fo.open(
        "block",
        "id",
        article.id(),
        "role",
        "H" + level,
        "font-size",
        Style.em(size),
        "line-height",
        "1.14",
        "font-weight",
        "bold",
        "space-after",
        Style.em(0.34));
    runs.set(article.title(), voice, piece.name());
    fo.close();
    if (!told.standfirst().isEmpty()) {
      fo.open(
          "block",
          "font-size",
          "1.14em",
          "line-height",
          "1.36",
          "font-style",
          "italic",
          "color",
          "#333333",
          "space-after",
          "0.6em");
      blocks.inlines(
          told.standfirst(),
          new Place(piece, voice.slanted(true), new Levels(level), sheet.textWidth(), false));
      fo.close();
    }
    byline(article, piece, voice);
    fo.open("block", "role", "artifact", "line-height", "0.4", "space-before", "0.55em");
    fo.empty(
        "leader",
        "leader-pattern",
        "rule",
        "leader-length",
        look == Look.BOOK ? "3.2em" : "100%",
        "rule-thickness",
        look == Look.BOOK ? "1.6pt" : "0.8pt",
        "color",
        Style.ACCENT);
    fo.close().close();
  }

  private void kicker(String section, Voice voice, Piece piece) throws SAXException {
    boolean capitals = section.codePoints().anyMatch(Character::isLowerCase);
    Locale language = voice.language();
    fo.open(
        "block",
        "font-size",
        "0.76em",
        "font-weight",
        "bold",
        "color",
        Style.ACCENT,
        "letter-spacing",
        capitals ? "0.09em" : "",
        "space-after",
        "0.7em");
    runs.set(capitals ? section.toUpperCase(language) : section, voice, piece.name());
    fo.close();
  }

  /** Long titles are set smaller, in ems. */
  private static double titleSize(String title, double largest) {
    int length = title.codePointCount(0, title.length());
    return length <= 36 ? largest : Math.max(largest * 0.62, largest * Math.sqrt(36.0 / length));
  }

  private void byline(BoundArticle article, Piece piece, Voice voice) throws SAXException {
    Metadata told = article.article().metadata();
    List<Byline> bylines = told.bylines();
    Words own = words.within(article.language());
    fo.open("block", "font-size", "0.9em", "line-height", "1.4");
    if (!bylines.isEmpty()) {
      fo.open("block", "font-weight", "bold");
      runs.set(own.list(bylines.stream().map(Byline::name).toList()), voice, piece.name());
      fo.close();
      for (Byline byline : bylines) {
        if (byline.affiliation() != null) {
          fo.open("block", "color", Style.QUIET, "font-style", "italic");
          String text =
              bylines.size() > 1
                  ? byline.name() + ": " + byline.affiliation()
                  : byline.affiliation();
          runs.set(text, voice.slanted(true), piece.name());
          fo.close();
        }
      }
    }
    List<String> facts = new ArrayList<>();
    DateStamp published = told.published();
    if (told.site() != null) {
      facts.add(told.site());
    }
    if (published != null) {
      facts.add(own.date(published.day()));
    }
    if (article.minutes() > 0) {
      facts.add(own.minutes(article.minutes()));
    }
    if (!facts.isEmpty()) {
      Voice telling = runs.voice(own.language());
      fo.open(
          "block",
          "color",
          Style.QUIET,
          "xml:lang",
          own.language().toLanguageTag(),
          "font-family",
          telling.family().name());
      runs.set(String.join(" · ", facts), telling, piece.name());
      fo.close();
    }
    fo.close();
  }

  private void notes(BoundArticle article, Piece piece, Voice voice) throws SAXException {
    List<Footnote> footnotes = article.article().footnotes();
    boolean left = false;
    for (int number = 1; number <= footnotes.size(); number++) {
      left |= !piece.isPlaced(number);
    }
    Words told = words.within(article.language());
    if (left) {
      label(Word.NOTES, told);
      for (int number = 1; number <= footnotes.size(); number++) {
        if (!piece.isPlaced(number)) {
          blocks
              .footnotes()
              .set(footnotes.get(number - 1).content(), Integer.toString(number), piece, voice);
        }
      }
    }
    if (!article.linkNotes().isEmpty()) {
      label(Word.LINKS, told);
      for (LinkNote note : article.linkNotes()) {
        linkNote(note, told, piece, voice);
      }
    }
    source(article, told, piece);
  }

  private void label(Word word, Words own) throws SAXException {
    Voice voice = runs.voice(own.language());
    fo.open(
        "block",
        "space-before",
        "1.6em",
        "space-after",
        "0.4em",
        "border-top",
        "0.5pt solid " + Style.RULE,
        "padding-top",
        "0.5em",
        "font-size",
        "0.84em",
        "font-weight",
        "bold",
        "text-align",
        "start",
        "xml:lang",
        own.language().toLanguageTag(),
        "font-family",
        voice.family().name(),
        "keep-with-next.within-column",
        "always");
    runs.set(own.get(word), voice, own.get(word));
    fo.close();
  }

  private void linkNote(LinkNote note, Words own, Piece piece, Voice voice) throws SAXException {
    fo.open(
        "block",
        "id",
        piece.once(piece.id("link-" + note.number())),
        "font-size",
        "0.76em",
        "line-height",
        "1.35",
        "text-align",
        "start",
        "hyphenate",
        "false",
        "start-indent",
        "2.2em",
        "text-indent",
        "-2.2em",
        "space-after",
        "0.12em");
    fo.open(
        "basic-link",
        "internal-destination",
        piece.id("link-mark-" + note.number()),
        "fox:alt-text",
        own.get(Word.BACK_TO_TEXT),
        "color",
        Style.QUIET);
    fo.text("[" + note.number() + "]").close().text(" ");
    String address = note.target().toString();
    if (!note.text().isEmpty() && !address.contains(note.text())) {
      runs.set(note.text() + " ", voice, piece.name());
    }
    address(note.target(), piece, voice);
    fo.close();
  }

  private void address(URI target, Piece piece, Voice voice) throws SAXException {
    fo.open(
        "basic-link",
        "external-destination",
        "url('" + target.toASCIIString().replace("'", "%27") + "')",
        "fox:alt-text",
        target.toString(),
        "color",
        Style.QUIET);
    runs.set(target.toString(), voice, piece.name());
    fo.close();
  }

  private void source(BoundArticle article, Words own, Piece piece) throws SAXException {
    Voice voice = runs.voice(own.language());
    Metadata told = article.article().metadata();
    DateStamp modified = told.modified();
    URI source = article.source();
    if (source == null && modified == null && told.tags().isEmpty()) {
      return;
    }
    fo.open(
        "block",
        "keep-with-previous.within-column", // a page of nothing else would be a waste
        "always",
        "keep-together.within-column",
        "always",
        "space-before",
        "1.2em",
        "font-size",
        "0.76em",
        "line-height",
        "1.35",
        "text-align",
        "start",
        "hyphenate",
        "false",
        "color",
        Style.QUIET,
        "xml:lang",
        own.language().toLanguageTag(),
        "font-family",
        voice.family().name());
    if (source != null) {
      fo.open("block");
      runs.set(own.label(Word.SOURCE, "").strip() + " ", voice, piece.name());
      address(source, piece, voice);
      fo.close();
    }
    if (modified != null) {
      fo.open("block");
      runs.set(own.label(Word.UPDATED, own.date(modified.day())), voice, piece.name());
      fo.close();
    }
    if (!told.tags().isEmpty()) {
      fo.open("block");
      runs.set(own.label(Word.TAGS, String.join(", ", told.tags())), voice, piece.name());
      fo.close();
    }
    fo.close();
  }
}
