package org.compend.serve.feed;

import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.compend.serve.page.Library;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a channel as JSON Feed 1.1. */
final class JsonFeed {
  private JsonFeed() {}

  static String of(Channel channel, Library library) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
      json.writeStringProperty("title", channel.title());
      json.writeStringProperty("home_page_url", library.absolute(channel.page()));
      json.writeStringProperty("feed_url", library.absolute(channel.self()));
      json.writeArrayPropertyStart("items");
      channel.items().forEach(item -> item(item, json));
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static void item(Item item, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", item.address());
    json.writeStringProperty("url", item.address());
    if (item.story().bound().source() != null) {
      json.writeStringProperty("external_url", item.story().bound().source().toASCIIString());
    }
    json.writeStringProperty("title", item.story().title());
    json.writeStringProperty("summary", item.story().lead());
    json.writeStringProperty("content_html", item.html());
    if (item.image() != null) {
      json.writeStringProperty("image", item.image());
    }
    if (item.published() != null) {
      json.writeStringProperty(
          "date_published", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(item.published()));
    }
    if (item.story().metadata().modified() != null) {
      json.writeStringProperty(
          "date_modified", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(item.updated()));
    }
    if (!item.authors().isEmpty()) {
      json.writeArrayPropertyStart("authors");
      for (String name : item.authors()) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    List<String> tags = new ArrayList<>(item.story().metadata().tags());
    if (item.story().metadata().section() != null) {
      tags.addFirst(item.story().metadata().section());
    }
    if (!tags.isEmpty()) {
      json.writeArrayPropertyStart("tags");
      tags.forEach(json::writeString);
      json.writeEndArray();
    }
    if (item.story().language() != null) {
      json.writeStringProperty("language", item.story().language());
    }
    json.writeEndObject();
  }
}
