package org.compend.serve.http;

import java.io.StringWriter;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Why a program did not get what it asked for (RFC 9457).
 *
 * @param detail what is wrong and what to do, in sentences
 * @param errors what is wrong with single places of the body
 */
public record Problem(int status, String detail, List<Place> errors) {
  /** What it is declared to be. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final JsonFactory JSON = new JsonFactory();

  public Problem {
    errors = List.copyOf(errors);
  }

  /**
   * A place of the body with which something is wrong.
   *
   * @param pointer where (RFC 6901)
   */
  public record Place(String pointer, String detail) {}

  /** A problem with the request as a whole. */
  public static Problem of(int status, String detail) {
    return new Problem(status, detail, List.of());
  }

  /** It as an answer. */
  public Reply reply() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("type", "about:blank");
      json.writeStringProperty("title", HttpStatus.getMessage(status));
      json.writeNumberProperty("status", status);
      json.writeStringProperty("detail", detail);
      if (!errors.isEmpty()) {
        json.writeArrayPropertyStart("errors");
        for (Place place : errors) {
          json.writeStartObject();
          json.writeStringProperty("pointer", place.pointer());
          json.writeStringProperty("detail", place.detail());
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    return Reply.text(MEDIA_TYPE, out.toString()).status(status).secret();
  }
}
