package org.compend.press.cite;

import java.io.StringWriter;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.compend.apparatus.work.Identifier;
import org.compend.apparatus.work.Work;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes references as CSL-JSON 1.0.2, which most programs for bibliographies read. */
public final class CslJson {
  private CslJson() {}

  /** References, each under an id of its own. */
  public static String of(List<Reference> references) {
    List<String> keys = Keys.of(references);
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartArray();
      for (int i = 0; i < references.size(); i++) {
        write(keys.get(i), references.get(i), json);
      }
      json.writeEndArray();
    }
    return text.append('\n').toString();
  }

  /** A reference as an object. */
  public static void write(String id, Reference reference, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", id);
    json.writeStringProperty("type", type(reference.work()));
    optional("title", reference.title(), json);
    if (!reference.authors().isEmpty()) {
      json.writeArrayPropertyStart("author");
      for (PersonName name : reference.authors()) {
        json.writeStartObject();
        if (name.given() == null) {
          json.writeStringProperty("literal", name.family());
        } else {
          json.writeStringProperty("family", name.family());
          json.writeStringProperty("given", name.given());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    optional("container-title", reference.magazine(), json);
    LocalDate day = reference.day();
    Integer year = reference.year();
    if (year != null) {
      json.writeObjectPropertyStart("issued");
      json.writeArrayPropertyStart("date-parts");
      json.writeStartArray();
      json.writeNumber(year);
      if (day != null) {
        json.writeNumber(day.getMonthValue());
        json.writeNumber(day.getDayOfMonth());
      }
      json.writeEndArray();
      json.writeEndArray();
      json.writeEndObject();
    }
    optional("language", reference.language(), json);
    if (reference.work() instanceof Work.Piece(var metadata, _)) {
      optional("section", metadata.section(), json);
    }
    for (Identifier identifier : reference.identifiers()) {
      switch (identifier.scheme()) {
        case DOI -> json.writeStringProperty("DOI", identifier.value());
        case ISBN -> json.writeStringProperty("ISBN", identifier.value());
        case ARXIV -> json.writeStringProperty("number", identifier.label());
        case PMID -> json.writeStringProperty("PMID", identifier.value());
      }
    }
    URI address = reference.address();
    optional("URL", address == null ? null : address.toASCIIString(), json);
    optional("note", reference.words().isEmpty() ? null : "“" + reference.words() + "”", json);
    json.writeEndObject();
  }

  private static String type(Work work) {
    return switch (work) {
      case Work.Piece _ -> "article-magazine";
      case Work.Named named ->
          switch (named.form()) {
            case PAGE -> "webpage";
            case POST -> "post";
            case FILM -> "motion_picture";
            case BOOK -> "book";
            case PREPRINT -> "article";
            case LAW -> "legislation";
            case STANDARD -> "standard";
            case PAPER, DOCUMENT, TITLED -> "document";
          };
    };
  }

  private static void optional(String name, @Nullable String value, JsonGenerator json) {
    if (value != null && !value.isBlank()) {
      json.writeStringProperty(name, value);
    }
  }
}
