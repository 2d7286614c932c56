package org.compend.spark;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.compend.apparatus.Annotator;
import org.compend.apparatus.Apparatus;
import org.compend.apparatus.Name;
import org.compend.apparatus.Occasion;
import org.compend.apparatus.Quotation;
import org.compend.apparatus.Span;
import org.compend.apparatus.time.Mention;
import org.compend.apparatus.time.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * The table of annotations: who is quoted, who and what is named, and of which times is spoken in
 * each article, each with its paragraphs counted from 0 and its place in them.
 *
 * <p>Knows nothing of Spark: the same articles give the same file. Safe to use from several
 * threads.
 */
final class Annotation {
  /** The folder of the table. */
  static final String NAME = "annotations";

  private static final GroupType SPANS = spans("spans");
  private static final GroupType MENTIONS = spans("mentions");

  static final MessageType SCHEMA =
      Types.buildMessage()
          .required(BINARY)
          .as(stringType())
          .named("id")
          .requiredList()
          .element(
              Types.requiredGroup()
                  .addField(string("kind"))
                  .addField(string("text"))
                  .optional(BINARY)
                  .as(stringType())
                  .named("speaker")
                  .optional(BINARY)
                  .as(stringType())
                  .named("mention")
                  .addField(SPANS)
                  .named("element"))
          .named("quotations")
          .requiredList()
          .element(
              Types.requiredGroup()
                  .addField(string("kind"))
                  .addField(string("name"))
                  .addField(string("sort_key"))
                  .addField(
                      Types.requiredList()
                          .requiredElement(BINARY)
                          .as(stringType())
                          .named("variants"))
                  .addField(MENTIONS)
                  .named("element"))
          .named("names")
          .requiredList()
          .element(
              Types.requiredGroup()
                  .addField(string("value"))
                  .required(INT32)
                  .as(dateType())
                  .named("first")
                  .required(INT32)
                  .as(dateType())
                  .named("last")
                  .addField(string("basis"))
                  .optional(BINARY)
                  .as(stringType())
                  .named("edge")
                  .addField(span("span"))
                  .addField(span("sentence"))
                  .named("element"))
          .named("times")
          .named("annotation");

  private final Configuration configuration;
  private final Path folder;
  private final Annotator annotator = new Annotator();

  Annotation(Configuration configuration, Path folder) {
    this.configuration = configuration;
    this.folder = folder;
  }

  private static Type string(String name) {
    return Types.required(BINARY).as(stringType()).named(name);
  }

  private static GroupType spans(String name) {
    return Types.requiredList().element(span("element")).named(name);
  }

  private static GroupType span(String name) {
    return Types.requiredGroup()
        .required(INT32)
        .named("paragraph")
        .required(INT32)
        .named("start")
        .required(INT32)
        .named("end")
        .named(name);
  }

  /** Where the annotations of a file of articles lie. */
  Path target(String part) {
    return new Path(folder, NAME + "/" + part);
  }

  /**
   * Annotates the articles of a file.
   *
   * @return how many there are
   */
  long run(String part, String attempt) throws IOException {
    Path articles = new Path(folder, ArticleTable.NAME + "/" + part);
    try (TableFile rows = new TableFile(SCHEMA, target(part), attempt, configuration)) {
      TableFile.read(
          articles,
          ArticleTable.SCHEMA,
          configuration,
          article -> {
            Group row = rows.row();
            fill(
                row,
                article.getString("id", 0),
                annotator.annotate(
                    ArticleTable.article(
                        article.getString("article", 0),
                        article.getString("file", 0),
                        article.getLong("offset", 0),
                        optional(article, "url"),
                        found(article))));
            rows.write(row);
          });
      rows.publish();
      return rows.rows();
    }
  }

  private static @Nullable String optional(Group row, String column) {
    return row.getFieldRepetitionCount(column) == 0 ? null : row.getString(column, 0);
  }

  private static @Nullable Instant found(Group row) {
    return row.getFieldRepetitionCount("found") == 0
        ? null
        : Instant.EPOCH.plus(row.getLong("found", 0), ChronoUnit.MICROS);
  }

  private static void fill(Group row, String id, Apparatus apparatus) {
    row.add("id", id);
    Group quotations = row.addGroup("quotations");
    for (Quotation quotation : apparatus.quotations()) {
      Group each = quotations.addGroup("list").addGroup("element");
      each.add("kind", word(quotation.kind()));
      each.add("text", quotation.text());
      if (quotation.speaker() != null) {
        each.add("speaker", quotation.speaker());
      }
      if (quotation.mention() != null) {
        each.add("mention", quotation.mention());
      }
      spans(each.addGroup("spans"), quotation.spans());
    }
    Group names = row.addGroup("names");
    for (Name name : apparatus.names()) {
      Group each = names.addGroup("list").addGroup("element");
      each.add("kind", word(name.kind()));
      each.add("name", name.name());
      each.add("sort_key", name.sortKey());
      Group variants = each.addGroup("variants");
      name.variants().forEach(variant -> variants.addGroup("list").add("element", variant));
      spans(each.addGroup("mentions"), name.mentions());
    }
    Group times = row.addGroup("times");
    for (Occasion occasion : apparatus.occasions()) {
      time(times.addGroup("list").addGroup("element"), occasion);
    }
  }

  private static void time(Group row, Occasion occasion) {
    Stretch time = occasion.time();
    row.add("value", time.value());
    row.add("first", Math.toIntExact(time.first().period().first().toEpochDay()));
    row.add("last", Math.toIntExact(time.last().period().last().toEpochDay()));
    row.add("basis", word(time.first().basis()));
    Mention.Edge edge = time.first().edge();
    if (edge != null) {
      row.add("edge", word(edge));
    }
    span(row.addGroup("span"), occasion.span());
    span(row.addGroup("sentence"), occasion.sentence());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static void spans(Group list, List<Span> spans) {
    for (Span span : spans) {
      span(list.addGroup("list").addGroup("element"), span);
    }
  }

  private static void span(Group row, Span span) {
    row.add("paragraph", span.paragraph());
    row.add("start", span.start());
    row.add("end", span.end());
  }
}
