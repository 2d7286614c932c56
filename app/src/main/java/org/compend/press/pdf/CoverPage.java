package org.compend.press.pdf;

import java.util.Objects;
import org.compend.Digest;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.Direction;
import org.compend.press.Word;
import org.compend.press.Words;
import org.xml.sax.SAXException;

/** Sets the cover. */
final class CoverPage {
  private static final String GROUND = "#22303c";
  private static final String INK = "#f7f3ea";
  private static final String ACCENT = "#d9a441";
  private static final int MOST_TITLES = 6;

  /** The margin beside all words, as a share of the width. */
  private static final double SIDE = 0.1;

  /** How much larger than the page a picture may be whose edges the page cuts off. */
  private static final double MOST_CUT = 1.12;

  private final Fo fo;
  private final Runs runs;
  private final Binding binding;
  private final Digest digest;
  private final Sheet sheet;
  private final Words words;
  private final PrintedPictures pictures;

  CoverPage(Fo fo, Runs runs, Binding binding, Sheet sheet, Words words, PrintedPictures pictures) {
    this.fo = fo;
    this.runs = runs;
    this.binding = binding;
    this.digest = binding.digest();
    this.sheet = sheet;
    this.words = words;
    this.pictures = pictures;
  }

  /** The cover; with an empty page behind it where the pages are printed on both sides. */
  void set(boolean backed) throws SAXException {
    fo.open(
        "page-sequence",
        "master-reference",
        "cover",
        "format",
        "i",
        "initial-page-number",
        "1",
        "force-page-count",
        backed ? "end-on-even" : "no-force");
    fo.open(
        "flow",
        "flow-name",
        "xsl-region-body",
        "color",
        INK,
        "text-align",
        "start",
        "hyphenate",
        "false");
    ground();
    PrintedPictures.Cover picture = pictures.cover();
    if (picture == null) {
      stroke();
      publisher();
      title();
      articles();
      date();
    } else {
      picture(picture);
    }
    fo.close().close();
  }

  private void ground() throws SAXException {
    container(0, 0, sheet.width(), sheet.height(), "background-color", GROUND, "role", "artifact");
    fo.empty("block").close();
  }

  /** The picture over the whole page where it has nearly its shape, else whole within it. */
  private void picture(PrintedPictures.Cover cover) throws SAXException {
    double wide = cover.picture().width();
    double high = cover.picture().height();
    double within = Math.min(sheet.width() / wide, sheet.height() / high);
    double over = Math.max(sheet.width() / wide, sheet.height() / high);
    double scale = over <= within * MOST_CUT ? over : within;
    double width = wide * scale;
    double height = high * scale;
    container((sheet.height() - height) / 2, (sheet.width() - width) / 2, width, height);
    fo.open("block", "line-height", "0", "font-size", "0pt");
    fo.empty(
        "external-graphic",
        "src",
        pictures.source(cover.picture()),
        "content-width",
        Sheet.points(width),
        "content-height",
        Sheet.points(height),
        "scaling",
        "non-uniform",
        "fox:alt-text",
        cover.alternative().isBlank()
            ? words.get(Word.COVER) + ": " + digest.title()
            : Runs.clean(cover.alternative()));
    fo.close().close();
  }

  private void stroke() throws SAXException {
    double width = sheet.width();
    double height = sheet.height();
    container(
        height * 0.155,
        width * SIDE,
        width * 0.16,
        3,
        "background-color",
        ACCENT,
        "role",
        "artifact");
    fo.empty("block").close();
  }

  private void publisher() throws SAXException {
    double width = sheet.width();
    double height = sheet.height();
    double side = width * SIDE;
    container(height * 0.075, side, width - 2 * side, height * 0.06);
    fo.open("block", "font-size", Sheet.points(width * 0.032), "letter-spacing", "0.06em");
    runs.set(Objects.requireNonNullElse(Binding.publisher(digest), ""), voice(), digest.title());
    fo.close().close();
  }

  private void title() throws SAXException {
    double width = sheet.width();
    double height = sheet.height();
    double side = width * SIDE;
    container(height * 0.19, side, width - 2 * side, height * 0.42);
    fo.open(
        "block",
        "font-size",
        Sheet.points(width * titleSize(digest.title())),
        "line-height",
        "1.1",
        "font-weight",
        "bold");
    runs.set(digest.title(), voice(), digest.title());
    fo.close();
    if (digest.subtitle() != null) {
      fo.open(
          "block",
          "font-size",
          Sheet.points(width * 0.042),
          "line-height",
          "1.3",
          "font-style",
          "italic",
          "color",
          ACCENT,
          "space-before",
          Sheet.points(height * 0.018));
      runs.set(digest.subtitle(), voice().slanted(true), digest.title());
      fo.close();
    }
    fo.close();
  }

  private void articles() throws SAXException {
    double width = sheet.width();
    double height = sheet.height();
    double side = width * SIDE;
    container(height * 0.62, side, width - 2 * side, height * 0.26, "display-align", "after");
    for (BoundArticle article : binding.articles().stream().limit(MOST_TITLES).toList()) {
      fo.open(
          "block",
          "font-size",
          Sheet.points(width * 0.0285),
          "line-height",
          "1.3",
          "font-family",
          runs.voice(article.language()).family().name(),
          "space-after",
          Sheet.points(height * 0.006));
      runs.set(clipped(article.title()), runs.voice(article.language()), article.title());
      fo.close();
    }
    fo.close();
  }

  private void date() throws SAXException {
    double width = sheet.width();
    double height = sheet.height();
    double side = width * SIDE;
    container(height * 0.905, side, width - 2 * side, height * 0.05);
    fo.open("block", "font-size", Sheet.points(width * 0.026), "color", ACCENT);
    runs.set(words.date(digest.bound()), runs.voice(words.language()), digest.title());
    fo.close().close();
  }

  private void container(double top, double left, double width, double height, String... more)
      throws SAXException {
    fo.open(
        "block-container",
        Style.all(
            more,
            "absolute-position",
            "fixed",
            "top",
            Sheet.points(top),
            "left",
            Sheet.points(left),
            "width",
            Sheet.points(width),
            "height",
            Sheet.points(height),
            "writing-mode",
            Direction.of(digest.language()) == Direction.RIGHT_TO_LEFT ? "rl-tb" : "lr-tb",
            "overflow",
            "hidden"));
  }

  private static double titleSize(String title) {
    int longest = 1;
    for (String word : title.split("\\s+", -1)) {
      longest = Math.max(longest, word.length());
    }
    double byWord = 1.35 / longest;
    double byLength = 0.155 * Math.sqrt(18.0 / Math.max(18, title.length()));
    return Math.max(0.05, Math.min(byWord, byLength));
  }

  private static String clipped(String title) {
    return title.length() <= 90 ? title : title.substring(0, title.offsetByCodePoints(0, 60)) + "…";
  }

  private Voice voice() {
    return runs.voice(digest.language());
  }
}
