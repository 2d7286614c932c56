package org.compend.press.pdf;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.compend.Block;
import org.compend.Prose;
import org.compend.press.Grid;
import org.xml.sax.SAXException;

/** Sets tables of data; their heads stand again on every page they reach. */
final class Tables {
  private static final int WIDEST_WORD = 14;
  private static final int MOST_ROWS_TOGETHER = 7;

  private static final Pattern NUMBER =
      Pattern.compile("[-−–+±]?\\s*\\p{Sc}?\\s*\\d[\\d.,'’\\s]*\\s*[%‰\\p{Sc}]?");

  private final Fo fo;
  private final Inlines inlines;
  private final Blocks blocks;
  private final Sheet sheet;

  Tables(Fo fo, Inlines inlines, Blocks blocks, Sheet sheet) {
    this.fo = fo;
    this.inlines = inlines;
    this.blocks = blocks;
    this.sheet = sheet;
  }

  void set(Block.Table table, Place place) throws SAXException {
    Grid grid = Grid.of(table);
    if (grid.columns() == 0) {
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
    double[] weights = weights(grid);
    BitSet numbers = numbers(grid);
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
    List<Grid.Line> head = grid.lines().subList(0, grid.headLines());
    if (!head.isEmpty()) {
      fo.open("table-header", "font-weight", "bold");
      rows(head, true, weights, numbers, sum, place);
      fo.close();
    }
    fo.open("table-body");
    rows(
        grid.lines().subList(head.size(), grid.lines().size()),
        false,
        weights,
        numbers,
        sum,
        place);
    fo.close().close();
  }

  private void rows(
      List<Grid.Line> rows, boolean head, double[] weights, BitSet numbers, double sum, Place place)
      throws SAXException {
    for (int i = 0; i < rows.size(); i++) {
      Grid.Line row = rows.get(i);
      // No row stands alone at the foot of a page or at its head; a short table stays whole.
      boolean whole = rows.size() <= MOST_ROWS_TOGETHER && rows.stream().allMatch(Tables::isShort);
      boolean held = isShort(row) && (whole || i == 0 || i == rows.size() - 2);
      fo.open(
          "table-row",
          "keep-with-next.within-column",
          held && i < rows.size() - 1 ? "always" : "",
          "border-bottom",
          head ? "0.6pt solid #000000" : "0.3pt solid " + Style.RULE,
          "keep-together.within-column",
          isShort(row) ? "always" : "");
      for (Grid.Place cell : row.places()) {
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
            "text-align",
            cell.columns() == 1 && numbers.get(cell.column()) ? "end" : "",
            "font-weight",
            cell.cell().header() ? "bold" : "",
            "hyphenate",
            "false");
        blocks.set(cell.cell().content(), place.boxed(width - 0.8 * sheet.size()));
        if (Prose.of(cell.cell().content()).isBlank()) {
          // The engine tags no cell in which nothing stands, and its row would be too short.
          fo.open("block", "font-size", "1pt", "line-height", "1").text("\u00a0").close();
        }
        fo.close();
      }
      fo.close();
    }
  }

  /**
   * The columns in which nothing but numbers stands: their units belong beneath each other. The
   * first column names the rows, by numbers as well as by words.
   */
  private static BitSet numbers(Grid grid) {
    BitSet numbers = new BitSet();
    BitSet words = new BitSet();
    for (Grid.Line line : grid.lines().subList(grid.headLines(), grid.lines().size())) {
      for (Grid.Place place : line.places()) {
        String text = Prose.of(place.cell().content());
        if (!text.isBlank() && place.columns() == 1) {
          (NUMBER.matcher(text).matches() ? numbers : words).set(place.column());
        }
      }
    }
    numbers.andNot(words);
    numbers.clear(0);
    return numbers;
  }

  private static boolean isShort(Grid.Line row) {
    return row.places().stream()
        .allMatch(cell -> cell.rows() == 1 && Prose.of(cell.cell().content()).length() < 400);
  }

  /** How wide the columns want to be beside each other: by their longest word and their length. */
  private static double[] weights(Grid grid) {
    double[] word = new double[grid.columns()];
    double[] length = new double[grid.columns()];
    for (Grid.Line line : grid.lines()) {
      for (Grid.Place place : line.places()) {
        String text = Prose.of(place.cell().content());
        int longest = Arrays.stream(text.split("\\s+")).mapToInt(String::length).max().orElse(0);
        int column = place.column();
        if (place.columns() == 1) {
          word[column] = Math.max(word[column], Math.min(longest, WIDEST_WORD));
          length[column] = Math.max(length[column], text.length());
        }
      }
    }
    double[] weights = new double[grid.columns()];
    for (int c = 0; c < weights.length; c++) {
      weights[c] = Math.max(2.5, word[c] + 1) + 1.6 * Math.sqrt(Math.max(0, length[c] - word[c]));
    }
    return weights;
  }
}
