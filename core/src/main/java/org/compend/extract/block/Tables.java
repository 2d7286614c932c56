package org.compend.extract.block;

import java.util.ArrayList;
import java.util.List;
import org.compend.Block;
import org.compend.Inline;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Tells tables of data from tables that lay a page out, and makes the former: rows, heads, spans
 * that fit.
 */
final class Tables {
  /** A cell with more text than this, in a table without headers, holds a page and not a datum. */
  private static final int MAX_DATUM = 1000;

  private static final int MAX_SPAN = 1000;

  /** What is laid out, not listed: headings, other tables, code. */
  private static final Evaluator PAGE =
      Selector.evaluatorOf("table, h1, h2, h3, pre, iframe, article, section");

  private Tables() {}

  /** Puts a table of data into a flow; false where the table lays out and is to be read through. */
  static boolean make(Element table, Flow flow, Passage passage) {
    List<Element> rows = rows(table, passage);
    if (isLayout(table, rows)) {
      return false;
    }
    Element title = child(table, "caption");
    List<Inline> caption =
        title == null || flow.isLeftOut(title) ? List.of() : flow.line(title).content();
    Grid grid = new Grid(width(rows));
    for (int i = 0; i < rows.size(); i++) {
      place(rows.get(i), i, rows.size() - i, grid, flow);
    }
    List<Block.Row> made = grid.rows(heads(rows));
    if (!made.isEmpty()) {
      flow.put(new Block.Table(caption, made));
    }
    return true;
  }

  /** Which rows are heads: those in the table's head, and those of headers alone that begin it. */
  private static List<Boolean> heads(List<Element> rows) {
    List<Boolean> heads = new ArrayList<>();
    boolean leading = true;
    for (int i = 0; i < rows.size(); i++) {
      leading &= isHead(rows.get(i)) && i + 1 < rows.size();
      heads.add(leading || inHead(rows.get(i)));
    }
    return heads;
  }

  private static List<Element> rows(Element table, Passage passage) {
    List<Element> rows = new ArrayList<>();
    for (Element part : table.children()) {
      if (part.nameIs("tr")) {
        rows.add(part);
      } else if (part.nameIs("thead") || part.nameIs("tbody") || part.nameIs("tfoot")) {
        part.children().stream().filter(row -> row.nameIs("tr")).forEach(rows::add);
      }
    }
    rows.removeIf(row ->
        passage.isDropped(row)
            || passage.notes.isSkipped(row)
            || (!row.hasText() && row.selectFirst("img, [rowspan]") == null));
    return rows;
  }

  private static boolean isLayout(Element table, List<Element> rows) {
    String role = table.attr("role");
    if (role.equals("presentation") || role.equals("none") || rows.isEmpty()) {
      return true;
    }
    List<Element> cells =
        rows.stream().flatMap(row -> row.children().stream()).filter(Tables::isCell).toList();
    boolean declared =
        child(table, "caption") != null
            || child(table, "thead") != null
            || cells.stream().anyMatch(cell -> cell.nameIs("th") && cell.hasText());
    int columns = rows.stream().mapToInt(Tables::count).max().orElse(0);
    if (cells.stream().anyMatch(Tables::holdsPage) || columns == 0) {
      return true;
    }
    return !declared
        && (columns == 1
            || rows.size() == 1
            || cells.stream().anyMatch(cell -> cell.text().length() > MAX_DATUM));
  }

  private static boolean holdsPage(Element cell) {
    return cell.childrenSize() > 0 && cell.selectFirst(PAGE) != null;
  }

  /** The number of columns: that of the row with the most, a row of one wide cell apart. */
  private static int width(List<Element> rows) {
    int width = 1;
    for (Element row : rows) {
      if (count(row) > 1) {
        int sum = 0;
        for (Element cell : row.children()) {
          sum += isCell(cell) ? span(cell, "colspan") : 0;
        }
        width = Math.max(width, sum);
      }
    }
    return Math.min(width, MAX_SPAN);
  }

  private static void place(Element row, int index, int rowsLeft, Grid grid, Flow flow) {
    grid.startRow();
    for (Element element : row.children()) {
      if (isCell(element) && !flow.isLeftOut(element)) {
        boolean all = element.attr("rowspan").strip().equals("0");
        int rows = all ? rowsLeft : Math.min(span(element, "rowspan"), rowsLeft);
        grid.place(
            index, element.nameIs("th"), span(element, "colspan"), rows, flow.inside(element));
      }
    }
  }

  private static int span(Element cell, String name) {
    return Math.clamp(Pictures.number(cell.attr(name)), 1, MAX_SPAN);
  }

  private static boolean isHead(Element row) {
    return row.children().stream().filter(Tables::isCell).allMatch(cell -> cell.nameIs("th"));
  }

  private static boolean inHead(Element row) {
    Element parent = row.parent();
    return parent != null && parent.nameIs("thead");
  }

  private static boolean isCell(Element element) {
    return element.nameIs("td") || element.nameIs("th");
  }

  private static int count(Element row) {
    return (int) row.children().stream().filter(Tables::isCell).count();
  }

  private static @Nullable Element child(Element table, String name) {
    for (Element child : table.children()) {
      if (child.nameIs(name)) {
        return child;
      }
    }
    return null;
  }
}
