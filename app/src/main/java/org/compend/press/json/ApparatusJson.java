package org.compend.press.json;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.compend.apparatus.DigestApparatus;
import org.compend.apparatus.DigestApparatus.Entry;
import org.compend.apparatus.DigestApparatus.Event;
import org.compend.apparatus.DigestApparatus.Locator;
import org.compend.apparatus.DigestApparatus.Said;
import org.compend.apparatus.DigestApparatus.Source;
import org.compend.apparatus.DigestApparatus.Summary;
import org.compend.apparatus.DigestApparatus.Voice;
import org.compend.apparatus.time.Mention;
import org.compend.press.Binding;
import org.compend.press.cite.CslJson;
import org.compend.press.cite.Keys;
import org.compend.press.cite.Reference;
import tools.jackson.core.JsonGenerator;

/** Writes a digest's apparatus as JSON: each part that is not empty a property. */
final class ApparatusJson {
  private final JsonGenerator json;

  ApparatusJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes the properties into the object that is open. */
  void write(DigestApparatus apparatus, Binding binding) {
    switch (apparatus) {
      // Taken apart, so that no part can be forgotten here.
      case DigestApparatus(
              List<Entry> names,
              List<Voice> voices,
              List<Event> chronology,
              List<Summary> summaries,
              List<Source> sources) -> {
        array("names", names, this::name);
        array(
            "quotations",
            voices.stream()
                .flatMap(voice ->
                    voice.quotations().stream().map(said -> new Uttered(voice.speaker(), said)))
                .toList(),
            this::quotation);
        array("summaries", summaries, this::summary);
        array("chronology", chronology, this::event);
        List<Reference> references =
            sources.stream().map(source -> Reference.of(source, binding)).toList();
        List<String> keys = Keys.of(references);
        array(
            "sources",
            IntStream.range(0, sources.size())
                .mapToObj(i -> new Cited(sources.get(i), keys.get(i), references.get(i)))
                .toList(),
            this::source);
      }
    }
  }

  /** A quotation with whose it is. */
  private record Uttered(String speaker, Said said) {}

  /** A source as it is cited, under its key. */
  private record Cited(Source source, String key, Reference reference) {}

  /** Writes the properties of one member of an array. */
  private interface Member<T> {
    void write(T member);
  }

  private <T> void array(String name, List<T> members, Member<T> writer) {
    if (!members.isEmpty()) {
      json.writeArrayPropertyStart(name);
      for (T member : members) {
        json.writeStartObject();
        writer.write(member);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private void name(Entry entry) {
    json.writeStringProperty("kind", word(entry.kind()));
    json.writeStringProperty("name", entry.name());
    json.writeStringProperty("sortKey", entry.sortKey());
    json.writeArrayPropertyStart("variants");
    entry.variants().forEach(json::writeString);
    json.writeEndArray();
    places(entry.places());
  }

  private void quotation(Uttered uttered) {
    json.writeStringProperty("speaker", uttered.speaker());
    json.writeStringProperty("kind", word(uttered.said().quotation().kind()));
    json.writeStringProperty("text", uttered.said().quotation().text());
    locator(uttered.said().at());
  }

  private void summary(Summary summary) {
    json.writeNumberProperty("article", summary.article());
    json.writeStringProperty("basis", word(summary.basis()));
    json.writeStringProperty("text", summary.text());
  }

  private void event(Event event) {
    json.writeStringProperty("time", event.time().value());
    json.writeStringProperty("basis", word(event.time().first().basis()));
    Mention.Edge edge = event.time().first().edge();
    if (edge != null) {
      json.writeStringProperty("edge", word(edge));
    }
    json.writeStringProperty("sentence", event.sentence());
    locator(event.at());
  }

  /** A work as CSL-JSON has it, and where it is cited. */
  private void source(Cited cited) {
    Source source = cited.source();
    json.writeName("reference");
    CslJson.write(cited.key(), cited.reference(), json);
    if (source.article() != null) {
      json.writeNumberProperty("article", source.article());
    }
    places(source.places());
  }

  private void places(List<Locator> places) {
    json.writeArrayPropertyStart("places");
    for (Locator at : places) {
      json.writeStartObject();
      locator(at);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Where something stands: article and paragraph from 1, characters (UTF-16) from 0. */
  private void locator(Locator at) {
    json.writeNumberProperty("article", at.article());
    json.writeNumberProperty("paragraph", at.span().paragraph() + 1);
    json.writeNumberProperty("start", at.span().start());
    json.writeNumberProperty("end", at.span().end());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
