package org.compend.press.pdf;

import java.util.List;
import org.compend.Block;
import org.compend.Image;
import org.compend.Inline;
import org.compend.Prose;
import org.compend.press.Word;
import org.compend.press.Words;
import org.compend.press.image.Picture;
import org.xml.sax.SAXException;

/** Sets pictures with their captions. */
final class Figures {
  private final Fo fo;
  private final Runs runs;
  private final Inlines inlines;
  private final PrintedPictures pictures;
  private final Sheet sheet;
  private final Words words;

  Figures(Fo fo, Runs runs, Inlines inlines, PrintedPictures pictures, Sheet sheet, Words words) {
    this.fo = fo;
    this.runs = runs;
    this.inlines = inlines;
    this.pictures = pictures;
    this.sheet = sheet;
    this.words = words;
  }

  void set(Block.Figure figure, Place place) throws SAXException {
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
    for (int i = 0; i < shown.size(); i++) {
      Image image = shown.get(i);
      // The last thing is not kept with what follows: that would be the text after the figure.
      String kept = i < shown.size() - 1 || !figure.caption().isEmpty() ? "always" : "";
      switch (pictures.of(image)) {
        case Picture.Ready ready -> {
          fo.open("block", "line-height", "1", "keep-with-next.within-column", kept);
          graphic(ready, alternative(image, caption), place.measure(), shown.size());
          fo.close();
        }
        case Picture.Missing _ -> placeholder(image, kept, place);
        case Picture.Blank _ -> {}
      }
    }
    caption(figure, figure.caption(), place);
    fo.close();
  }

  /** Sets what is said of a picture or film, the words of a block. */
  void caption(Block block, List<Inline> words, Place place) throws SAXException {
    if (!words.isEmpty()) {
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
      place.piece().begin(block);
      inlines.set(words, place.piece(), place.voice(), null);
      fo.close();
    }
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
    double tallest = sheet.textHeight() * (together > 1 ? 0.32 : 0.46);
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

  private void placeholder(Image image, String kept, Place place) throws SAXException {
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
        kept);
    Words own = words.within(place.voice().language());
    fo.open("inline", "font-style", "italic", "xml:lang", own.language().toLanguageTag());
    runs.set(own.get(Word.IMAGE_NOT_AVAILABLE), runs.voice(own.language()), place.piece().name());
    fo.close();
    if (told != null && !told.isBlank()) {
      runs.set(": " + told, place.voice(), place.piece().name());
    }
    fo.close();
  }
}
