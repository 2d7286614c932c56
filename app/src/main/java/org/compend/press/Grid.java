package org.compend.press;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.compend.Block;

/**
 * A table as a plain grid, for formats without cells that span: a spanning cell stands in its first
 * place, the others it covers are empty.
 *
 * <p>What a careless source spans beyond its table is cut off: rows after the last, and columns in
 * which no cell stands.
 *
 * @param lines the rows, each with as many cells as the others
 * @param columns how many
 */
public record Grid(List<Line> lines, int columns) {
  private static final Block.Cell EMPTY = new Block.Cell(false, 1, 1, List.of());

  /** As in the HTML standard, section 4.9.12. */
  private static final int MOST_COLUMNS = 1000;

  public Grid {
    lines = List.copyOf(lines);
  }

  /** A row; {@code head} where it belongs to the table's head. */
  public record Line(boolean head, List<Block.Cell> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /** Lays a table out. */
  public static Grid of(Block.Table table) {
    List<Map<Integer, Block.Cell>> placed = new ArrayList<>();
    // The column, and the row after the last, that a cell from above still covers.
    Map<Integer, Integer> covered = new HashMap<>();
    int columns = 0;
    for (int row = 0; row < table.rows().size(); row++) {
      Map<Integer, Block.Cell> line = new HashMap<>();
      int column = 0;
      for (Block.Cell cell : table.rows().get(row).cells()) {
        while (covered.getOrDefault(column, 0) > row) {
          column++;
        }
        if (column >= MOST_COLUMNS) {
          break;
        }
        line.put(column, cell);
        columns = Math.max(columns, column + 1);
        int end = Math.min(MOST_COLUMNS, column + cell.columns());
        for (; column < end; column++) {
          covered.merge(column, row + cell.rows(), Math::max);
        }
      }
      placed.add(line);
    }
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < placed.size(); row++) {
      List<Block.Cell> cells = new ArrayList<>(Collections.nCopies(columns, EMPTY));
      placed.get(row).forEach(cells::set);
      lines.add(new Line(isHead(table.rows().get(row)), cells));
    }
    return new Grid(lines, columns);
  }

  private static boolean isHead(Block.Row row) {
    return row.head()
        || (!row.cells().isEmpty() && row.cells().stream().allMatch(Block.Cell::header));
  }

  /** How many rows at the beginning are the table's head. */
  public int headLines() {
    int head = 0;
    while (head < lines.size() && lines.get(head).head()) {
      head++;
    }
    // A table of nothing but header cells has no head.
    return head == lines.size() ? 0 : head;
  }
}
