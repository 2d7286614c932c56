package org.compend.spark;

import static org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit.MICROS;
import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;
import org.compend.Article;
import org.compend.Byline;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.DateStamp;
import org.compend.Metadata;
import org.compend.Origin;
import org.compend.Prose;
import org.compend.apparatus.Sketch;
import org.compend.json.ArticleJson;
import org.jspecify.annotations.Nullable;

/**
 * The table of articles: what is told about each in columns of their own, its text, the keys of its
 * {@link Sketch} (big-endian, eight bytes each), and the whole article as {@link ArticleJson}.
 */
final class ArticleTable {
  /** The folder of the table. */
  static final String NAME = "articles";

  static final MessageType SCHEMA =
      Types.buildMessage()
          .required(BINARY)
          .as(stringType())
          .named("id")
          .required(BINARY)
          .as(stringType())
          .named("digest")
          .required(BINARY)
          .as(stringType())
          .named("file")
          .required(INT64)
          .named("offset")
          .optional(BINARY)
          .as(stringType())
          .named("url")
          .optional(INT64)
          .as(timestampType(true, MICROS))
          .named("found")
          .required(BINARY)
          .as(stringType())
          .named("kind")
          .required(BINARY)
          .as(stringType())
          .named("title")
          .optional(BINARY)
          .as(stringType())
          .named("standfirst")
          .requiredList()
          .requiredGroupElement()
          .required(BINARY)
          .as(stringType())
          .named("name")
          .optional(BINARY)
          .as(stringType())
          .named("affiliation")
          .named("authors")
          .optional(INT32)
          .as(dateType())
          .named("published")
          .optional(INT64)
          .as(timestampType(true, MICROS))
          .named("published_at")
          .optional(INT32)
          .as(dateType())
          .named("modified")
          .optional(BINARY)
          .as(stringType())
          .named("language")
          .optional(BINARY)
          .as(stringType())
          .named("section")
          .requiredList()
          .requiredElement(BINARY)
          .as(stringType())
          .named("tags")
          .optional(BINARY)
          .as(stringType())
          .named("canonical")
          .optional(BINARY)
          .as(stringType())
          .named("site")
          .required(BINARY)
          .as(stringType())
          .named("text")
          .required(BINARY)
          .named("keys")
          .required(BINARY)
          .as(stringType())
          .named("article")
          .named("article");

  private static final ArticleJson JSON = new ArticleJson();

  private ArticleTable() {}

  /** The row of an article and the capture it came from, a record of an archive. */
  static void fill(Group row, Capture capture, Article article) {
    Metadata metadata = article.metadata();
    String location = capture.origin().location().toString();
    int place = location.lastIndexOf('#');
    row.add("id", id(capture));
    row.add("digest", capture.content().sha256());
    row.add("file", location.substring(0, place));
    row.add("offset", Long.parseLong(location.substring(place + 1)));
    text(row, "url", capture.origin().url());
    moment(row, "found", capture.origin().time());
    row.add("kind", article.kind().name().toLowerCase(Locale.ROOT));
    row.add("title", metadata.title());
    String standfirst = Prose.ofInlines(metadata.standfirst());
    text(row, "standfirst", standfirst.isEmpty() ? null : standfirst);
    Group authors = row.addGroup("authors");
    for (Byline byline : metadata.bylines()) {
      Group author = authors.addGroup("list").addGroup("element");
      author.add("name", byline.name());
      text(author, "affiliation", byline.affiliation());
    }
    DateStamp published = metadata.published();
    day(row, "published", published);
    moment(
        row,
        "published_at",
        published == null || published.moment() == null ? null : published.moment().toInstant());
    day(row, "modified", metadata.modified());
    text(
        row,
        "language",
        metadata.language().equals(Locale.ROOT) ? null : metadata.language().toLanguageTag());
    text(row, "section", metadata.section());
    Group tags = row.addGroup("tags");
    metadata.tags().forEach(tag -> tags.addGroup("list").add("element", tag));
    text(row, "canonical", metadata.canonical());
    text(row, "site", metadata.site());
    String prose = Prose.of(article.body());
    row.add("text", prose);
    row.add("keys", Binary.fromConstantByteArray(packed(Sketch.of(metadata.title(), prose))));
    ByteArrayOutputStream json = new ByteArrayOutputStream(1 << 14);
    JSON.writeWithoutSource(article, json);
    row.add("article", Binary.fromConstantByteArray(json.toByteArray()));
  }

  private static byte[] packed(Sketch sketch) {
    long[] keys = sketch.keys();
    ByteBuffer packed = ByteBuffer.allocate(Long.BYTES * keys.length);
    packed.asLongBuffer().put(keys);
    return packed.array();
  }

  /** The keys of a row, by which its near-duplicates are looked for, from the column. */
  static LongBuffer keys(byte[] packed) {
    return ByteBuffer.wrap(packed).asLongBuffer();
  }

  /** The article of a row, from its columns. */
  static Article article(
      String json, String file, long offset, @Nullable String url, @Nullable Instant found) {
    Origin origin =
        new Origin(URI.create(file + "#" + offset), url == null ? null : URI.create(url), found);
    return JSON.read(Bytes.of(json.getBytes(StandardCharsets.UTF_8)), origin);
  }

  /** The same for the same bytes found at the same address at the same time, wherever they lie. */
  static String id(Capture capture) {
    Origin origin = capture.origin();
    String known =
        String.join(
            "\n",
            List.of(
                capture.content().sha256(),
                String.valueOf(origin.url()),
                String.valueOf(origin.time())));
    return Bytes.of(known.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, 20);
  }

  private static void text(Group row, String column, @Nullable Object value) {
    if (value != null) {
      row.add(column, value.toString());
    }
  }

  private static void day(Group row, String column, @Nullable DateStamp date) {
    if (date != null) {
      row.add(column, Math.toIntExact(date.day().toEpochDay()));
    }
  }

  private static void moment(Group row, String column, @Nullable Instant time) {
    if (time != null) {
      row.add(column, ChronoUnit.MICROS.between(Instant.EPOCH, time));
    }
  }
}
