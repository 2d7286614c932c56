package org.compend.extract;

import java.util.ArrayList;
import java.util.List;
import org.compend.Article;
import org.compend.Block;
import org.compend.Prose;

/**
 * An article's running text as one string: the form in which collections of pages with hand-made
 * gold keep it, and in which extraction is measured.
 *
 * <p>Blocks are parted by an empty line. The standfirst, with which it begins, subheads, lists,
 * tables, quotations, code, asides, notes of the editors and the words of embedded posts belong to
 * it; the headline, bylines, captions and footnotes do not.
 */
public final class ArticleBody {
  private ArticleBody() {}

  /** The running text of an article. */
  public static String of(Article article) {
    List<Block> blocks = new ArrayList<>();
    if (!article.metadata().standfirst().isEmpty()) {
      blocks.add(new Block.Paragraph(article.metadata().standfirst()));
    }
    blocks.addAll(withoutCaptions(article.body()));
    return Prose.of(blocks);
  }

  private static List<Block> withoutCaptions(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> !(block instanceof Block.Figure))
        .map(ArticleBody::withoutCaptions)
        .toList();
  }

  private static Block withoutCaptions(Block block) {
    return switch (block) {
      case Block.Quotation quotation ->
          new Block.Quotation(withoutCaptions(quotation.content()), quotation.attribution());
      case Block.BulletList list ->
          new Block.BulletList(list.items().stream().map(ArticleBody::withoutCaptions).toList());
      case Block.NumberedList list ->
          new Block.NumberedList(
              list.start(), list.items().stream().map(ArticleBody::withoutCaptions).toList());
      case Block.Embed embed ->
          new Block.Embed(
              embed.target(), embed.title(), withoutCaptions(embed.content()), List.of());
      case Block.Aside aside -> new Block.Aside(withoutCaptions(aside.content()));
      case Block.EditorialNote note -> new Block.EditorialNote(withoutCaptions(note.content()));
      case Block.InLanguage passage ->
          new Block.InLanguage(passage.language(), withoutCaptions(passage.content()));
      case Block.Paragraph _,
          Block.Heading _,
          Block.DefinitionList _,
          Block.Figure _,
          Block.Table _,
          Block.Code _,
          Block.Break _ ->
          block;
    };
  }
}
