package org.compend.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.compend.Block;
import org.compend.Inline;
import org.compend.Prose;
import org.junit.jupiter.api.Test;

class GridTest {

  @Test
  void aSpanningCellStandsInItsFirstPlace() {
    Grid grid =
        grid(
            row(cell("a", 2, 1), cell("b", 1, 2)),
            row(cell("c", 1, 1), cell("d", 1, 1)),
            row(cell("e", 3, 1)));
    assertThat(texts(grid))
        .containsExactly(List.of("a", "", "b"), List.of("c", "d", ""), List.of("e", "", ""));
  }

  @Test
  void spansBeyondTheTableAreCutOff() {
    Grid grid = grid(row(cell("a", 1_000_000_000, 1_000_000_000)), row(cell("b", 1, 1)));
    assertThat(texts(grid)).containsExactly(List.of("a"), List.of(""));
  }

  @Test
  void shortRowsAreFilledUp() {
    assertThat(texts(grid(row(cell("a", 1, 1)), row(cell("b", 1, 1), cell("c", 1, 1)), row())))
        .containsExactly(List.of("a", ""), List.of("b", "c"), List.of("", ""));
  }

  @Test
  void aTableOfHeaderCellsAloneHasNoHead() {
    Block.Row head = new Block.Row(true, List.of(cell("a", 1, 1)));
    assertThat(grid(head).headLines()).isZero();
    assertThat(grid(head, row(cell("b", 1, 1))).headLines()).isEqualTo(1);
  }

  @Test
  void aSpanEndsWithItsGroup() {
    Block.Row head = new Block.Row(true, List.of(cell("a", 1, 9), cell("b", 1, 1)));
    Grid grid = grid(head, row(cell("c", 1, 9), cell("d", 1, 1)), row(cell("e", 1, 1)));
    assertThat(texts(grid)).containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("", "e"));
    assertThat(grid.lines().getFirst().places().getFirst().rows()).isEqualTo(1);
    assertThat(grid.lines().get(1).places().getFirst().rows()).isEqualTo(2);
  }

  @Test
  void everyPlaceOfEveryRowIsFilledOnce() {
    Grid grid =
        grid(
            row(cell("a", 2, 3), cell("b", 1, 1)),
            row(cell("c", 4, 1)),
            row(cell("d", 1, 1), cell("e", 1, 1), cell("f", 1, 1)),
            row());
    int filled =
        grid.lines().stream()
            .flatMap(line -> line.places().stream())
            .mapToInt(place -> place.columns() * place.rows())
            .sum();
    assertThat(filled).isEqualTo(grid.columns() * grid.lines().size());
  }

  @Test
  void rowsOfHeaderCellsAreAHeadUnlessTheyReachIntoTheBody() {
    Block.Row names = row(header("a", 1), header("b", 1));
    assertThat(grid(names, row(cell("c", 1, 1))).headLines()).isEqualTo(1);
    Block.Row reaching = row(header("a", 2), header("b", 1));
    assertThat(grid(reaching, row(cell("c", 1, 1))).headLines()).isZero();
  }

  private static Block.Cell header(String text, int rows) {
    return new Block.Cell(true, 1, rows, cell(text, 1, 1).content());
  }

  private static Grid grid(Block.Row... rows) {
    return Grid.of(new Block.Table(List.of(), List.of(rows)));
  }

  private static Block.Row row(Block.Cell... cells) {
    return new Block.Row(false, List.of(cells));
  }

  private static Block.Cell cell(String text, int columns, int rows) {
    return new Block.Cell(
        false, columns, rows, List.of(new Block.Paragraph(List.of(new Inline.Text(text)))));
  }

  private static List<List<String>> texts(Grid grid) {
    return grid.lines().stream()
        .map(line -> line.cells().stream().map(cell -> Prose.of(cell.content())).toList())
        .toList();
  }
}
