package org.compend.press.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.compend.Block;
import org.junit.jupiter.api.Test;

class GridTest {
  @Test
  void everyRowFillsEveryColumn() {
    Grid grid = Grid.of(table(row(cell(1, 2), cell(1, 1)), row(cell(1, 1), cell(1, 1)), row()));
    assertThat(grid.columns()).isEqualTo(3);
    assertThat(grid.body())
        .allSatisfy(
            row -> assertThat(row.stream().mapToInt(Grid.Place::columns).sum()).isBetween(2, 3));
    assertThat(grid.body().get(2)).hasSize(3);
  }

  @Test
  void aSpanEndsWithItsGroup() {
    Grid grid = Grid.of(table(row(cell(1, 9)), row(cell(5, 1))));
    assertThat(grid.body().getFirst().getFirst().rows()).isEqualTo(2);
    assertThat(grid.columns()).isEqualTo(6);
  }

  @Test
  void aTableOfNothingButHeadsHasABody() {
    Block.Row head = new Block.Row(true, List.of(cell(1, 1)));
    Grid grid = Grid.of(new Block.Table(List.of(), List.of(head)));
    assertThat(grid.head()).isEmpty();
    assertThat(grid.body()).hasSize(1);
  }

  @Test
  void levelsLeaveNoneOut() {
    Levels levels = new Levels(3);
    assertThat(levels.of(4)).isEqualTo(4);
    assertThat(levels.of(6)).isEqualTo(5);
    assertThat(levels.of(4)).isBetween(4, 5);
    assertThat(levels.of(2)).isEqualTo(4);
    assertThat(levels.of(3)).isEqualTo(5);
  }

  @Test
  void whatIsTooLongForALineCanBeBroken() {
    String address = "https://example.org/a-very-long-path/that/goes/on?and=on&and=on";
    assertThat(Runs.breakable(address)).contains("\u200b").matches("(?s).*");
    assertThat(Runs.breakable(address).replace("\u200b", "")).isEqualTo(address);
    assertThat(Runs.breakable("Donaudampfschifffahrtsgesellschaft")).doesNotContain("\u200b");
  }

  @Test
  void whatHasNoPlaceOnPaperIsLeftOut() {
    assertThat(Runs.clean("a\u0000b\uFE0Fc\uD800d e\u0301")).isEqualTo("abcd é");
  }

  private static Block.Table table(Block.Row... rows) {
    return new Block.Table(List.of(), List.of(rows));
  }

  private static Block.Row row(Block.Cell... cells) {
    return new Block.Row(false, List.of(cells));
  }

  private static Block.Cell cell(int columns, int rows) {
    return new Block.Cell(false, columns, rows, List.of(Specimen.paragraph("x")));
  }
}
