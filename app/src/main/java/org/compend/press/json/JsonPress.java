package org.compend.press.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.compend.Assets;
import org.compend.Digest;
import org.compend.apparatus.DigestApparatus;
import org.compend.apparatus.time.Mention;
import org.compend.json.ArticleJson;
import org.compend.press.Press;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Presses a digest as one JSON object (RFC 8259, UTF-8), as described by {@code
 * docs/schema/digest.schema.json}.
 *
 * <p>Images are given by their sources. Of files it is told how they lie to each other, not where:
 * neither the folders of somebody's disk nor the time of a copy belong to the digest.
 */
public final class JsonPress implements Press {
  // Whose stream it is closes it.
  private final JsonFactory factory =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
  private final ArticleJson articles = new ArticleJson();

  @Override
  public void press(Digest digest, DigestApparatus apparatus, Assets assets, OutputStream out)
      throws IOException {
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("id", digest.id().toString());
      json.writeStringProperty("title", digest.title());
      optional("subtitle", digest.subtitle(), json);
      json.writeStringProperty("language", digest.language().toLanguageTag());
      json.writeStringProperty("bound", digest.bound().toString());
      optional("publisher", digest.publisher(), json);
      if (!digest.foreword().isEmpty()) {
        json.writeName("foreword");
        articles.write(digest.foreword(), json);
      }
      json.writeArrayPropertyStart("sections");
      for (Digest.Section section : digest.sections()) {
        json.writeStartObject();
        optional("title", section.title(), json);
        json.writeArrayPropertyStart("articles");
        section.articles().forEach(article -> articles.publish(article, json));
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringProperty("choice", digest.choice());
      apparatus(apparatus, json);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (JacksonException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
    }
  }

  private static void apparatus(DigestApparatus apparatus, JsonGenerator json) {
    if (!apparatus.names().isEmpty()) {
      json.writeArrayPropertyStart("names");
      for (DigestApparatus.Entry entry : apparatus.names()) {
        json.writeStartObject();
        json.writeStringProperty("kind", word(entry.kind()));
        json.writeStringProperty("name", entry.name());
        json.writeStringProperty("sortKey", entry.sortKey());
        json.writeArrayPropertyStart("variants");
        entry.variants().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("places");
        for (DigestApparatus.Locator at : entry.places()) {
          json.writeStartObject();
          locator(at, json);
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (!apparatus.voices().isEmpty()) {
      json.writeArrayPropertyStart("quotations");
      for (DigestApparatus.Voice voice : apparatus.voices()) {
        for (DigestApparatus.Said said : voice.quotations()) {
          json.writeStartObject();
          json.writeStringProperty("speaker", voice.speaker());
          json.writeStringProperty("kind", said.quotation().kind().name().toLowerCase(Locale.ROOT));
          json.writeStringProperty("text", said.quotation().text());
          locator(said.at(), json);
          json.writeEndObject();
        }
      }
      json.writeEndArray();
    }
    if (!apparatus.summaries().isEmpty()) {
      json.writeArrayPropertyStart("summaries");
      for (DigestApparatus.Summary summary : apparatus.summaries()) {
        json.writeStartObject();
        json.writeNumberProperty("article", summary.article());
        json.writeStringProperty("basis", word(summary.basis()));
        json.writeStringProperty("text", summary.text());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (!apparatus.chronology().isEmpty()) {
      json.writeArrayPropertyStart("chronology");
      for (DigestApparatus.Event event : apparatus.chronology()) {
        json.writeStartObject();
        json.writeStringProperty("time", event.time().value());
        json.writeStringProperty("basis", word(event.time().first().basis()));
        Mention.Edge edge = event.time().first().edge();
        optional("edge", edge == null ? null : word(edge), json);
        json.writeStringProperty("sentence", event.sentence());
        locator(event.at(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Where something stands: article and paragraph from 1, characters (UTF-16) from 0. */
  private static void locator(DigestApparatus.Locator at, JsonGenerator json) {
    json.writeNumberProperty("article", at.article());
    json.writeNumberProperty("paragraph", at.span().paragraph() + 1);
    json.writeNumberProperty("start", at.span().start());
    json.writeNumberProperty("end", at.span().end());
  }

  private static void optional(String name, @Nullable String value, JsonGenerator json) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }
}
