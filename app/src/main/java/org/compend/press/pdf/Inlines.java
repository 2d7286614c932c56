package org.compend.press.pdf;

import java.net.URI;
import java.text.Bidi;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.compend.Block;
import org.compend.Inline;
import org.compend.Prose;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.Destination;
import org.compend.press.Direction;
import org.compend.press.Word;
import org.compend.press.Words;
import org.compend.press.image.Picture;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Sets inlines. */
final class Inlines {
  private final Fo fo;
  private final Runs runs;
  private final PageNumbers numbers;
  private final Binding binding;
  private final PrintedPictures pictures;
  private final Words words;

  Inlines(
      Fo fo,
      Runs runs,
      PageNumbers numbers,
      Binding binding,
      PrintedPictures pictures,
      Words words) {
    this.fo = fo;
    this.runs = runs;
    this.numbers = numbers;
    this.binding = binding;
    this.pictures = pictures;
    this.words = words;
  }

  /** Sets the body of a footnote at the foot of the page. */
  @FunctionalInterface
  interface FootSetter {
    void set(List<Block> content, String mark, Piece piece, Voice voice) throws SAXException;
  }

  /**
   * Sets inlines.
   *
   * @param foot sets footnotes; they are left for the end of the article where a page's foot cannot
   *     be reached, as from a table, or from a line in which words run against the others: the
   *     engine puts such a line in disorder where it has a note
   */
  void set(List<Inline> content, Piece piece, Voice voice, @Nullable FootSetter foot)
      throws SAXException {
    FootSetter reached = foot != null && runsBothWays(content, voice.language()) ? null : foot;
    for (Inline inline : content) {
      set(inline, piece, voice, reached);
    }
  }

  private static boolean runsBothWays(List<Inline> content, Locale language) {
    char[] characters = Prose.ofInlines(content).toCharArray();
    return Direction.of(language) == Direction.LEFT_TO_RIGHT
        && Bidi.requiresBidi(characters, 0, characters.length);
  }

  private void set(Inline inline, Piece piece, Voice voice, @Nullable FootSetter foot)
      throws SAXException {
    switch (inline) {
      case Inline.Text(String text) -> text(text, piece, voice);
      case Inline.Styled styled -> styled(styled, piece, voice, foot);
      case Inline.Link link -> link(link, piece, voice, foot);
      case Inline.Anchor anchor -> anchor(anchor, piece);
      case Inline.NoteReference reference -> noteReference(reference, piece, voice, foot);
      case Inline.InLanguage run -> {
        Voice other = runs.voice(run.language()).slanted(voice.italic());
        fo.open(
            "inline",
            "xml:lang",
            run.language().toLanguageTag(),
            "font-family",
            other.family().name());
        set(run.content(), piece, other, foot);
        fo.close();
      }
      case Inline.Ruby ruby -> ruby(ruby, piece, voice);
      case Inline.Picture picture -> picture(picture, piece, voice);
      case Inline.LineBreak _ -> {
        marks(1, piece);
        fo.empty("block");
      }
    }
  }

  /**
   * Sets plain characters. Each word that the apparatus leads to is named: the word itself, since
   * the engine forgets a name that stands before it, where a line begins with it.
   */
  private void text(String text, Piece piece, Voice voice) throws SAXException {
    int set = 0;
    List<Mentions.Mark> marks = piece.pass(text.length());
    for (int i = 0; i < marks.size(); i++) {
      int start = marks.get(i).offset();
      int next = i + 1 < marks.size() ? marks.get(i + 1).offset() : text.length();
      runs.set(text.substring(set, start), voice, piece.name());
      set = Math.min(next, wordEnd(text, start));
      fo.open("inline", "id", piece.once(piece.id(marks.get(i).point())));
      runs.set(text.substring(start, set), voice, piece.name());
      fo.close();
    }
    runs.set(text.substring(set), voice, piece.name());
  }

  private static int wordEnd(String text, int start) {
    int end = start + 1;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The points that lie in characters which are told by something else than themselves. */
  private void marks(int characters, Piece piece) throws SAXException {
    for (Mentions.Mark mark : piece.pass(characters)) {
      fo.empty("inline", "id", piece.once(piece.id(mark.point())));
    }
  }

  private void styled(Inline.Styled styled, Piece piece, Voice voice, @Nullable FootSetter foot)
      throws SAXException {
    Voice inner = voice;
    switch (styled.style()) {
      case EMPHASIS, CITED -> {
        // Emphasis within emphasis stands upright.
        inner = voice.slanted(!voice.italic());
        fo.open("inline", "font-style", inner.italic() ? "italic" : "normal");
      }
      case STRONG -> fo.open("inline", "font-weight", "bold");
      case CODE -> {
        inner = runs.code(voice);
        fo.open(
            "inline",
            "role",
            "Code",
            "font-family",
            inner.family().name(),
            "font-size",
            voice.code() ? "" : "0.86em",
            "hyphenate",
            "false");
      }
      case SUBSCRIPT -> fo.open("inline", "font-size", "0.68em", "baseline-shift", "-0.2em");
      case SUPERSCRIPT -> fo.open("inline", "font-size", "0.68em", "baseline-shift", "0.52em");
      case DELETED -> fo.open("inline", "text-decoration", "line-through");
      case INSERTED -> fo.open("inline", "text-decoration", "underline");
      case HIGHLIGHT -> fo.open("inline", "background-color", "#fbeeb3");
      case SMALL -> fo.open("inline", "font-size", "0.86em");
    }
    set(styled.content(), piece, inner, foot);
    fo.close();
  }

  private void link(Inline.Link link, Piece piece, Voice voice, @Nullable FootSetter foot)
      throws SAXException {
    BoundArticle from = piece.article();
    Destination destination =
        from == null
            ? binding.destination(link.target())
            : binding.destination(from, link.target());
    boolean empty = Prose.ofInlines(link.content()).isBlank() && !holdsPicture(link.content());
    switch (destination) {
      case Destination.Inner inner when !empty -> {
        String id =
            inner.anchor() == null ? inner.article() : inner.article() + "--" + inner.anchor();
        fo.open(
            "basic-link",
            "internal-destination",
            id,
            "fox:alt-text",
            told(link),
            "color",
            Style.ACCENT);
        set(link.content(), piece, voice, null);
        fo.close();
        if (from == null || !from.id().equals(inner.article())) {
          page(id, binding.article(inner.article()).title(), piece, voice);
        }
      }
      case Destination.Outer outer -> {
        if (empty) {
          marks(Prose.ofInlines(link.content()).length(), piece);
        } else {
          outside(outer.target(), link, piece, voice);
        }
        mark(outer.note().number(), piece);
      }
      case Destination.Direct direct when !empty -> outside(direct.target(), link, piece, voice);
      case Destination.Inner _, Destination.Direct _, Destination.Nowhere _ ->
          set(link.content(), piece, voice, foot);
    }
  }

  private static String told(Inline.Link link) {
    String words = Runs.clean(Prose.ofInlines(link.content())).strip();
    return words.isEmpty() ? Runs.clean(link.target().toString()) : words;
  }

  private void outside(URI target, Inline.Link link, Piece piece, Voice voice) throws SAXException {
    fo.open(
        "basic-link",
        "external-destination",
        "url('" + target.toASCIIString().replace("'", "%27") + "')",
        "fox:alt-text",
        told(link),
        "color",
        Style.ACCENT);
    set(link.content(), piece, voice, null);
    fo.close();
  }

  /** The page that a link within the digest leads to: paper has nothing to click on. */
  private void page(String id, String title, Piece piece, Voice voice) throws SAXException {
    Words own = words.within(voice.language());
    Voice spoken = runs.voice(own.language());
    String[] around = own.get(Word.ON_PAGE).split("\\{n}", 2);
    if (around[0].startsWith("(")) {
      fo.text(" ");
    }
    fo.open(
        "inline",
        "font-size",
        "0.82em",
        "color",
        Style.QUIET,
        "xml:lang",
        own.language().toLanguageTag(),
        "font-family",
        spoken.family().name());
    runs.set(around[0].replace(' ', '\u00a0'), spoken, piece.name());
    numbers.link(id, title);
    runs.set(around[1], spoken, piece.name());
    fo.close();
  }

  /** The number under which the article's end gives the address. */
  private void mark(int number, Piece piece) throws SAXException {
    fo.open(
        "basic-link",
        "id",
        piece.once(piece.id("link-mark-" + number)),
        "internal-destination",
        piece.id("link-" + number),
        "fox:alt-text",
        "[" + number + "]",
        "font-size",
        "0.62em",
        "baseline-shift",
        "0.58em",
        "color",
        Style.QUIET);
    fo.text("[" + number + "]").close();
  }

  private void anchor(Inline.Anchor anchor, Piece piece) throws SAXException {
    BoundArticle article = piece.article();
    String name = article == null ? null : article.anchors().get(anchor.id());
    String id = name == null ? "" : piece.once(piece.id(name));
    if (!id.isEmpty()) {
      fo.empty("inline", "id", id);
    }
  }

  private void noteReference(
      Inline.NoteReference reference, Piece piece, Voice voice, @Nullable FootSetter foot)
      throws SAXException {
    int number = piece.footnoteNumber(reference.id());
    if (number == 0) {
      return;
    }
    String mark = Integer.toString(number);
    if (foot != null && piece.place(number)) {
      fo.open("footnote");
      noteMark(mark, number, piece);
      fo.open("footnote-body");
      piece.aside(() ->
          foot.set(piece.footnote(number).content(), mark, piece, runs.voice(voice.language())));
      fo.close().close();
    } else {
      noteMark(mark, number, piece);
    }
  }

  private void noteMark(String mark, int number, Piece piece) throws SAXException {
    fo.open(
        "inline",
        "font-size",
        "0.66em",
        "baseline-shift",
        "0.54em",
        "font-style",
        "normal",
        "font-weight",
        "normal");
    fo.open(
        "basic-link",
        "id",
        piece.once(piece.id("note-mark-" + number)),
        "internal-destination",
        piece.id("note-" + number),
        "fox:alt-text",
        mark,
        "color",
        Style.ACCENT);
    fo.text(mark).close().close();
  }

  /** The reading in brackets after its characters, as where there is no room above them. */
  private void ruby(Inline.Ruby ruby, Piece piece, Voice voice) throws SAXException {
    text(ruby.base(), piece, voice);
    fo.open("inline", "font-size", "0.6em", "color", Style.QUIET);
    runs.set("(" + ruby.reading() + ")", voice, piece.name());
    fo.close();
  }

  private void picture(Inline.Picture inline, Piece piece, Voice voice) throws SAXException {
    String alternative = Objects.requireNonNullElse(inline.image().alternative(), "");
    marks(alternative.length(), piece);
    switch (pictures.of(inline.image())) {
      case Picture.Ready ready -> {
        double high = 1.15;
        fo.empty(
            "external-graphic",
            "src",
            pictures.source(ready),
            "content-height",
            Style.em(high),
            "content-width",
            "scale-to-fit",
            "width",
            Style.em(Math.min(20, high * ready.width() / ready.height())),
            "scaling",
            "uniform",
            "alignment-adjust",
            "-0.2em",
            "fox:alt-text",
            alternative.isBlank() ? pictures.nameless() : Runs.clean(alternative));
      }
      case Picture.Blank _ -> {}
      case Picture.Missing _ -> runs.set(alternative, voice, piece.name());
    }
  }

  private static boolean holdsPicture(List<Inline> content) {
    return content.stream()
        .anyMatch(inline ->
            switch (inline) {
              case Inline.Picture _ -> true;
              case Inline.Styled styled -> holdsPicture(styled.content());
              case Inline.Link link -> holdsPicture(link.content());
              case Inline.InLanguage run -> holdsPicture(run.content());
              case Inline.Text _,
                  Inline.Anchor _,
                  Inline.NoteReference _,
                  Inline.Ruby _,
                  Inline.LineBreak _ ->
                  false;
            });
  }
}
