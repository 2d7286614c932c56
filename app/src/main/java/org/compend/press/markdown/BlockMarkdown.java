package org.compend.press.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compend.Block;
import org.compend.Inline;
import org.compend.Prose;
import org.compend.press.Grid;
import org.compend.press.SafeText;
import org.compend.press.Word;
import org.compend.press.Words;

/** Blocks in CommonMark with tables. */
final class BlockMarkdown {
  private final InlineMarkdown inlines;
  private final Words words;
  private final int deeper;

  /**
   * Writes blocks.
   *
   * @param deeper by how many levels the subheads stand below their level in the article
   */
  BlockMarkdown(InlineMarkdown inlines, Words words, int deeper) {
    this.inlines = inlines;
    this.words = words;
    this.deeper = deeper;
  }

  /** Blocks with an empty line between each two. */
  String write(List<Block> blocks) {
    List<String> written = new ArrayList<>();
    int lists = 0;
    for (Block block : blocks) {
      // Two lists in a row are one list unless their marks differ.
      lists =
          block instanceof Block.BulletList || block instanceof Block.NumberedList ? lists + 1 : 0;
      written.add(write(block, lists % 2 == 0));
    }
    return spaced(written.stream());
  }

  private String write(Block block, boolean otherMark) {
    return switch (block) {
      case Block.Paragraph paragraph -> inlines.paragraph(paragraph.content());
      case Block.Heading heading -> {
        String text = inlines.line(heading.content(), " ");
        int level = Math.min(6, heading.level() + deeper);
        yield text.isEmpty() ? "" : "#".repeat(level) + " " + headingEnd(text);
      }
      case Block.Quotation quotation -> {
        String attribution = inlines.line(quotation.attribution(), " ");
        yield quoted(
            spaced(
                Stream.of(
                    write(quotation.content()), attribution.isEmpty() ? "" : "— " + attribution)));
      }
      case Block.BulletList list -> {
        String mark = otherMark ? "* " : "- ";
        yield items(list.items().stream().map(item -> indented(mark, write(item))).toList());
      }
      case Block.NumberedList list -> {
        List<String> items = new ArrayList<>();
        // CommonMark numbers have at most nine digits and no sign.
        int start = Math.clamp(list.start(), 0, 999_999_999 - list.items().size());
        for (int i = 0; i < list.items().size(); i++) {
          String mark = (start + i) + (otherMark ? ") " : ". ");
          items.add(indented(mark, write(list.items().get(i))));
        }
        yield items(items);
      }
      case Block.DefinitionList list ->
          items(list.definitions().stream().map(this::write).toList());
      case Block.Figure figure -> {
        String pictures =
            figure.images().stream()
                .map(inlines::picture)
                .filter(picture -> !picture.isEmpty())
                .collect(Collectors.joining("\\\n"));
        String caption = inlines.paragraph(figure.caption());
        yield Stream.of(pictures, caption)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\\\n"));
      }
      case Block.Table table -> spaced(Stream.of(inlines.paragraph(table.caption()), table(table)));
      case Block.Code code -> code(code);
      case Block.Embed embed -> {
        Inline link = new Inline.Link(embed.target(), List.of(new Inline.Text(embed.title())));
        yield spaced(
            Stream.of(
                inlines.paragraph(List.of(link)),
                quoted(write(embed.content())),
                inlines.paragraph(embed.caption())));
      }
      case Block.Aside aside -> quoted(write(aside.content()));
      case Block.EditorialNote note ->
          quoted(
              spaced(
                  Stream.of(
                      "**" + Escape.text(words.get(Word.EDITORIAL_NOTE)) + "**",
                      write(note.content()))));
      case Block.InLanguage passage ->
          spaced(
              Stream.of(
                  "<div" + InlineMarkdown.language(passage.language()) + ">",
                  write(passage.content()),
                  "</div>"));
      case Block.Break _ -> "* * *";
    };
  }

  /** A footnote's text behind its label. */
  static String note(String label, String text) {
    return indented("[^" + label + "]: ", "    ", text);
  }

  /** Parts with an empty line between each two; parts with nothing to say are left out. */
  static String spaced(Stream<String> parts) {
    return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
  }

  private static String headingEnd(String text) {
    return text.replaceFirst("(^|\\s)(#+)$", "$1\\\\$2");
  }

  private String write(Block.Definition definition) {
    String terms =
        definition.terms().stream()
            .map(term -> inlines.line(term, " "))
            .filter(term -> !term.isEmpty())
            .map(InlineMarkdown::strong)
            .collect(Collectors.joining("\\\n"));
    return indented(
        "- ",
        spaced(
            Stream.concat(Stream.of(terms), definition.descriptions().stream().map(this::write))));
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "" : indented("> ", "> ", text).replaceAll("(?m) +$", "");
  }

  private static String indented(String mark, String text) {
    return indented(mark, " ".repeat(mark.length()), text);
  }

  private static String indented(String mark, String indent, String text) {
    StringBuilder out = new StringBuilder();
    for (String line : text.lines().toList()) {
      // An empty line keeps only that part of the indentation that is no space.
      out.append(out.isEmpty() ? mark : "\n" + (line.isEmpty() ? indent.stripTrailing() : indent))
          .append(line);
    }
    return out.isEmpty() ? mark.stripTrailing() : out.toString();
  }

  /** Items of one line each follow close; longer ones are parted. */
  private static String items(List<String> items) {
    boolean close = items.stream().noneMatch(item -> item.contains("\n\n"));
    return String.join(close ? "\n" : "\n\n", items);
  }

  private static String code(Block.Code code) {
    String fence = "`".repeat(Math.max(3, Escape.longestRun(code.text()) + 1));
    String language = Objects.requireNonNullElse(code.language(), "").replaceAll("[^\\w+#.-]", "");
    String text = SafeText.of(code.text().replace("\r\n", "\n").replaceAll("\n+$", ""));
    return fence + language + "\n" + text + "\n" + fence;
  }

  private String table(Block.Table table) {
    Grid grid = Grid.of(table);
    if (grid.columns() == 0) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    boolean headed = grid.headLines() > 0;
    if (!headed) {
      lines.add("|" + "   |".repeat(grid.columns()));
    }
    for (int i = 0; i < grid.lines().size(); i++) {
      boolean body = i >= grid.headLines();
      lines.add(
          grid.lines().get(i).cells().stream()
              .map(cell -> cell(cell, body))
              .collect(Collectors.joining(" | ", "| ", " |")));
    }
    lines.add(1, "|" + " --- |".repeat(grid.columns()));
    return String.join("\n", lines);
  }

  private String cell(Block.Cell cell, boolean body) {
    String text = cellText(cell.content());
    return cell.header() && body && !text.isEmpty() ? InlineMarkdown.strong(text) : text;
  }

  /** Blocks on one line, as a table's cells must be. */
  private String cellText(List<Block> blocks) {
    return blocks.stream()
        .map(this::cellText)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("<br>"));
  }

  private String cellText(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> inlines.line(paragraph.content(), "<br>");
      case Block.Heading heading -> inlines.line(heading.content(), "<br>");
      case Block.Quotation quotation -> {
        String attribution = inlines.line(quotation.attribution(), " ");
        yield cellText(quotation.content()) + (attribution.isEmpty() ? "" : " — " + attribution);
      }
      case Block.BulletList list -> cellItems(list.items());
      case Block.NumberedList list -> cellItems(list.items());
      case Block.DefinitionList list ->
          list.definitions().stream()
              .flatMap(definition ->
                  Stream.concat(
                      definition.terms().stream().map(term -> inlines.line(term, " ")),
                      definition.descriptions().stream().map(this::cellText)))
              .collect(Collectors.joining("<br>"));
      case Block.Figure figure ->
          Stream.concat(
                  figure.images().stream().map(inlines::picture),
                  Stream.of(inlines.line(figure.caption(), " ")))
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining("<br>"));
      case Block.Table table -> Escape.text(Prose.of(List.of(table)));
      case Block.Code code ->
          code.text()
              .lines()
              .map(Escape::code)
              .map(line -> line.replace("|", "\\|"))
              .collect(Collectors.joining("<br>"));
      case Block.Embed embed ->
          Stream.of(
                  List.<Inline>of(
                      new Inline.Link(embed.target(), List.of(new Inline.Text(embed.title())))),
                  embed.caption())
              .map(line -> inlines.line(line, " "))
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining("<br>"));
      case Block.Aside aside -> cellText(aside.content());
      case Block.EditorialNote note -> cellText(note.content());
      case Block.InLanguage passage -> cellText(passage.content());
      case Block.Break _ -> "";
    };
  }

  private String cellItems(List<List<Block>> items) {
    return items.stream().map(item -> "• " + cellText(item)).collect(Collectors.joining("<br>"));
  }
}
