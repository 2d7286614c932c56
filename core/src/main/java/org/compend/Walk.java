package org.compend;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Goes through blocks and inlines in reading order and shows each to a visitor, the outer before
 * the inner.
 */
public final class Walk {
  private Walk() {}

  /** Sees the blocks and inlines of a walk; does nothing with those it does not override. */
  public interface Visitor {
    /** A block, before what is in it. */
    default void block(Block block) {}

    /** An inline, before what is in it. */
    default void inline(Inline inline) {}
  }

  /** Sees where a text leads: by its links, and by what it has embedded from elsewhere. */
  public interface LinkVisitor extends Visitor {
    /**
     * An address.
     *
     * @param words those that lead there, on one line
     */
    void link(URI target, String words);

    @Override
    default void block(Block block) {
      if (block instanceof Block.Embed embed) {
        link(embed.target(), Prose.line(embed.title()));
      }
    }

    @Override
    default void inline(Inline inline) {
      if (inline instanceof Inline.Link(URI target, List<Inline> content)) {
        link(target, Prose.line(Prose.ofInlines(content)));
      }
    }
  }

  /** An article as it is read: standfirst, body, footnotes. */
  public static void article(Article article, Visitor visitor) {
    inlines(article.metadata().standfirst(), visitor);
    blocks(article.body(), visitor);
    article.footnotes().forEach(note -> blocks(note.content(), visitor));
  }

  /** The images of a digest, foreword included, each once, as they come. */
  public static Set<Image> images(Digest digest) {
    Gathering gathering = new Gathering();
    blocks(digest.foreword(), gathering);
    digest.articles().forEach(article -> article(article, gathering));
    return gathering.images;
  }

  /** The images of an article, each once, as they come. */
  public static Set<Image> images(Article article) {
    Gathering gathering = new Gathering();
    article(article, gathering);
    return gathering.images;
  }

  private static final class Gathering implements Visitor {
    private final Set<Image> images = new LinkedHashSet<>();

    @Override
    public void block(Block block) {
      if (block instanceof Block.Figure figure) {
        images.addAll(figure.images());
      }
    }

    @Override
    public void inline(Inline inline) {
      if (inline instanceof Inline.Picture picture) {
        images.add(picture.image());
      }
    }
  }

  /** Blocks in order. */
  public static void blocks(Collection<? extends Block> blocks, Visitor visitor) {
    for (Block block : blocks) {
      visitor.block(block);
      switch (block) {
        case Block.Paragraph paragraph -> inlines(paragraph.content(), visitor);
        case Block.Heading heading -> inlines(heading.content(), visitor);
        case Block.Quotation quotation -> {
          blocks(quotation.content(), visitor);
          inlines(quotation.attribution(), visitor);
        }
        case Block.BulletList list -> items(list.items(), visitor);
        case Block.NumberedList list -> items(list.items(), visitor);
        case Block.DefinitionList list ->
            list.definitions()
                .forEach(definition -> {
                  definition.terms().forEach(term -> inlines(term, visitor));
                  items(definition.descriptions(), visitor);
                });
        case Block.Figure figure -> inlines(figure.caption(), visitor);
        case Block.Table table -> {
          inlines(table.caption(), visitor);
          table.rows().forEach(row -> row.cells().forEach(cell -> blocks(cell.content(), visitor)));
        }
        case Block.Embed embed -> {
          blocks(embed.content(), visitor);
          inlines(embed.caption(), visitor);
        }
        case Block.Aside aside -> blocks(aside.content(), visitor);
        case Block.EditorialNote note -> blocks(note.content(), visitor);
        case Block.InLanguage passage -> blocks(passage.content(), visitor);
        case Block.Code _, Block.Break _ -> {}
      }
    }
  }

  /** Inlines in order. */
  public static void inlines(Collection<? extends Inline> inlines, Visitor visitor) {
    for (Inline inline : inlines) {
      visitor.inline(inline);
      switch (inline) {
        case Inline.Styled styled -> inlines(styled.content(), visitor);
        case Inline.Link link -> inlines(link.content(), visitor);
        case Inline.InLanguage run -> inlines(run.content(), visitor);
        case Inline.Text _,
            Inline.Anchor _,
            Inline.NoteReference _,
            Inline.Ruby _,
            Inline.Picture _,
            Inline.LineBreak _ -> {}
      }
    }
  }

  private static void items(List<List<Block>> items, Visitor visitor) {
    items.forEach(item -> blocks(item, visitor));
  }
}
