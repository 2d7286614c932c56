package org.compend.json;

import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import org.compend.Block;
import org.compend.Image;
import org.compend.Inline;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes blocks and inlines as JSON values. */
final class BlockWriter {
  private final JsonGenerator json;
  private final UnaryOperator<URI> told;

  /**
   * A writer.
   *
   * @param told how the address of a picture is told
   */
  BlockWriter(JsonGenerator json, UnaryOperator<URI> told) {
    this.json = json;
    this.told = told;
  }

  /** Writes a member that holds blocks, unless there are none. */
  void blocks(String name, List<Block> blocks) {
    if (!blocks.isEmpty()) {
      json.writeName(name);
      blocks(blocks);
    }
  }

  /** Writes a member that holds inlines, unless there are none. */
  void inlines(String name, List<Inline> inlines) {
    if (!inlines.isEmpty()) {
      json.writeName(name);
      inlines(inlines);
    }
  }

  /** Writes blocks as an array. */
  void blocks(List<Block> blocks) {
    json.writeStartArray();
    blocks.forEach(this::block);
    json.writeEndArray();
  }

  private void inlines(List<Inline> inlines) {
    json.writeStartArray();
    inlines.forEach(this::inline);
    json.writeEndArray();
  }

  private void block(Block block) {
    json.writeStartObject();
    json.writeStringProperty("type", Names.of(block));
    switch (block) {
      case Block.Paragraph paragraph -> inlines("content", paragraph.content());
      case Block.Heading heading -> {
        json.writeNumberProperty("level", heading.level());
        inlines("content", heading.content());
      }
      case Block.Quotation quotation -> {
        blocks("content", quotation.content());
        inlines("attribution", quotation.attribution());
      }
      case Block.BulletList list -> items("items", list.items());
      case Block.NumberedList list -> {
        json.writeNumberProperty("start", list.start());
        items("items", list.items());
      }
      case Block.DefinitionList list -> {
        json.writeArrayPropertyStart("definitions");
        list.definitions().forEach(this::definition);
        json.writeEndArray();
      }
      case Block.Figure figure -> {
        json.writeArrayPropertyStart("images");
        figure.images().forEach(image -> image(image, false));
        json.writeEndArray();
        inlines("caption", figure.caption());
      }
      case Block.Table table -> {
        inlines("caption", table.caption());
        json.writeArrayPropertyStart("rows");
        table.rows().forEach(this::row);
        json.writeEndArray();
      }
      case Block.Code code -> {
        optional("language", code.language());
        json.writeStringProperty("text", code.text());
      }
      case Block.Embed embed -> {
        json.writeStringProperty("target", embed.target().toString());
        json.writeStringProperty("title", embed.title());
        blocks("content", embed.content());
        inlines("caption", embed.caption());
      }
      case Block.Aside aside -> blocks("content", aside.content());
      case Block.EditorialNote note -> blocks("content", note.content());
      case Block.InLanguage passage -> {
        json.writeStringProperty("language", passage.language().toLanguageTag());
        blocks("content", passage.content());
      }
      case Block.Break _ -> {}
    }
    json.writeEndObject();
  }

  private void items(String name, List<List<Block>> items) {
    json.writeArrayPropertyStart(name);
    items.forEach(this::blocks);
    json.writeEndArray();
  }

  private void definition(Block.Definition definition) {
    json.writeStartObject();
    json.writeArrayPropertyStart("terms");
    definition.terms().forEach(this::inlines);
    json.writeEndArray();
    items("descriptions", definition.descriptions());
    json.writeEndObject();
  }

  private void row(Block.Row row) {
    json.writeStartObject();
    if (row.head()) {
      json.writeBooleanProperty("head", true);
    }
    json.writeArrayPropertyStart("cells");
    for (Block.Cell cell : row.cells()) {
      json.writeStartObject();
      if (cell.header()) {
        json.writeBooleanProperty("header", true);
      }
      unlessOne("columns", cell.columns());
      unlessOne("rows", cell.rows());
      blocks("content", cell.content());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void inline(Inline inline) {
    switch (inline) {
      case Inline.Text text -> json.writeString(text.text());
      case Inline.Picture picture -> image(picture.image(), true);
      case Inline.Styled styled -> typed(inline, () -> inlines("content", styled.content()));
      case Inline.Link link ->
          typed(
              inline,
              () -> {
                json.writeStringProperty("target", link.target().toString());
                inlines("content", link.content());
              });
      case Inline.Anchor anchor -> typed(inline, () -> json.writeStringProperty("id", anchor.id()));
      case Inline.NoteReference reference ->
          typed(inline, () -> json.writeStringProperty("id", reference.id()));
      case Inline.InLanguage run ->
          typed(
              inline,
              () -> {
                json.writeStringProperty("language", run.language().toLanguageTag());
                inlines("content", run.content());
              });
      case Inline.Ruby ruby ->
          typed(
              inline,
              () -> {
                json.writeStringProperty("base", ruby.base());
                json.writeStringProperty("reading", ruby.reading());
              });
      case Inline.LineBreak _ -> typed(inline, () -> {});
    }
  }

  private void typed(Inline inline, Runnable members) {
    json.writeStartObject();
    json.writeStringProperty("type", Names.of(inline));
    members.run();
    json.writeEndObject();
  }

  private void image(Image image, boolean inline) {
    json.writeStartObject();
    if (inline) {
      json.writeStringProperty("type", Names.PICTURE);
    }
    json.writeArrayPropertyStart("sources");
    image.sources().forEach(source -> json.writeString(told.apply(source).toString()));
    json.writeEndArray();
    optional("alternative", image.alternative());
    unlessZero("width", image.width());
    unlessZero("height", image.height());
    json.writeEndObject();
  }

  private void optional(String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }

  private void unlessOne(String name, int value) {
    if (value != 1) {
      json.writeNumberProperty(name, value);
    }
  }

  private void unlessZero(String name, int value) {
    if (value != 0) {
      json.writeNumberProperty(name, value);
    }
  }
}
