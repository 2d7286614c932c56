package org.compend.press.json;

import java.io.IOException;
import java.io.OutputStream;
import org.compend.Assets;
import org.compend.Digest;
import org.compend.apparatus.DigestApparatus;
import org.compend.json.ArticleJson;
import org.compend.press.Binding;
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
      new ApparatusJson(json).write(apparatus, Binding.of(digest));
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (JacksonException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
    }
  }

  private static void optional(String name, @Nullable String value, JsonGenerator json) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }
}
