package org.compend.cli;

import java.io.StringWriter;
import java.net.URI;
import java.util.Locale;
import org.compend.Article;
import org.compend.Byline;
import org.compend.DateStamp;
import org.compend.Metadata;
import org.compend.Prose;
import org.compend.extract.ArticleBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An article as one line of JSON: its running text and what is told about it, without structure.
 *
 * <p>What is not known is {@code null}, an empty list or an empty text.
 */
final class ArticleLine {
  private static final JsonFactory JSON = new JsonFactory();

  private ArticleLine() {}

  static String of(String id, Article article) {
    Metadata metadata = article.metadata();
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("id", id);
      string(json, "url", article.origin().url());
      string(json, "canonical", metadata.canonical());
      json.writeStringProperty("title", metadata.title());
      json.writeStringProperty("standfirst", Prose.ofInlines(metadata.standfirst()));
      json.writeArrayPropertyStart("author");
      for (Byline byline : metadata.bylines()) {
        json.writeString(byline.name());
      }
      json.writeEndArray();
      string(json, "date", day(metadata.published()));
      string(json, "modified", day(metadata.modified()));
      boolean told = !metadata.language().equals(Locale.ROOT);
      string(json, "language", told ? metadata.language().toLanguageTag() : null);
      string(json, "site", metadata.site());
      string(json, "section", metadata.section());
      json.writeArrayPropertyStart("tags");
      metadata.tags().forEach(json::writeString);
      json.writeEndArray();
      json.writeStringProperty("kind", article.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringProperty("articleBody", ArticleBody.of(article));
      json.writeEndObject();
    }
    return out.toString();
  }

  private static @Nullable String day(@Nullable DateStamp stamp) {
    return stamp == null ? null : stamp.day().toString();
  }

  private static void string(JsonGenerator json, String name, @Nullable Object value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value instanceof URI uri ? uri.toString() : value.toString());
    }
  }
}
