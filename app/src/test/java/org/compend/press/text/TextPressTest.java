package org.compend.press.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.compend.Block;
import org.compend.press.EveryKind;
import org.junit.jupiter.api.Test;

class TextPressTest {

  @Test
  void noLineIsWiderThanThePageUnlessAWordIs() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TextPress().press(EveryKind.digest(), EveryKind.assets(), out);
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .allMatch(line -> Columns.of(line) <= 72);
  }

  @Test
  void ideographsTakeTwoColumnsAndMarksNone() {
    assertThat(Columns.of("abc")).isEqualTo(3);
    assertThat(Columns.of("潮汐、ｱ")).isEqualTo(7);
    assertThat(Columns.of("한국어")).isEqualTo(6);
    assertThat(Columns.of("e\u0301\u200b")).isEqualTo(1);
    assertThat(Columns.of("😀")).isEqualTo(2);
    assertThat(Columns.of("𠀀")).isEqualTo(2);
  }

  @Test
  void breaksLinesWhereTheScriptAllowsIt() {
    assertThat(Lines.wrap("one two three", 8)).containsExactly("one two", "three");
    assertThat(Lines.wrap("潮水每天涨落两次。", 8)).containsExactly("潮水每天", "涨落两", "次。");
    assertThat(Lines.wrap("averyveryverylongword x", 8))
        .containsExactly("averyveryverylongword", "x");
    assertThat(Lines.wrap("a\nb", 8)).containsExactly("a", "b");
    assertThat(Lines.wrap("the keeper’s light", 11)).containsExactly("the", "keeper’s", "light");
    assertThat(Lines.wrap("on l’été", 5)).containsExactly("on", "l’été");
    assertThat(Lines.wrap("„Wir warten“, sagte er", 10))
        .containsExactly("„Wir", "warten“,", "sagte er");
    assertThat(Lines.wrap("er sagt »Warten«, ja", 10))
        .containsExactly("er sagt", "»Warten«,", "ja");
    assertThat(Lines.wrap("il dit « Nous voilà » : oui ! Et", 9))
        .containsExactly("il dit", "« Nous", "voilà » :", "oui ! Et");
    assertThat(Lines.wrap("„Ja!« »Nein« ist", 6)).containsExactly("„Ja!«", "»Nein«", "ist");
    assertThat(Lines.wrap("他说“潮水每天涨落”。", 8)).containsExactly("他说“潮", "水每天涨", "落”。");
  }

  @Test
  void aWideTableIsBrokenInItsCells() {
    String words = "several words in a cell of their own ";
    List<Block.Cell> cells = List.of(cell(words.repeat(2)), cell("x".repeat(80)), cell("short"));
    List<String> lines = table(new Block.Row(true, cells), new Block.Row(false, cells));
    assertThat(lines).allMatch(line -> Columns.of(line) <= 72).anyMatch(line -> line.contains("┼"));
  }

  @Test
  void aTableOfManyColumnsIsToldRowByRow() {
    List<Block.Cell> names =
        java.util.stream.IntStream.range(0, 12).mapToObj(i -> cell("name" + i)).toList();
    List<Block.Cell> values =
        java.util.stream.IntStream.range(0, 12).mapToObj(i -> cell("value" + i)).toList();
    assertThat(table(new Block.Row(true, names), new Block.Row(false, values)))
        .startsWith("  - name0: value0", "  - name1: value1")
        .hasSize(12);
  }

  private static Block.Cell cell(String text) {
    return new Block.Cell(
        false, 1, 1, List.of(new Block.Paragraph(List.of(new org.compend.Inline.Text(text)))));
  }

  private static List<String> table(Block.Row... rows) {
    var digest = EveryKind.digest();
    var words = org.compend.press.Words.in(digest.language());
    var inlines = new InlineText(org.compend.press.Binding.of(digest), null, words);
    return new BlockText(inlines, words)
        .lines(List.of(new Block.Table(List.of(), List.of(rows))), 72);
  }
}
