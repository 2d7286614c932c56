package org.compend.press.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.compend.Block;
import org.compend.press.Grid;

/** Tables drawn with lines; one too wide for the page is told row by row instead. */
final class TableText {
  private static final String GAP = " │ ";
  private static final int NARROWEST_COLUMN = 6;

  private final BlockText blocks;
  private final int width;

  TableText(BlockText blocks, int width) {
    this.blocks = blocks;
    this.width = width;
  }

  List<String> lines(Block.Table table) {
    Grid grid = Grid.of(table);
    if (grid.columns() == 0) {
      return List.of();
    }
    int room = width - GAP.length() * (grid.columns() - 1);
    return room < NARROWEST_COLUMN * grid.columns() ? told(grid) : drawn(grid, widths(grid, room));
  }

  /** As wide as the words, the widest columns narrowed until all have room. */
  private int[] widths(Grid grid, int room) {
    int[] widths = new int[grid.columns()];
    for (Grid.Line line : grid.lines()) {
      for (int column = 0; column < widths.length; column++) {
        for (String text : blocks.cell(line.cells().get(column), width)) {
          widths[column] = Math.min(width, Math.max(widths[column], Columns.of(text)));
        }
      }
    }
    for (int excess = Arrays.stream(widths).sum() - room; excess > 0; excess--) {
      int widest = 0;
      for (int column = 1; column < widths.length; column++) {
        widest = widths[column] > widths[widest] ? column : widest;
      }
      widths[widest]--;
    }
    return widths;
  }

  private List<String> drawn(Grid grid, int[] widths) {
    String[] strokes = Arrays.stream(widths).mapToObj("─"::repeat).toArray(String[]::new);
    String rule = String.join("─┼─", strokes);
    List<List<String>> rows = grid.lines().stream().map(line -> row(line, widths)).toList();
    boolean parted = rows.stream().skip(grid.headLines()).anyMatch(row -> row.size() > 1);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      lines.addAll(rows.get(i));
      if (i + 1 < rows.size() && (i + 1 == grid.headLines() || (parted && i >= grid.headLines()))) {
        lines.add(rule);
      }
    }
    return lines;
  }

  private List<String> row(Grid.Line line, int[] widths) {
    List<List<String>> cells = new ArrayList<>();
    for (int column = 0; column < widths.length; column++) {
      // A cell's blocks keep a least width of their own, so what is still too wide is broken again.
      int wide = widths[column];
      cells.add(
          blocks.cell(line.cells().get(column), wide).stream()
              .flatMap(text -> Lines.fit(text, wide).stream())
              .toList());
    }
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < height; i++) {
      List<String> texts = new ArrayList<>();
      for (int column = 0; column < widths.length; column++) {
        String text = i < cells.get(column).size() ? cells.get(column).get(i) : "";
        texts.add(text + " ".repeat(Math.max(0, widths[column] - Columns.of(text))));
      }
      lines.add(String.join(GAP, texts).stripTrailing());
    }
    return lines;
  }

  /** Each row as a list of its cells, under their columns' names where those are known. */
  private List<String> told(Grid grid) {
    int head = grid.headLines();
    List<List<String>> rows = new ArrayList<>();
    for (Grid.Line line : grid.lines().subList(head, grid.lines().size())) {
      List<String> row = new ArrayList<>();
      for (int column = 0; column < grid.columns(); column++) {
        String value = joined(line.cells().get(column));
        String name = head == 0 ? "" : joined(grid.lines().get(head - 1).cells().get(column));
        if (!value.isEmpty()) {
          String text = name.isEmpty() ? value : name + ": " + value;
          row.addAll(Lines.indent("  - ", "    ", Lines.wrap(text, width - 4)));
        }
      }
      rows.add(row);
    }
    return Lines.spaced(rows);
  }

  private String joined(Block.Cell cell) {
    return String.join(" ", blocks.cell(cell, width)).strip();
  }
}
