package org.compend;

import java.util.Collection;
import java.util.List;

/**
 * The words of blocks and inlines as plain characters, without marks of structure.
 *
 * <p>Blocks are parted by an empty line, line breaks and cells by a line end, so that no two words
 * ever run together. Captions and the text of embeds are included, footnote marks are not.
 */
public final class Prose {
  private Prose() {}

  /** The words of blocks. */
  public static String of(Collection<? extends Block> blocks) {
    StringBuilder out = new StringBuilder();
    blocks.forEach(block -> append(block, out));
    return out.toString().strip();
  }

  /** The words of inlines, on one line unless they hold line breaks. */
  public static String ofInlines(Collection<? extends Inline> inlines) {
    if (inlines.size() == 1 && inlines.iterator().next() instanceof Inline.Text only) {
      return only.text();
    }
    StringBuilder out = new StringBuilder();
    inlines.forEach(inline -> append(inline, out));
    return out.toString();
  }

  /** Words on one line: spaces and line ends within as one space, none at the ends. */
  public static String line(String words) {
    String bare = words.strip();
    StringBuilder out = new StringBuilder(bare.length());
    boolean gap = false;
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      // Wide and narrow spaces are set on purpose.
      boolean space = c == ' ' || (c >= '\t' && c <= '\r');
      if (!space) {
        out.append(c);
      } else if (!gap) {
        out.append(' ');
      }
      gap = space;
    }
    return out.toString();
  }

  private static void append(Block block, StringBuilder out) {
    switch (block) {
      case Block.Paragraph paragraph -> line(paragraph.content(), out);
      case Block.Heading heading -> line(heading.content(), out);
      case Block.Quotation quotation -> {
        quotation.content().forEach(inner -> append(inner, out));
        line(quotation.attribution(), out);
      }
      case Block.BulletList list -> items(list.items(), out);
      case Block.NumberedList list -> items(list.items(), out);
      case Block.DefinitionList list ->
          list.definitions()
              .forEach(definition -> {
                definition.terms().forEach(term -> line(term, out));
                items(definition.descriptions(), out);
              });
      case Block.Figure figure -> line(figure.caption(), out);
      case Block.Table table -> {
        line(table.caption(), out);
        table
            .rows()
            .forEach(row ->
                row.cells().forEach(cell -> cell.content().forEach(inner -> append(inner, out))));
      }
      case Block.Code code -> out.append(code.text()).append("\n\n");
      case Block.Embed embed -> {
        embed.content().forEach(inner -> append(inner, out));
        line(embed.caption(), out);
      }
      case Block.Aside aside -> aside.content().forEach(inner -> append(inner, out));
      case Block.EditorialNote note -> note.content().forEach(inner -> append(inner, out));
      case Block.InLanguage passage -> passage.content().forEach(inner -> append(inner, out));
      case Block.Break _ -> {}
    }
  }

  private static void items(List<List<Block>> items, StringBuilder out) {
    items.forEach(item -> item.forEach(inner -> append(inner, out)));
  }

  private static void line(List<Inline> content, StringBuilder out) {
    int before = out.length();
    content.forEach(inline -> append(inline, out));
    if (out.length() > before) {
      out.append("\n\n");
    }
  }

  private static void append(Inline inline, StringBuilder out) {
    switch (inline) {
      case Inline.Text text -> out.append(text.text());
      case Inline.Styled styled -> styled.content().forEach(inner -> append(inner, out));
      case Inline.Link link -> link.content().forEach(inner -> append(inner, out));
      case Inline.InLanguage run -> run.content().forEach(inner -> append(inner, out));
      case Inline.Ruby ruby -> out.append(ruby.base());
      case Inline.Picture picture -> {
        String alternative = picture.image().alternative();
        out.append(alternative == null ? "" : alternative);
      }
      case Inline.LineBreak _ -> out.append('\n');
      case Inline.Anchor _, Inline.NoteReference _ -> {}
    }
  }
}
