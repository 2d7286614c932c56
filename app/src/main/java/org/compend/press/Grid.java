package org.compend.press;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.compend.Block;

/**
 * A table made regular: every place of every row is filled, by a cell, by one that spans it, or by
 * an empty one.
 *
 * <p>What a careless source spans beyond its table is cut off: rows after the last of the head or
 * of the body, and columns in which no cell stands. Where two cells claim a place, the upper one
 * has it.
 *
 * @param lines the rows
 * @param columns how many
 * @param headLines how many rows at the beginning are the table's head; never all of them
 */
public record Grid(List<Line> lines, int columns, int headLines) {
  private static final Block.Cell EMPTY = new Block.Cell(false, 1, 1, List.of());

  /** As in the HTML standard, section 4.9.12. */
  private static final int MOST_COLUMNS = 1000;

  public Grid {
    lines = List.copyOf(lines);
  }

  /**
   * A cell at its place.
   *
   * @param column its first column, from 0
   * @param columns how many it really spans
   * @param rows how many it really spans
   */
  public record Place(Block.Cell cell, int column, int columns, int rows) {}

  /**
   * A row.
   *
   * @param places the cells that begin in it, by column
   * @param cells a cell for each column, for formats without cells that span: what is spanned is
   *     empty
   */
  public record Line(List<Place> places, List<Block.Cell> cells) {
    public Line {
      places = List.copyOf(places);
      cells = List.copyOf(cells);
    }
  }

  /** Lays a table out. */
  public static Grid of(Block.Table table) {
    List<Block.Row> rows = table.rows();
    int told = 0;
    while (told < rows.size() && rows.get(told).head()) {
      told++;
    }
    List<List<Place>> begun = new ArrayList<>();
    begun.addAll(begin(rows.subList(0, told)));
    begun.addAll(begin(rows.subList(told, rows.size())));
    int columns =
        begun.stream().flatMap(List::stream).mapToInt(place -> place.column() + 1).max().orElse(0);
    List<Line> lines = new ArrayList<>();
    int[] covered = new int[columns];
    for (int row = 0; row < begun.size(); row++) {
      List<Place> places = fill(begun.get(row), row, covered);
      List<Block.Cell> cells = new ArrayList<>(Collections.nCopies(columns, EMPTY));
      places.forEach(place -> cells.set(place.column(), place.cell()));
      lines.add(new Line(places, cells));
    }
    return new Grid(lines, columns, headLines(rows, lines, told));
  }

  /** Where the cells of the head, or of the body, begin. */
  private static List<List<Place>> begin(List<Block.Row> rows) {
    List<List<Place>> begun = new ArrayList<>();
    // For each column the row after the last that a cell from above covers.
    int[] covered = new int[MOST_COLUMNS];
    for (int row = 0; row < rows.size(); row++) {
      List<Place> places = new ArrayList<>();
      int column = 0;
      for (Block.Cell cell : rows.get(row).cells()) {
        while (column < MOST_COLUMNS && covered[column] > row) {
          column++;
        }
        if (column == MOST_COLUMNS) {
          break;
        }
        int end = column + 1;
        while (end < MOST_COLUMNS && end - column < cell.columns() && covered[end] <= row) {
          end++;
        }
        int down = Math.min(cell.rows(), rows.size() - row);
        places.add(new Place(cell, column, end - column, down));
        Arrays.fill(covered, column, end, row + down);
        column = end;
      }
      begun.add(places);
    }
    return begun;
  }

  private static List<Place> fill(List<Place> begun, int row, int[] covered) {
    List<Place> places = new ArrayList<>();
    for (Place place : begun) {
      int end = Math.min(covered.length, place.column() + place.columns());
      places.add(new Place(place.cell(), place.column(), end - place.column(), place.rows()));
      Arrays.fill(covered, place.column(), end, row + place.rows());
    }
    for (int column = 0; column < covered.length; column++) {
      if (covered[column] <= row) {
        places.add(new Place(EMPTY, column, 1, 1));
      }
    }
    places.sort(Comparator.comparingInt(Place::column));
    return places;
  }

  /** Rows of header cells are a head even where nothing says so; one of nothing else is none. */
  private static int headLines(List<Block.Row> rows, List<Line> lines, int told) {
    int head = told;
    while (head < rows.size() && isOfHeaders(rows.get(head))) {
      head++;
    }
    if (!endsWith(lines, head)) {
      head = told;
    }
    return head == rows.size() ? 0 : head;
  }

  private static boolean isOfHeaders(Block.Row row) {
    return !row.cells().isEmpty() && row.cells().stream().allMatch(Block.Cell::header);
  }

  /** Whether no cell of the first rows reaches beyond them. */
  private static boolean endsWith(List<Line> lines, int head) {
    for (int row = 0; row < head; row++) {
      int left = head - row;
      if (lines.get(row).places().stream().anyMatch(place -> place.rows() > left)) {
        return false;
      }
    }
    return true;
  }
}
