package org.compend.json;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.compend.Article;
import org.compend.Block;
import org.compend.Byline;
import org.compend.DateStamp;
import org.compend.Footnote;
import org.compend.Image;
import org.compend.Inline;
import org.compend.Kind;
import org.compend.Metadata;
import org.compend.Origin;
import org.jspecify.annotations.Nullable;

/** Makes an article of the JSON that {@link ArticleJson} writes. */
final class ArticleReader {
  private ArticleReader() {}

  static Article article(JsonTree tree, Origin origin) {
    String language = tree.string("language");
    Metadata metadata =
        new Metadata(
            tree.text("title"),
            inlines(tree, "standfirst"),
            objects(
                tree.items("bylines"),
                byline -> new Byline(byline.text("name"), byline.string("affiliation"))),
            stamp(tree.string("published")),
            stamp(tree.string("modified")),
            language == null ? Locale.ROOT : Locale.forLanguageTag(language),
            tree.string("section"),
            tree.items("tags").stream().map(tag -> as(String.class, tag)).toList(),
            uri(tree.string("canonical")),
            tree.string("site"));
    return new Article(
        metadata,
        blocks(tree, "body"),
        objects(
            tree.items("footnotes"),
            note -> new Footnote(note.text("id"), blocks(note, "content"))),
        Kind.valueOf(tree.text("kind").toUpperCase(Locale.ROOT)),
        origin);
  }

  static Origin origin(JsonTree source) {
    String found = source.string("found");
    return new Origin(
        URI.create(source.text("location")),
        uri(source.string("url")),
        found == null ? null : Instant.parse(found));
  }

  private static List<Block> blocks(JsonTree tree, String name) {
    return blocks(tree.items(name));
  }

  private static List<Block> blocks(List<?> items) {
    return objects(items, ArticleReader::block);
  }

  private static List<List<Block>> nested(List<?> items) {
    return items.stream().map(item -> blocks(as(List.class, item))).toList();
  }

  private static Block block(JsonTree tree) {
    String type = tree.text("type");
    return switch (type) {
      case "paragraph" -> new Block.Paragraph(inlines(tree, "content"));
      case "heading" -> new Block.Heading(tree.number("level", 2), inlines(tree, "content"));
      case "quotation" ->
          new Block.Quotation(blocks(tree, "content"), inlines(tree, "attribution"));
      case "bulletList" -> new Block.BulletList(nested(tree.items("items")));
      case "numberedList" ->
          new Block.NumberedList(tree.number("start", 1), nested(tree.items("items")));
      case "definitionList" ->
          new Block.DefinitionList(
              objects(
                  tree.items("definitions"),
                  definition ->
                      new Block.Definition(
                          definition.items("terms").stream()
                              .map(term -> inlines(as(List.class, term)))
                              .toList(),
                          nested(definition.items("descriptions")))));
      case "figure" ->
          new Block.Figure(
              objects(tree.items("images"), ArticleReader::image), inlines(tree, "caption"));
      case "table" ->
          new Block.Table(
              inlines(tree, "caption"), objects(tree.items("rows"), ArticleReader::row));
      case "code" -> new Block.Code(tree.text("text"), tree.string("language"));
      case "embed" ->
          new Block.Embed(
              URI.create(tree.text("target")),
              tree.text("title"),
              blocks(tree, "content"),
              inlines(tree, "caption"));
      case "aside" -> new Block.Aside(blocks(tree, "content"));
      case "editorialNote" -> new Block.EditorialNote(blocks(tree, "content"));
      case "inLanguage" ->
          new Block.InLanguage(
              Locale.forLanguageTag(tree.text("language")), blocks(tree, "content"));
      case "break" -> new Block.Break();
      default -> throw new IllegalArgumentException("no block is called \"" + type + "\"");
    };
  }

  private static Block.Row row(JsonTree tree) {
    return new Block.Row(
        tree.flag("head"),
        objects(
            tree.items("cells"),
            cell ->
                new Block.Cell(
                    cell.flag("header"),
                    cell.number("columns", 1),
                    cell.number("rows", 1),
                    blocks(cell, "content"))));
  }

  private static List<Inline> inlines(JsonTree tree, String name) {
    return inlines(tree.items(name));
  }

  private static List<Inline> inlines(List<?> items) {
    return items.stream()
        .map(item ->
            item instanceof String text ? new Inline.Text(text) : inline(as(JsonTree.class, item)))
        .toList();
  }

  private static Inline inline(JsonTree tree) {
    String type = tree.text("type");
    Inline.Style style = Names.STYLES.get(type);
    if (style != null) {
      return new Inline.Styled(style, inlines(tree, "content"));
    }
    return switch (type) {
      case "link" -> new Inline.Link(URI.create(tree.text("target")), inlines(tree, "content"));
      case "anchor" -> new Inline.Anchor(tree.text("id"));
      case "noteReference" -> new Inline.NoteReference(tree.text("id"));
      case "inLanguage" ->
          new Inline.InLanguage(
              Locale.forLanguageTag(tree.text("language")), inlines(tree, "content"));
      case "ruby" -> new Inline.Ruby(tree.text("base"), tree.text("reading"));
      case Names.PICTURE -> new Inline.Picture(image(tree));
      case "lineBreak" -> new Inline.LineBreak();
      default -> throw new IllegalArgumentException("no inline is called \"" + type + "\"");
    };
  }

  private static Image image(JsonTree tree) {
    return new Image(
        tree.items("sources").stream().map(source -> URI.create(as(String.class, source))).toList(),
        tree.string("alternative"),
        tree.number("width", 0),
        tree.number("height", 0));
  }

  private static <T> List<T> objects(List<?> items, Function<JsonTree, T> make) {
    return items.stream().map(item -> make.apply(as(JsonTree.class, item))).toList();
  }

  private static <T> T as(Class<T> type, Object item) {
    if (!type.isInstance(item)) {
      throw new IllegalArgumentException("the JSON holds " + item + " where it should not");
    }
    return type.cast(item);
  }

  private static @Nullable DateStamp stamp(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return text.indexOf('T') > 0
        ? DateStamp.of(OffsetDateTime.parse(text))
        : DateStamp.of(LocalDate.parse(text));
  }

  private static @Nullable URI uri(@Nullable String text) {
    return text == null ? null : URI.create(text);
  }
}
