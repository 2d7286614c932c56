package org.compend.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.compend.Article;
import org.compend.Block;
import org.compend.Footnote;
import org.compend.Inline;

/**
 * Makes one article of the pages over which a site has spread it: what is told about it comes from
 * the first, the text and the notes from all.
 */
final class Joining {
  /** What is added to the ids of a page's notes and anchors, so that they are nobody else's. */
  private final String mark;

  private Joining(int number) {
    mark = "-" + number;
  }

  static Article of(Article first, List<Article> further) {
    List<Block> body = new ArrayList<>(first.body());
    List<Footnote> footnotes = new ArrayList<>(first.footnotes());
    int number = 1;
    for (Article page : further) {
      Joining joining = new Joining(++number);
      body.addAll(joining.blocks(page.body()));
      page.footnotes()
          .forEach(note ->
              footnotes.add(
                  new Footnote(note.id() + joining.mark, joining.blocks(note.content()))));
    }
    return new Article(first.metadata(), body, footnotes, first.kind(), first.origin());
  }

  private List<Block> blocks(List<Block> blocks) {
    return blocks.stream().map(this::block).toList();
  }

  private List<List<Block>> items(List<List<Block>> items) {
    return items.stream().map(this::blocks).toList();
  }

  private List<Inline> inlines(List<Inline> inlines) {
    return inlines.stream().map(this::inline).toList();
  }

  private Block block(Block block) {
    return switch (block) {
      case Block.Paragraph(var content) -> new Block.Paragraph(inlines(content));
      case Block.Heading(int level, var content) -> new Block.Heading(level, inlines(content));
      case Block.Quotation(var content, var attribution) ->
          new Block.Quotation(blocks(content), inlines(attribution));
      case Block.BulletList(var items) -> new Block.BulletList(items(items));
      case Block.NumberedList(int start, var items) -> new Block.NumberedList(start, items(items));
      case Block.DefinitionList(var definitions) ->
          new Block.DefinitionList(definitions.stream().map(this::definition).toList());
      case Block.Figure(var images, var caption) -> new Block.Figure(images, inlines(caption));
      case Block.Table(var caption, var rows) ->
          new Block.Table(inlines(caption), rows.stream().map(this::row).toList());
      case Block.Embed(var target, var title, var content, var caption) ->
          new Block.Embed(target, title, blocks(content), inlines(caption));
      case Block.Aside(var content) -> new Block.Aside(blocks(content));
      case Block.EditorialNote(var content) -> new Block.EditorialNote(blocks(content));
      case Block.InLanguage(var language, var content) ->
          new Block.InLanguage(language, blocks(content));
      case Block.Code _, Block.Break _ -> block;
    };
  }

  private Block.Definition definition(Block.Definition definition) {
    return new Block.Definition(
        definition.terms().stream().map(this::inlines).toList(), items(definition.descriptions()));
  }

  private Block.Row row(Block.Row row) {
    return new Block.Row(
        row.head(),
        row.cells().stream()
            .map(cell ->
                new Block.Cell(cell.header(), cell.columns(), cell.rows(), blocks(cell.content())))
            .toList());
  }

  private Inline inline(Inline inline) {
    return switch (inline) {
      case Inline.Styled(var style, var content) -> new Inline.Styled(style, inlines(content));
      case Inline.Link(var target, var content) ->
          new Inline.Link(target(target), inlines(content));
      case Inline.InLanguage(var language, var content) ->
          new Inline.InLanguage(language, inlines(content));
      case Inline.Anchor(String id) -> new Inline.Anchor(id + mark);
      case Inline.NoteReference(String id) -> new Inline.NoteReference(id + mark);
      case Inline.Text _, Inline.Ruby _, Inline.Picture _, Inline.LineBreak _ -> inline;
    };
  }

  private URI target(URI target) {
    String text = target.toString();
    return text.startsWith("#") ? URI.create(text + mark) : target;
  }
}
