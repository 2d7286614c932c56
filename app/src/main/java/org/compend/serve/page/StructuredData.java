package org.compend.serve.page;

import java.io.StringWriter;
import org.compend.Byline;
import org.compend.DateStamp;
import org.compend.Prose;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An article as schema.org's NewsArticle, in JSON-LD. */
final class StructuredData {
  private StructuredData() {}

  /** The object, written so that it can stand in a script element. */
  static String of(Story story, String address, @Nullable String image, String magazine) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("@context", "https://schema.org");
      json.writeStringProperty("@type", "NewsArticle");
      json.writeStringProperty("headline", story.title());
      json.writeStringProperty("description", story.lead());
      json.writeStringProperty("url", address);
      json.writeStringProperty("mainEntityOfPage", address);
      date(json, "datePublished", story.metadata().published());
      date(json, "dateModified", story.metadata().modified());
      if (!story.metadata().bylines().isEmpty()) {
        json.writeArrayPropertyStart("author");
        story.metadata().bylines().forEach(byline -> author(json, byline));
        json.writeEndArray();
      }
      json.writeObjectPropertyStart("publisher");
      json.writeStringProperty("@type", "Organization");
      String site = story.metadata().site();
      json.writeStringProperty("name", site == null ? magazine : site);
      json.writeEndObject();
      if (story.language() != null) {
        json.writeStringProperty("inLanguage", story.language());
      }
      if (story.metadata().section() != null) {
        json.writeStringProperty("articleSection", story.metadata().section());
      }
      if (!story.metadata().tags().isEmpty()) {
        json.writeStringProperty("keywords", String.join(", ", story.metadata().tags()));
      }
      if (image != null) {
        json.writeStringProperty("image", image);
      }
      if (story.bound().source() != null) {
        json.writeStringProperty("isBasedOn", story.bound().source().toASCIIString());
      }
      json.writeNumberProperty(
          "wordCount", Prose.of(story.article().body()).strip().split("\\s+").length);
      json.writeEndObject();
    }
    // Within strings alone: no tag can begin or end in a script element.
    return text.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  private static void author(JsonGenerator json, Byline byline) {
    json.writeStartObject();
    json.writeStringProperty("@type", "Person");
    json.writeStringProperty("name", byline.name());
    if (byline.affiliation() != null) {
      json.writeObjectPropertyStart("affiliation");
      json.writeStringProperty("@type", "Organization");
      json.writeStringProperty("name", byline.affiliation());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void date(JsonGenerator json, String name, @Nullable DateStamp stamp) {
    if (stamp != null) {
      json.writeStringProperty(name, stamp.toString());
    }
  }
}
