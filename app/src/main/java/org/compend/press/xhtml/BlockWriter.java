package org.compend.press.xhtml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.compend.Block;
import org.compend.Image;
import org.compend.Inline;
import org.compend.Prose;
import org.compend.press.Direction;
import org.compend.press.image.Picture;
import org.jspecify.annotations.Nullable;

/** Writes blocks. */
final class BlockWriter {
  private final Scope scope;
  private final Markup out;
  private final InlineWriter inlines;

  BlockWriter(Scope scope, Markup out) {
    this.scope = scope;
    this.out = out;
    this.inlines = new InlineWriter(scope, out);
  }

  void write(List<Block> blocks) {
    blocks.forEach(this::write);
  }

  void write(Block block) {
    switch (block) {
      case Block.Paragraph paragraph -> run("p", null, paragraph, paragraph.content());
      case Block.Heading heading -> heading(heading);
      case Block.Quotation quotation -> quotation(quotation);
      case Block.BulletList list -> {
        if (!list.items().isEmpty()) {
          out.open("ul").line();
          items(list.items());
        }
      }
      case Block.NumberedList list -> {
        if (!list.items().isEmpty()) {
          String start = list.start() == 1 ? null : Integer.toString(list.start());
          out.open("ol", "start", start).line();
          items(list.items());
        }
      }
      case Block.DefinitionList list -> definitions(list);
      case Block.Figure figure -> figure(figure);
      case Block.Table table -> new TableWriter(out, inlines, this).write(table);
      case Block.Code code -> code(code);
      case Block.Embed embed -> embed(embed);
      case Block.Aside aside -> group("aside", "aside", "sidebar", "note", aside.content());
      case Block.EditorialNote note ->
          group("section", "editorial-note", "notice", "doc-notice", note.content());
      case Block.InLanguage passage -> {
        Locale language = passage.language();
        out.open(
            "div", Markup.language(language, Direction.of(language, Prose.of(passage.content()))));
        out.line();
        write(passage.content());
        out.close().line();
      }
      case Block.Break _ -> out.empty("hr").line();
    }
  }

  /**
   * @param block whose words these are: where the apparatus leads to it, it bears an id
   */
  private void run(String element, @Nullable String style, Block block, List<Inline> content) {
    if (!InlineWriter.isVoid(content)) {
      out.open(element, "class", style, "id", scope.place(block));
      inlines.write(content);
      out.close().line();
    }
  }

  /** A subhead without words would be a stop where nothing is announced. */
  private void heading(Block.Heading heading) {
    boolean words = !Prose.ofInlines(heading.content()).isBlank();
    run(words ? "h" + scope.levels.next(heading.level()) : "p", null, heading, heading.content());
  }

  private void quotation(Block.Quotation quotation) {
    out.open("blockquote").line();
    write(quotation.content());
    run("p", "attribution", quotation, quotation.attribution());
    out.close().line();
  }

  private void items(List<List<Block>> items) {
    for (List<Block> item : items) {
      out.open("li");
      content(item);
      out.close().line();
    }
    out.close().line();
  }

  /** The content of an item or cell: a single paragraph needs no element of its own. */
  void content(List<Block> blocks) {
    if (blocks.size() == 1 && blocks.getFirst() instanceof Block.Paragraph(List<Inline> words)) {
      String place = scope.place(blocks.getFirst());
      if (place != null) {
        out.open("span", "id", place);
      }
      inlines.write(words);
      if (place != null) {
        out.close();
      }
    } else {
      write(blocks);
    }
  }

  private void definitions(Block.DefinitionList list) {
    if (list.definitions().isEmpty()) {
      return;
    }
    out.open("dl").line();
    boolean term = false;
    for (Block.Definition definition : list.definitions()) {
      // HTML asks for a term before descriptions, and for a description after terms.
      if (definition.terms().isEmpty() && !term) {
        out.element("dt", "");
      }
      for (List<Inline> words : definition.terms()) {
        out.open("dt");
        inlines.write(words);
        out.close().line();
      }
      term = true;
      if (definition.descriptions().isEmpty()) {
        out.element("dd", "").line();
      }
      for (List<Block> description : definition.descriptions()) {
        out.open("dd");
        content(description);
        out.close().line();
      }
    }
    out.close().line();
  }

  private void figure(Block.Figure figure) {
    List<Image> shown = new ArrayList<>();
    for (Image image : figure.images()) {
      if (!(scope.pictures.of(image) instanceof Picture.Blank)) {
        shown.add(image);
      }
    }
    if (shown.isEmpty()) {
      run("p", "caption", figure, figure.caption());
      return;
    }
    out.open("figure").line();
    for (Image image : shown) {
      if (scope.pictures.of(image) instanceof Picture.Ready ready) {
        inlines.image(image, ready, "plate");
        out.line();
      } else {
        inlines.missing(image);
        out.line();
      }
    }
    run("figcaption", null, figure, figure.caption());
    out.close().line();
  }

  private void code(Block.Code code) {
    String language = code.language() == null ? "" : code.language().replaceAll("[^\\w+#.-]", "");
    out.open("pre", "dir", "ltr");
    out.element(
        "code",
        code.text().replaceFirst("^\\n+", ""),
        "class",
        language.isEmpty() ? null : "language-" + language);
    out.close().line();
  }

  private void embed(Block.Embed embed) {
    String host = embed.target().getHost();
    String title = embed.title().isBlank() ? host : embed.title();
    out.open("div", "class", "embed").line();
    write(embed.content());
    out.open("p", "class", "embed-source");
    inlines.linked(
        scope.destination(embed.target()),
        () -> out.text(title == null ? embed.target().toString() : title));
    out.close().line();
    run("p", "caption", embed, embed.caption());
    out.close().line();
  }

  private void group(String element, String style, String type, String role, List<Block> content) {
    if (!content.isEmpty()) {
      out.open(element, "class", style, "epub:type", scope.epubType(type), "role", role).line();
      write(content);
      out.close().line();
    }
  }
}
