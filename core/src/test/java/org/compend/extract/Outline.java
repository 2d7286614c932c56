package org.compend.extract;

import java.util.List;
import org.compend.Article;
import org.compend.Block;
import org.compend.Footnote;
import org.compend.Inline;
import org.compend.Metadata;

/** Writes an article so that a person can read every part of it: the golden form of the corpus. */
final class Outline {
  private final StringBuilder out = new StringBuilder();

  private Outline() {}

  static String of(Article article) {
    Outline outline = new Outline();
    outline.metadata(article.metadata());
    outline.line("", "kind: " + article.kind());
    outline.line("", "");
    return outline.body(article.body(), article.footnotes());
  }

  static String of(List<Block> blocks, List<Footnote> footnotes) {
    return new Outline().body(blocks, footnotes);
  }

  private String body(List<Block> blocks, List<Footnote> footnotes) {
    blocks(blocks, "");
    for (Footnote note : footnotes) {
      line("", "note " + note.id());
      blocks(note.content(), "  ");
    }
    return out.toString();
  }

  private void metadata(Metadata metadata) {
    line("", "title: " + metadata.title());
    line("", "standfirst: " + words(metadata.standfirst()));
    metadata
        .bylines()
        .forEach(by ->
            line(
                "",
                "by: " + by.name() + (by.affiliation() == null ? "" : ", " + by.affiliation())));
    line("", "published: " + metadata.published());
    line("", "modified: " + metadata.modified());
    line("", "language: " + metadata.language().toLanguageTag());
    line("", "section: " + metadata.section());
    line("", "tags: " + String.join(", ", metadata.tags()));
    line("", "canonical: " + metadata.canonical());
    line("", "site: " + metadata.site());
  }

  private void blocks(List<Block> blocks, String indent) {
    blocks.forEach(block -> block(block, indent));
  }

  private void block(Block block, String indent) {
    String inner = indent + "  ";
    switch (block) {
      case Block.Paragraph paragraph -> line(indent, "¶ " + words(paragraph.content()));
      case Block.Heading heading ->
          line(indent, "#".repeat(heading.level()) + " " + words(heading.content()));
      case Block.Quotation quotation -> {
        line(indent, "quotation" + told(" by ", quotation.attribution()));
        blocks(quotation.content(), inner);
      }
      case Block.BulletList list ->
          list.items()
              .forEach(item -> {
                line(indent, "•");
                blocks(item, inner);
              });
      case Block.NumberedList list -> {
        int number = list.start();
        for (List<Block> item : list.items()) {
          line(indent, number++ + ".");
          blocks(item, inner);
        }
      }
      case Block.DefinitionList list ->
          list.definitions()
              .forEach(definition -> {
                definition.terms().forEach(term -> line(indent, "term " + words(term)));
                definition
                    .descriptions()
                    .forEach(description -> {
                      line(indent, "is");
                      blocks(description, inner);
                    });
              });
      case Block.Figure figure -> {
        line(indent, "figure" + told(" ", figure.caption()));
        figure.images().forEach(image -> line(inner, words(List.of(new Inline.Picture(image)))));
      }
      case Block.Table table -> table(table, indent);
      case Block.Code code -> {
        line(indent, "code" + (code.language() == null ? "" : " in " + code.language()));
        code.text().lines().forEach(text -> line(inner, "| " + text));
      }
      case Block.Embed embed -> {
        line(
            indent,
            "embed " + embed.title() + " -> " + embed.target() + told(" ", embed.caption()));
        blocks(embed.content(), inner);
      }
      case Block.Aside aside -> {
        line(indent, "aside");
        blocks(aside.content(), inner);
      }
      case Block.EditorialNote note -> {
        line(indent, "editorial note");
        blocks(note.content(), inner);
      }
      case Block.InLanguage passage -> {
        line(indent, "in " + passage.language().toLanguageTag());
        blocks(passage.content(), inner);
      }
      case Block.Break _ -> line(indent, "* * *");
    }
  }

  private void table(Block.Table table, String indent) {
    line(indent, "table" + told(" ", table.caption()));
    for (Block.Row row : table.rows()) {
      line(indent + "  ", row.head() ? "head" : "row");
      for (Block.Cell cell : row.cells()) {
        String span =
            cell.columns() * cell.rows() == 1 ? "" : " " + cell.columns() + "×" + cell.rows();
        line(indent + "    ", (cell.header() ? "header" : "cell") + span);
        blocks(cell.content(), indent + "      ");
      }
    }
  }

  private static String told(String lead, List<Inline> inlines) {
    return inlines.isEmpty() ? "" : lead + words(inlines);
  }

  private static String words(List<Inline> inlines) {
    StringBuilder words = new StringBuilder();
    for (Inline inline : inlines) {
      words.append(
          switch (inline) {
            case Inline.Text text -> visible(text.text());
            case Inline.Styled styled ->
                "{"
                    + styled.style().name().toLowerCase(java.util.Locale.ROOT)
                    + " "
                    + words(styled.content())
                    + "}";
            case Inline.Link link -> "[" + words(link.content()) + "](" + link.target() + ")";
            case Inline.Anchor anchor -> "{anchor " + anchor.id() + "}";
            case Inline.NoteReference reference -> "{" + reference.id() + "}";
            case Inline.InLanguage run ->
                "{" + run.language().toLanguageTag() + ": " + words(run.content()) + "}";
            case Inline.Ruby ruby -> "{" + ruby.base() + " read " + ruby.reading() + "}";
            case Inline.Picture picture ->
                "{picture " + picture.image().alternative() + " " + picture.image().sources() + "}";
            case Inline.LineBreak _ -> " / ";
          });
    }
    return words.toString();
  }

  /** Text in which what cannot be seen can. */
  private static String visible(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (c == 0xa0 || Character.getType(c) == Character.FORMAT) {
            out.append(String.format(java.util.Locale.ROOT, "\\u%04x", c));
          } else {
            out.appendCodePoint(c);
          }
        });
    return out.toString();
  }

  private void line(String indent, String text) {
    out.append((indent + text).stripTrailing()).append('\n');
  }
}
