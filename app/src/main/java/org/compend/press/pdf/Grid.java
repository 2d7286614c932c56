package org.compend.press.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.compend.Block;
import org.compend.Prose;

/**
 * A table made regular: every row fills every column, spans stay within the head or the body.
 *
 * @param columns how many columns
 * @param head the rows repeated on every page
 * @param body the other rows; never empty
 */
record Grid(int columns, List<List<Place>> head, List<List<Place>> body) {
  /**
   * A cell at its place.
   *
   * @param column from 0
   */
  record Place(Block.Cell cell, int column, int columns, int rows) {}

  private static final int WIDEST_WORD = 14;

  static Grid of(Block.Table table) {
    int headRows = 0;
    while (headRows < table.rows().size() && table.rows().get(headRows).head()) {
      headRows++;
    }
    List<Block.Row> head = table.rows().subList(0, headRows);
    List<Block.Row> body = table.rows().subList(headRows, table.rows().size());
    if (body.isEmpty()) {
      body = head;
      head = List.of();
    }
    int columns = Math.max(1, Math.max(width(head), width(body)));
    return new Grid(columns, place(head, columns), place(body, columns));
  }

  private static int width(List<Block.Row> rows) {
    int widest = 0;
    int[] covered = new int[0];
    for (int r = 0; r < rows.size(); r++) {
      int column = 0;
      for (Block.Cell cell : rows.get(r).cells()) {
        while (column < covered.length && covered[column] > r) {
          column++;
        }
        covered = Arrays.copyOf(covered, Math.max(covered.length, column + cell.columns()));
        Arrays.fill(covered, column, column + cell.columns(), r + cell.rows());
        column += cell.columns();
      }
      widest = Math.max(widest, column);
    }
    return widest;
  }

  private static List<List<Place>> place(List<Block.Row> rows, int columns) {
    List<List<Place>> placed = new ArrayList<>();
    int[] free = new int[columns];
    for (int r = 0; r < rows.size(); r++) {
      List<Place> row = new ArrayList<>();
      int column = 0;
      for (Block.Cell cell : rows.get(r).cells()) {
        while (column < columns && free[column] > r) {
          column++;
        }
        if (column == columns) {
          break;
        }
        int across = 1;
        while (across < cell.columns() && column + across < columns && free[column + across] <= r) {
          across++;
        }
        int down = Math.min(cell.rows(), rows.size() - r);
        row.add(new Place(cell, column, across, down));
        Arrays.fill(free, column, column + across, r + down);
        column += across;
      }
      for (int c = 0; c < columns; c++) {
        if (free[c] <= r) {
          row.add(new Place(new Block.Cell(false, 1, 1, List.of()), c, 1, 1));
          free[c] = r + 1;
        }
      }
      row.sort(java.util.Comparator.comparingInt(Place::column));
      placed.add(row);
    }
    return placed;
  }

  /** How wide the columns want to be beside each other: by their longest word and their length. */
  double[] weights() {
    double[] word = new double[columns];
    double[] length = new double[columns];
    for (List<List<Place>> rows : List.of(head, body)) {
      for (List<Place> row : rows) {
        for (Place place : row) {
          String text = Prose.of(place.cell().content());
          int longest = Arrays.stream(text.split("\\s+")).mapToInt(String::length).max().orElse(0);
          int column = place.column();
          if (place.columns() == 1) {
            word[column] = Math.max(word[column], Math.min(longest, WIDEST_WORD));
            length[column] = Math.max(length[column], text.length());
          }
        }
      }
    }
    double[] weights = new double[columns];
    for (int c = 0; c < columns; c++) {
      weights[c] = Math.max(2.5, word[c] + 1) + 1.6 * Math.sqrt(Math.max(0, length[c] - word[c]));
    }
    return weights;
  }
}
