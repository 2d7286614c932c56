package org.compend.press.text;

import java.util.ArrayList;
import java.util.List;
import org.compend.Block;
import org.compend.Image;
import org.compend.Inline;
import org.compend.press.SafeText;
import org.compend.press.Word;
import org.compend.press.Words;
import org.jspecify.annotations.Nullable;

/** Blocks as lines of text, each kind of block set apart by a shape of its own. */
final class BlockText {
  /** However deep blocks nest, this much of the line stays for words. */
  private static final int NARROWEST = 24;

  private final InlineText inlines;
  private final Words words;

  BlockText(InlineText inlines, Words words) {
    this.inlines = inlines;
    this.words = words;
  }

  /** Blocks with an empty line between each two. */
  List<String> lines(List<Block> blocks, int width) {
    return Lines.spaced(
        blocks.stream().map(block -> lines(block, Math.max(width, NARROWEST))).toList());
  }

  private List<String> lines(Block block, int width) {
    return switch (block) {
      case Block.Paragraph paragraph -> text(paragraph.content(), width);
      case Block.Heading heading -> {
        String text = inlines.of(heading.content());
        yield Lines.underlined(text, heading.level() == 2 ? "-" : "·", width);
      }
      case Block.Quotation quotation ->
          Lines.indent(
              "> ",
              Lines.spaced(
                  List.of(
                      lines(quotation.content(), width - 2),
                      attribution(quotation.attribution(), width - 2))));
      case Block.BulletList list ->
          items(list.items().stream().map(item -> item("• ", item, width)).toList());
      case Block.NumberedList list -> {
        List<List<String>> items = new ArrayList<>();
        long last = list.start() + list.items().size() - 1L;
        int room = Math.max(mark(list.start()).length(), mark(last).length());
        for (int i = 0; i < list.items().size(); i++) {
          String mark = mark((long) list.start() + i);
          String before = " ".repeat(room - mark.length());
          items.add(item(before + mark, list.items().get(i), width));
        }
        yield items(items);
      }
      case Block.DefinitionList list ->
          Lines.spaced(
              list.definitions().stream().map(definition -> lines(definition, width)).toList());
      case Block.Figure figure -> lines(figure, width);
      case Block.Table table -> {
        List<String> drawn = new TableText(this, width).lines(table);
        yield Lines.spaced(List.of(text(table.caption(), width), drawn));
      }
      case Block.Code code -> Lines.indent("    ", code(code.text()));
      case Block.Embed embed ->
          Lines.spaced(
              List.of(
                  Lines.indent(
                      "→ ",
                      "  ",
                      Lines.wrap(SafeText.of(embed.title() + "\n" + embed.target()), width - 2)),
                  Lines.indent("  ", lines(embed.content(), width - 2)),
                  Lines.indent("  ", text(embed.caption(), width - 2))));
      case Block.Aside aside -> Lines.indent("| ", lines(aside.content(), width - 2));
      case Block.EditorialNote note ->
          Lines.indent(
              "| ",
              Lines.spaced(
                  List.of(
                      List.of(words.get(Word.EDITORIAL_NOTE)), lines(note.content(), width - 2))));
      case Block.InLanguage passage -> lines(passage.content(), width);
      case Block.Break _ -> List.of(" ".repeat(Math.max(0, (width - 5) / 2)) + "* * *");
    };
  }

  /** The words of a cell, as wide as they like. */
  List<String> cell(Block.Cell cell, int width) {
    return cell.content().stream().flatMap(block -> lines(block, width).stream()).toList();
  }

  private List<String> text(List<Inline> content, int width) {
    String text = inlines.of(content);
    return text.isEmpty() ? List.of() : Lines.wrap(text, width);
  }

  private List<String> attribution(List<Inline> attribution, int width) {
    List<String> text = text(attribution, width - 4);
    return text.isEmpty() ? text : Lines.indent("  — ", "    ", text);
  }

  private List<String> item(String mark, List<Block> item, int width) {
    int indent = Columns.of(mark);
    return Lines.indent(mark, " ".repeat(indent), lines(item, width - indent));
  }

  /** Items of one line each follow close; longer ones are parted. */
  private static List<String> items(List<List<String>> items) {
    boolean close = items.stream().allMatch(item -> item.size() <= 3 && !item.contains(""));
    return close ? items.stream().flatMap(List::stream).toList() : Lines.spaced(items);
  }

  private static String mark(long number) {
    return number + ". ";
  }

  private List<String> lines(Block.Definition definition, int width) {
    List<String> lines = new ArrayList<>();
    definition.terms().forEach(term -> lines.addAll(text(term, width)));
    List<List<String>> descriptions =
        definition.descriptions().stream()
            .map(description -> Lines.indent("    ", lines(description, width - 4)))
            .toList();
    lines.addAll(Lines.spaced(descriptions));
    return lines;
  }

  private List<String> lines(Block.Figure figure, int width) {
    List<String> lines = new ArrayList<>();
    for (Image image : figure.images()) {
      @Nullable String alternative = image.alternative();
      String label =
          alternative == null || alternative.isBlank()
              ? words.get(Word.IMAGE)
              : words.label(Word.IMAGE, alternative.replace('\n', ' '));
      lines.addAll(Lines.wrap(SafeText.of("[" + label + "]"), width));
    }
    lines.addAll(text(figure.caption(), width));
    return lines;
  }

  private static List<String> code(String text) {
    return SafeText.of(text.replace("\r\n", "\n").replace("\t", "    ")).lines().toList();
  }
}
