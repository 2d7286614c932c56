package org.compend.extract.block;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.compend.Block;

/**
 * The grid of a table in the making: where each cell falls, and what its spans come to once columns
 * in which no cell begins are left out.
 */
final class Grid {
  /** A cell as placed: in the columns from {@code from} to before {@code to}. */
  private record Placed(int row, int from, int to, int rows, boolean header, List<Block> content) {}

  private final List<Placed> cells = new ArrayList<>();
  private final BitSet starts = new BitSet();

  /** For each column, in how many rows from the current one on it is taken by a cell from above. */
  private final int[] taken;

  private int column;
  private boolean first = true;

  Grid(int width) {
    taken = new int[width];
  }

  void startRow() {
    if (!first) {
      for (int i = 0; i < taken.length; i++) {
        taken[i] = Math.max(taken[i] - 1, 0);
      }
    }
    first = false;
    column = 0;
  }

  /** Puts a cell where there is room for it in the current row. */
  void place(int row, boolean header, int columns, int rows, List<Block> content) {
    while (column < taken.length && taken[column] > 0) {
      column++;
    }
    if (column == taken.length) {
      overflow(row, header, rows, content);
      return;
    }
    int end = column;
    while (end < taken.length && end - column < columns && taken[end] == 0) {
      taken[end++] = rows;
    }
    starts.set(column);
    cells.add(new Placed(row, column, end, rows, header, content));
    column = end;
  }

  /** A cell for which a row has no room: what it holds goes to the row's last cell. */
  private void overflow(int row, boolean header, int rows, List<Block> content) {
    if (content.isEmpty()) {
      return;
    }
    if (!cells.isEmpty() && cells.getLast().row() == row) {
      Placed last = cells.removeLast();
      List<Block> both = new ArrayList<>(last.content());
      both.addAll(content);
      cells.add(new Placed(row, last.from(), last.to(), last.rows(), last.header(), both));
    } else {
      cells.add(new Placed(row, taken.length, taken.length + 1, rows, header, content));
      starts.set(taken.length);
    }
  }

  /** The rows; none where no cell holds anything. */
  List<Block.Row> rows(List<Boolean> heads) {
    List<Block.Row> rows = new ArrayList<>();
    if (cells.stream().allMatch(cell -> cell.content().isEmpty())) {
      return rows;
    }
    int next = 0;
    for (int i = 0; i < heads.size(); i++) {
      List<Block.Cell> made = new ArrayList<>();
      while (next < cells.size() && cells.get(next).row() == i) {
        Placed cell = cells.get(next++);
        int columns = Math.max(1, starts.get(cell.from(), cell.to()).cardinality());
        made.add(new Block.Cell(cell.header(), columns, cell.rows(), cell.content()));
      }
      rows.add(new Block.Row(heads.get(i), made));
    }
    return rows;
  }
}
