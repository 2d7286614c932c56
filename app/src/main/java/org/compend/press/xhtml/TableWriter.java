package org.compend.press.xhtml;

import java.util.List;
import org.compend.Block;
import org.compend.Prose;
import org.jspecify.annotations.Nullable;

/** Writes tables of data, with their head apart so that it repeats where a table is broken. */
final class TableWriter {
  /** The HTML standard's own bound, section 4.9.11. */
  private static final int MOST_COLUMNS = 1000;

  private final Markup out;
  private final InlineWriter inlines;
  private final BlockWriter blocks;

  TableWriter(Markup out, InlineWriter inlines, BlockWriter blocks) {
    this.out = out;
    this.inlines = inlines;
    this.blocks = blocks;
  }

  void write(Block.Table table) {
    List<Block.Row> rows = table.rows();
    if (rows.stream().allMatch(row -> row.cells().isEmpty())) {
      return;
    }
    // A wide table can be scrolled, by keys as well, so its box can be reached by them.
    out.open("div", "class", "table", "role", "group", "tabindex", "0").line();
    out.open("table").line();
    if (!InlineWriter.isVoid(table.caption())) {
      out.open("caption");
      inlines.write(table.caption());
      out.close().line();
    }
    int head = headRows(rows);
    if (head > 0) {
      out.open("thead").line();
      rows(rows.subList(0, head), true);
      out.close().line();
    }
    out.open("tbody").line();
    rows(rows.subList(head, rows.size()), false);
    out.close().line();
    out.close().line();
    out.close().line();
  }

  /** How many rows at the beginning name the columns; a table of nothing else has no head. */
  private static int headRows(List<Block.Row> rows) {
    int head = 0;
    while (head < rows.size() && isHead(rows.get(head))) {
      head++;
    }
    return head == rows.size() ? 0 : head;
  }

  private static boolean isHead(Block.Row row) {
    return row.head()
        || (!row.cells().isEmpty() && row.cells().stream().allMatch(Block.Cell::header));
  }

  private void rows(List<Block.Row> rows, boolean head) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).cells().isEmpty()) {
        continue;
      }
      out.open("tr");
      for (Block.Cell cell : rows.get(i).cells()) {
        cell(cell, head, rows.size() - i);
      }
      out.close().line();
    }
  }

  private void cell(Block.Cell cell, boolean head, int rowsLeft) {
    // A header cell without words would announce nothing.
    boolean header = (cell.header() || head) && !Prose.of(cell.content()).isBlank();
    int columns = Math.min(cell.columns(), MOST_COLUMNS);
    int rows = Math.min(cell.rows(), rowsLeft);
    out.open(
        header ? "th" : "td",
        "scope",
        header ? scope(head, columns, rows) : null,
        "colspan",
        columns > 1 ? Integer.toString(columns) : null,
        "rowspan",
        rows > 1 ? Integer.toString(rows) : null);
    blocks.content(cell.content());
    out.close();
  }

  private static @Nullable String scope(boolean head, int columns, int rows) {
    if (head) {
      return columns > 1 ? "colgroup" : "col";
    }
    return rows > 1 ? "rowgroup" : "row";
  }
}
