package org.compend.press.pdf;

import java.util.Objects;
import org.compend.Digest;
import org.compend.press.Binding;
import org.compend.press.Word;
import org.compend.press.Words;
import org.xml.sax.SAXException;

/** Sets the pages that stand before articles: title page, foreword, the openings of parts. */
final class FrontMatter {
  private final Fo fo;
  private final Runs runs;
  private final Blocks blocks;
  private final OwnPages pages;
  private final Digest digest;
  private final Sheet sheet;
  private final Words words;
  private final Voice voice;

  FrontMatter(
      Fo fo, Runs runs, Blocks blocks, OwnPages pages, Digest digest, Sheet sheet, Words words) {
    this.fo = fo;
    this.runs = runs;
    this.blocks = blocks;
    this.pages = pages;
    this.digest = digest;
    this.sheet = sheet;
    this.words = words;
    this.voice = runs.voice(digest.language());
  }

  void titlePage() throws SAXException {
    pages.openFront(digest.title(), false);
    fo.open("block", "text-align", "center", "hyphenate", "false", "id", "title-page");
    fo.open(
        "block",
        "role",
        "H1",
        "font-size",
        Style.em(digest.title().length() > 40 ? 2 : 2.6),
        "line-height",
        "1.15",
        "font-weight",
        "bold",
        "space-before",
        Sheet.points(sheet.textHeight() * 0.22),
        "space-before.conditionality",
        "retain");
    runs.set(digest.title(), voice, digest.title());
    fo.close();
    if (digest.subtitle() != null) {
      fo.open("block", "font-size", "1.3em", "font-style", "italic", "space-before", "0.8em");
      runs.set(digest.subtitle(), voice.slanted(true), digest.title());
      fo.close();
    }
    fo.open("block", "role", "artifact", "space-before", "1.6em", "space-after", "1.2em");
    fo.empty(
        "leader",
        "leader-pattern",
        "rule",
        "leader-length",
        "4em",
        "rule-thickness",
        "1.4pt",
        "color",
        Style.ACCENT);
    fo.close();
    fo.open("block");
    runs.set(words.date(digest.bound()), runs.voice(words.language()), digest.title());
    fo.close();
    String publisher = Binding.publisher(digest);
    if (publisher != null) {
      fo.open("block", "space-before", Sheet.points(sheet.textHeight() * 0.3));
      runs.set(publisher, voice, digest.title());
      fo.close();
    }
    fo.close();
    pages.close();
  }

  void foreword() throws SAXException {
    String title = words.get(Word.FOREWORD);
    pages.openFront(title, false);
    pages.heading("foreword", title);
    blocks.set(
        digest.foreword(),
        new Place(Piece.named(title), voice, new Levels(2), sheet.textWidth(), false));
    pages.close();
  }

  /** The page that opens a section. */
  void part(Binding.Part part, boolean first) throws SAXException {
    String title = Objects.requireNonNull(part.title());
    pages.open(title, first);
    fo.open(
        "block",
        "id",
        part.id(),
        "role",
        "H2",
        "text-align",
        "center",
        "hyphenate",
        "false",
        "font-size",
        "2.1em",
        "line-height",
        "1.2",
        "font-weight",
        "bold",
        "color",
        Style.ACCENT,
        "space-before",
        Sheet.points(sheet.textHeight() * 0.32),
        "space-before.conditionality",
        "retain");
    runs.set(title, voice, title);
    fo.close();
    pages.close();
  }
}
