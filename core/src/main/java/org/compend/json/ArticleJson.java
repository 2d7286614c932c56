package org.compend.json;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.compend.Article;
import org.compend.Block;
import org.compend.Byline;
import org.compend.Bytes;
import org.compend.Footnote;
import org.compend.Metadata;
import org.compend.Origin;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * An article as a JSON object (RFC 8259): the same article gives the same bytes, and reading gives
 * an equal article back.
 *
 * <p>Members that have nothing to say are left out. A run of plain text is a JSON string, every
 * other inline and every block an object with a {@code type}. Immutable, safe to share.
 */
public final class ArticleJson {
  /** What a capture is declared to be that is an article in this form, its source included. */
  public static final String MEDIA_TYPE = "application/vnd.compend.article+json";

  // Whose stream it is closes it.
  private final JsonFactory factory =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  /** Writes an article to a stream, which stays open, as UTF-8. */
  public void write(Article article, OutputStream out) {
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      write(article, json);
    }
  }

  /** Writes an article as one value of a larger document. */
  public void write(Article article, JsonGenerator json) {
    json.writeStartObject();
    members(article, new BlockWriter(json, UnaryOperator.identity()), json);
    origin(article.origin(), json);
    json.writeEndObject();
  }

  /**
   * Writes an article for others to read, as one value of a larger document: neither the folders of
   * the disk that it was read from nor the time of the copy are told.
   */
  public void publish(Article article, JsonGenerator json) {
    Origin origin = article.origin();
    OffDisk offDisk = new OffDisk(origin.location());
    json.writeStartObject();
    members(article, new BlockWriter(json, offDisk), json);
    origin(new Origin(offDisk.apply(origin.location()), origin.url(), null), json);
    json.writeEndObject();
  }

  /** Writes blocks, as an array, as one value of a larger document. */
  public void write(List<Block> blocks, JsonGenerator json) {
    new BlockWriter(json, UnaryOperator.identity()).blocks(blocks);
  }

  /**
   * Writes an article without its {@code source}: what was said, apart from where and when it was
   * found, so that the same words found twice give the same bytes.
   */
  public void writeWithoutSource(Article article, OutputStream out) {
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      members(article, new BlockWriter(json, UnaryOperator.identity()), json);
      json.writeEndObject();
    }
  }

  /**
   * Reads an article with its source.
   *
   * @throws IllegalArgumentException if the bytes are no article's JSON; the message says where
   */
  public Article read(Bytes bytes) {
    JsonTree tree = JsonTree.of(bytes);
    JsonTree source = tree.object("source");
    if (source == null) {
      throw new IllegalArgumentException("the JSON lacks \"source\"");
    }
    return ArticleReader.article(tree, ArticleReader.origin(source));
  }

  /**
   * Reads an article that was written without its source.
   *
   * @throws IllegalArgumentException if the bytes are no article's JSON; the message says where
   */
  public Article read(Bytes bytes, Origin origin) {
    return ArticleReader.article(JsonTree.of(bytes), origin);
  }

  private static void members(Article article, BlockWriter blocks, JsonGenerator json) {
    Metadata metadata = article.metadata();
    json.writeStringProperty("kind", article.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("title", metadata.title());
    blocks.inlines("standfirst", metadata.standfirst());
    if (!metadata.bylines().isEmpty()) {
      json.writeArrayPropertyStart("bylines");
      for (Byline byline : metadata.bylines()) {
        json.writeStartObject();
        json.writeStringProperty("name", byline.name());
        optional("affiliation", byline.affiliation(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    optional("published", metadata.published(), json);
    optional("modified", metadata.modified(), json);
    if (!metadata.language().equals(Locale.ROOT)) {
      json.writeStringProperty("language", metadata.language().toLanguageTag());
    }
    optional("section", metadata.section(), json);
    if (!metadata.tags().isEmpty()) {
      json.writeArrayPropertyStart("tags");
      metadata.tags().forEach(json::writeString);
      json.writeEndArray();
    }
    optional("canonical", metadata.canonical(), json);
    optional("site", metadata.site(), json);
    blocks.blocks("body", article.body());
    if (!article.footnotes().isEmpty()) {
      json.writeArrayPropertyStart("footnotes");
      for (Footnote footnote : article.footnotes()) {
        json.writeStartObject();
        json.writeStringProperty("id", footnote.id());
        blocks.blocks("content", footnote.content());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private static void origin(Origin origin, JsonGenerator json) {
    json.writeObjectPropertyStart("source");
    json.writeStringProperty("location", origin.location().toString());
    optional("url", origin.url(), json);
    optional("found", origin.time(), json);
    json.writeEndObject();
  }

  private static void optional(String name, @Nullable Object value, JsonGenerator json) {
    if (value != null) {
      json.writeStringProperty(name, value.toString());
    }
  }
}
