package org.compend.press.pdf;

import java.util.Locale;
import org.compend.press.Direction;
import org.xml.sax.SAXException;

/** The geometry of the pages; lengths in points. */
final class Sheet {
  private static final double MILLIMETRE = 72 / 25.4;
  private static final double WIDEST_SIZE_IN_COLUMNS = 12;

  /** The least width of a column of an index, in sizes of the text. */
  private static final double INDEX_COLUMN = 15;

  private final double width;
  private final double height;
  private final double size;
  private final int articleColumns;
  private final double inner;
  private final double outer;
  private final double top;
  private final double bottom;

  private final boolean boundRight;

  /** Pages as a reader wants them, bound on the side where a direction begins. */
  Sheet(PdfOptions options, Direction binding) {
    boundRight = binding == Direction.RIGHT_TO_LEFT;
    width = options.paper().width();
    height = options.paper().height();
    size = options.fontSize();
    boolean magazine = options.look() == Look.MAGAZINE;
    articleColumns = magazine && size <= WIDEST_SIZE_IN_COLUMNS && width > 400 ? 2 : 1;
    // Margins follow the page, so that small paper keeps a line of readable length.
    inner = magazine ? width * 0.088 : width * 0.122;
    outer = magazine ? width * 0.088 : width * 0.108;
    top = Math.max(height * (magazine ? 0.075 : 0.1), 16 * MILLIMETRE);
    bottom = Math.max(height * (magazine ? 0.075 : 0.1), 16 * MILLIMETRE);
  }

  double size() {
    return size;
  }

  /** How many columns pages have. */
  enum Columns {
    /** One, whatever the look. */
    ONE,
    /** As many as articles. */
    ARTICLE,
    /** As many as short lines in small type leave room for. */
    INDEX
  }

  int columns(Columns columns) {
    return switch (columns) {
      case ONE -> 1;
      case ARTICLE -> articleColumns;
      case INDEX -> Math.max(1, (int) (textWidth() / (INDEX_COLUMN * size)));
    };
  }

  /** The space between two columns. */
  double gap() {
    return 1.9 * size;
  }

  /** The width of the text area. */
  double textWidth() {
    return width - inner - outer;
  }

  /** The height of the text area. */
  double textHeight() {
    return height - top - bottom;
  }

  /** The width of a line. */
  double measure() {
    return (textWidth() - (articleColumns - 1) * gap()) / articleColumns;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /** Writes the page masters: cover, front matter, articles in both directions. */
  void masters(Fo fo) throws SAXException {
    fo.open("layout-master-set");
    master(fo, "cover", true, 1, Direction.LEFT_TO_RIGHT, false, true);
    master(fo, "blank", true, 1, Direction.LEFT_TO_RIGHT, false, true);
    for (Direction direction : Direction.values()) {
      for (Columns columns : Columns.values()) {
        String name = name(columns, direction);
        int count = columns(columns);
        master(fo, name + "-first", true, count, direction, true, false);
        master(fo, name + "-recto", true, count, direction, false, false);
        master(fo, name + "-verso", false, count, direction, false, false);
        fo.open("page-sequence-master", "master-name", name);
        fo.open("repeatable-page-master-alternatives");
        alternative(fo, "blank", "blank-or-not-blank", "blank");
        alternative(fo, name + "-first", "page-position", "first");
        alternative(fo, name + "-recto", "odd-or-even", "odd");
        alternative(fo, name + "-verso", "odd-or-even", "even");
        fo.close().close();
      }
    }
    fo.close();
  }

  /** The name of a page sequence master. */
  static String name(Columns columns, Direction direction) {
    return columns.name().toLowerCase(Locale.ROOT) + "-" + direction.code();
  }

  private static void alternative(Fo fo, String master, String which, String value)
      throws SAXException {
    fo.empty("conditional-page-master-reference", "master-reference", master, which, value);
  }

  private void master(
      Fo fo,
      String name,
      boolean recto,
      int columnCount,
      Direction direction,
      boolean first,
      boolean bare)
      throws SAXException {
    boolean rtl = direction == Direction.RIGHT_TO_LEFT;
    String writingMode = rtl ? "rl-tb" : "lr-tb";
    boolean innerLeft = recto != boundRight;
    fo.open(
        "simple-page-master",
        "master-name",
        name,
        "page-width",
        points(width),
        "page-height",
        points(height),
        "writing-mode",
        writingMode);
    String left = bare ? "0pt" : points(innerLeft ? inner : outer);
    String right = bare ? "0pt" : points(innerLeft ? outer : inner);
    String above = bare ? "0pt" : points(top);
    String below = bare ? "0pt" : points(bottom);
    fo.empty(
        "region-body",
        "margin-left",
        left,
        "margin-right",
        right,
        "margin-top",
        above,
        "margin-bottom",
        below,
        "column-count",
        Integer.toString(columnCount),
        "column-gap",
        points(gap()));
    if (!bare) {
      String side = first ? "first" : recto ? "recto" : "verso";
      fo.empty(
          "region-before",
          "region-name",
          "head-" + side,
          "extent",
          points(top),
          "display-align",
          "after");
      fo.empty(
          "region-after",
          "region-name",
          "foot-" + side,
          "extent",
          points(bottom),
          "display-align",
          "before");
    }
    fo.close();
  }

  /** Whether the outer margin of a page is on its left. */
  boolean isOuterLeft(boolean recto) {
    return recto == boundRight;
  }

  /** The margin of a page on one side. */
  double margin(boolean recto, boolean left) {
    return isOuterLeft(recto) == left ? outer : inner;
  }

  /** A length as XSL-FO writes it. */
  static String points(double length) {
    return String.format(Locale.ROOT, "%.2fpt", length);
  }
}
