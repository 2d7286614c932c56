package org.compend.press.json;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import org.compend.Article;
import org.compend.Assets;
import org.compend.Digest;
import org.compend.Origin;
import org.compend.json.ArticleJson;
import org.compend.press.Press;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Presses a digest as one JSON object (RFC 8259, UTF-8), as described by {@code
 * docs/schema/digest.schema.json}.
 *
 * <p>Images are given by their sources. Of a file that an article was read from nothing but its
 * name is told: neither the folders of somebody's disk nor the time of a copy belong to the digest.
 */
public final class JsonPress implements Press {
  private final JsonFactory factory = new JsonFactory();
  private final ArticleJson articles = new ArticleJson();

  @Override
  public void press(Digest digest, Assets assets, OutputStream out) throws IOException {
    try (JsonGenerator json =
        factory.createGenerator(ObjectWriteContext.empty(), new Unclosed(out))) {
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
        section.articles().forEach(article -> articles.write(published(article), json));
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringProperty("choice", digest.choice());
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (JacksonException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
    }
  }

  /** The article without what its source tells of the machine it was read on. */
  private static Article published(Article article) {
    Origin origin = article.origin();
    URI location = origin.location();
    String path = location.getRawPath();
    URI told =
        "file".equals(location.getScheme()) && path != null
            ? URI.create("file:///" + path.substring(path.lastIndexOf('/') + 1))
            : location;
    return new Article(
        article.metadata(),
        article.body(),
        article.footnotes(),
        article.kind(),
        new Origin(told, origin.url(), null));
  }

  private static void optional(String name, @Nullable String value, JsonGenerator json) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }

  /** A stream that the generator may flush but not close. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
