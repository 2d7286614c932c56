package org.compend.serve.shelf;

import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.compend.serve.page.Library;
import org.compend.serve.page.Link;
import org.compend.serve.page.Paging;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the catalogue as OPDS 2.0, which is JSON. Addresses are paths: they hold on any host. */
final class Opds2 {
  static final String TYPE = "application/opds+json";
  static final String ROOT = "/opds/v2";

  private Opds2() {}

  /** The entrance. */
  static String navigation(Library library, List<Link> ways) {
    return object(json -> {
      json.writeObjectPropertyStart("metadata");
      json.writeStringProperty("title", library.name());
      json.writeEndObject();
      json.writeArrayPropertyStart("links");
      link(json, "self", ROOT, null, null);
      search(json);
      json.writeEndArray();
      json.writeArrayPropertyStart("navigation");
      ways.forEach(way -> link(json, "subsection", ROOT + way.address(), way.words(), null));
      json.writeEndArray();
    });
  }

  /** A list of publications. */
  static String publications(Listing listing) {
    Paging paging = listing.paging();
    String self = ROOT + listing.path();
    return object(json -> {
      json.writeObjectPropertyStart("metadata");
      json.writeStringProperty("title", listing.title());
      json.writeStringProperty(
          "modified", listing.updated().truncatedTo(ChronoUnit.SECONDS).toString());
      json.writeNumberProperty("numberOfItems", paging.entries());
      json.writeNumberProperty("itemsPerPage", paging.size());
      json.writeNumberProperty("currentPage", paging.number());
      json.writeEndObject();
      json.writeArrayPropertyStart("links");
      link(json, "self", Paging.at(self, paging.number()), null, null);
      link(json, "start", ROOT, null, null);
      link(json, "first", self, null, null);
      link(json, "previous", paging.before(self), null, null);
      link(json, "next", paging.after(self), null, null);
      search(json);
      json.writeEndArray();
      if (!listing.facets().isEmpty()) {
        json.writeArrayPropertyStart("facets");
        listing.facets().forEach(facets -> facets(json, facets));
        json.writeEndArray();
      }
      json.writeArrayPropertyStart("publications");
      listing.entries().forEach(entry -> publication(json, entry));
      json.writeEndArray();
    });
  }

  private static void facets(JsonGenerator json, Listing.Facets facets) {
    json.writeStartObject();
    json.writeObjectPropertyStart("metadata");
    json.writeStringProperty("title", facets.title());
    json.writeEndObject();
    json.writeArrayPropertyStart("links");
    for (Listing.Value value : facets.values()) {
      link(
          json,
          value.active() ? "self" : null,
          ROOT + value.path(),
          value.title(),
          value.articles());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void publication(JsonGenerator json, Listing.Entry entry) {
    json.writeStartObject();
    json.writeObjectPropertyStart("metadata");
    json.writeStringProperty("@type", "http://schema.org/PublicationIssue");
    json.writeStringProperty("identifier", entry.id());
    json.writeStringProperty("title", entry.title());
    json.writeStringProperty(
        "modified", entry.updated().truncatedTo(ChronoUnit.SECONDS).toString());
    json.writeStringProperty("published", entry.updated().toString().substring(0, 10));
    if (entry.language() != null) {
      json.writeStringProperty("language", entry.language());
    }
    json.writeStringProperty("publisher", entry.publisher());
    if (!entry.authors().isEmpty()) {
      json.writeArrayPropertyStart("author");
      entry.authors().forEach(json::writeString);
      json.writeEndArray();
    }
    json.writeStringProperty("description", entry.summary());
    json.writeEndObject();
    json.writeArrayPropertyStart("links");
    for (Listing.File file : entry.files()) {
      json.writeStartObject();
      json.writeStringProperty("rel", "http://opds-spec.org/acquisition/open-access");
      json.writeStringProperty("href", file.path());
      json.writeStringProperty("type", file.mediaType());
      json.writeStringProperty("title", file.title());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (entry.cover() != null) {
      json.writeArrayPropertyStart("images");
      json.writeStartObject();
      json.writeStringProperty("href", entry.cover());
      json.writeStringProperty("type", "image/jpeg");
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void link(
      JsonGenerator json,
      @Nullable String rel,
      @Nullable String href,
      @Nullable String title,
      @Nullable Long items) {
    if (href == null) {
      return;
    }
    json.writeStartObject();
    if (rel != null) {
      json.writeStringProperty("rel", rel);
    }
    json.writeStringProperty("href", href);
    json.writeStringProperty("type", TYPE);
    if (title != null) {
      json.writeStringProperty("title", title);
    }
    if (items != null) {
      json.writeObjectPropertyStart("properties");
      json.writeNumberProperty("numberOfItems", items);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void search(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("rel", "search");
    json.writeStringProperty("href", ROOT + "/search{?query}");
    json.writeStringProperty("type", TYPE);
    json.writeBooleanProperty("templated", true);
    json.writeEndObject();
  }

  private static String object(Consumer<JsonGenerator> content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      content.accept(json);
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }
}
