package org.compend.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.compend.Article;
import org.compend.apparatus.Annotator;
import org.compend.apparatus.Apparatus;
import org.compend.apparatus.Citation;
import org.compend.apparatus.Name;
import org.compend.apparatus.Occasion;
import org.compend.apparatus.Paragraph;
import org.compend.apparatus.Quotation;
import org.compend.apparatus.Span;
import org.compend.apparatus.time.Mention;
import org.compend.apparatus.work.Identifier;
import org.compend.apparatus.work.Work;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what is said of an article as JSON, on one line. */
final class AnnotationJson {
  private AnnotationJson() {}

  /** An article's apparatus on a line. */
  static String of(String id, Article article, Annotator annotator) {
    Apparatus apparatus = annotator.annotate(article);
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("id", id);
      json.writeArrayPropertyStart("lacks");
      annotator.lacks(article.metadata().language()).forEach(json::writeString);
      json.writeEndArray();
      json.writeArrayPropertyStart("paragraphs");
      Paragraph.of(article).forEach(paragraph -> json.writeString(paragraph.text()));
      json.writeEndArray();
      // What is reported stands by itself: who reads quotations wants the very words.
      quotations("quotations", apparatus, true, json);
      quotations("reported", apparatus, false, json);
      json.writeArrayPropertyStart("names");
      for (Name name : apparatus.names()) {
        json.writeStartObject();
        json.writeStringProperty("kind", word(name.kind()));
        json.writeStringProperty("name", name.name());
        json.writeStringProperty("sortKey", name.sortKey());
        json.writeArrayPropertyStart("variants");
        name.variants().forEach(json::writeString);
        json.writeEndArray();
        spans("mentions", name.mentions(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
      spans("summary", apparatus.summary(), json);
      json.writeArrayPropertyStart("times");
      for (Occasion occasion : apparatus.occasions()) {
        json.writeStartObject();
        json.writeStringProperty("value", occasion.time().value());
        json.writeStringProperty("basis", word(occasion.time().first().basis()));
        Mention.Edge edge = occasion.time().first().edge();
        if (edge != null) {
          json.writeStringProperty("edge", word(edge));
        }
        spans("spans", List.of(occasion.span()), json);
        spans("sentences", List.of(occasion.sentence()), json);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("citations");
      apparatus.citations().forEach(citation -> citation(citation, json));
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.append('\n').toString();
  }

  private static void quotations(
      String name, Apparatus apparatus, boolean verbatim, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    for (Quotation quotation : apparatus.quotations()) {
      if (quotation.kind().isVerbatim() == verbatim) {
        json.writeStartObject();
        json.writeStringProperty("kind", word(quotation.kind()));
        json.writeStringProperty("text", quotation.text());
        json.writeStringProperty("speaker", quotation.speaker());
        json.writeStringProperty("mention", quotation.mention());
        spans("spans", quotation.spans(), json);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void citation(Citation citation, JsonGenerator json) {
    Work.Named work = citation.work();
    json.writeStartObject();
    json.writeStringProperty("kind", word(work.form()));
    json.writeStringProperty("words", citation.words());
    if (work.title() != null) {
      json.writeStringProperty("title", work.title());
    }
    json.writeArrayPropertyStart("authors");
    work.authors().forEach(json::writeString);
    json.writeEndArray();
    if (work.year() != null) {
      json.writeNumberProperty("year", work.year());
    }
    for (Identifier identifier : work.identifiers()) {
      json.writeStringProperty(word(identifier.scheme()), identifier.value());
    }
    if (work.address() != null) {
      json.writeStringProperty("address", work.address().toString());
    }
    spans("spans", List.of(citation.span()), json);
    json.writeEndObject();
  }

  private static void spans(String name, List<Span> spans, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    for (Span span : spans) {
      json.writeStartObject();
      json.writeNumberProperty("paragraph", span.paragraph() + 1);
      json.writeNumberProperty("start", span.start());
      json.writeNumberProperty("end", span.end());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
