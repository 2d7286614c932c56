package org.compend.apparatus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.compend.Article;
import org.compend.Block;
import org.compend.Inline;
import org.compend.Prose;

/**
 * A block of an article's body that holds words of its own: a paragraph, a subhead, a caption.
 *
 * @param index its place among the article's paragraphs in reading order, from 0
 * @param block the very block of the body: a press that meets it knows it by its identity
 * @param text its words, as {@link Prose#ofInlines} gives them
 * @param read the text as it is searched: as long, but with {@link #UNREAD} for what stands there
 *     as code, which names nobody, quotes nothing and tells no time
 */
public record Paragraph(int index, Block block, String text, String read) {
  /** A letter without a case that no language here writes: together with its like one word. */
  private static final String UNREAD = "\u01c0";

  /** The paragraphs of an article's body, in reading order. Code and footnotes have none. */
  public static List<Paragraph> of(Article article) {
    List<Paragraph> paragraphs = new ArrayList<>();
    add(article.body(), paragraphs, new ArrayList<>());
    return List.copyOf(paragraphs);
  }

  /**
   * A quotation set apart as a block.
   *
   * @param first its first paragraph
   * @param end the place after its last paragraph
   * @param attributed whether the paragraph at {@code end} tells who is quoted
   */
  record SetApart(int first, int end, boolean attributed) {}

  /**
   * The quotations of an article's body that are set apart, in reading order; of nested the outer.
   */
  static List<SetApart> setApart(Article article) {
    List<SetApart> apart = new ArrayList<>();
    add(article.body(), new ArrayList<>(), apart);
    return List.copyOf(apart);
  }

  private static void add(
      Collection<? extends Block> blocks, List<Paragraph> out, List<SetApart> apart) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Paragraph(List<Inline> content) -> add(block, content, out);
        case Block.Heading(int _, List<Inline> content) -> add(block, content, out);
        case Block.Quotation quotation -> {
          int first = out.size();
          add(quotation.content(), out, new ArrayList<>());
          int end = out.size();
          add(quotation, quotation.attribution(), out);
          if (end > first) {
            apart.add(new SetApart(first, end, out.size() > end));
          }
        }
        case Block.BulletList list -> list.items().forEach(item -> add(item, out, apart));
        case Block.NumberedList list -> list.items().forEach(item -> add(item, out, apart));
        case Block.DefinitionList list ->
            list.definitions()
                .forEach(definition ->
                    definition.descriptions().forEach(description -> add(description, out, apart)));
        case Block.Figure figure -> add(figure, figure.caption(), out);
        case Block.Table table ->
            table
                .rows()
                .forEach(row -> row.cells().forEach(cell -> add(cell.content(), out, apart)));
        case Block.Embed embed -> {
          add(embed.content(), out, apart);
          add(embed, embed.caption(), out);
        }
        case Block.Aside aside -> add(aside.content(), out, apart);
        case Block.EditorialNote note -> add(note.content(), out, apart);
        case Block.InLanguage passage -> add(passage.content(), out, apart);
        case Block.Code _, Block.Break _ -> {}
      }
    }
  }

  private static void add(Block block, List<Inline> content, List<Paragraph> out) {
    String text = Prose.ofInlines(content);
    if (!text.isBlank()) {
      out.add(new Paragraph(out.size(), block, text, read(content)));
    }
  }

  /** The words of inlines as they are searched. */
  static String read(List<Inline> content) {
    if (content.size() == 1 && content.getFirst() instanceof Inline.Text only) {
      return only.text();
    }
    StringBuilder out = new StringBuilder();
    for (Inline inline : content) {
      out.append(
          switch (inline) {
            case Inline.Styled(var style, var inner) ->
                style == Inline.Style.CODE
                    ? UNREAD.repeat(Prose.ofInlines(inner).length())
                    : read(inner);
            case Inline.Link link -> read(link.content());
            case Inline.InLanguage run -> read(run.content());
            case Inline.Text _,
                Inline.Ruby _,
                Inline.Picture _,
                Inline.LineBreak _,
                Inline.Anchor _,
                Inline.NoteReference _ ->
                Prose.ofInlines(List.of(inline));
          });
    }
    return out.toString();
  }
}
