package org.compend.apparatus;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes what the apparatus says of marked texts in the form that their scorers read.
 *
 * <p>Arguments: {@code quotes}, {@code names} or {@code dates}, the file of marked texts, the
 * source among them, the file to write.
 */
final class Predictions {
  private Predictions() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("dates")) {
      DatePredictions.write(arguments[1], arguments[2], arguments[3]);
      return;
    }
    boolean quotes = arguments[0].equals("quotes");
    List<GoldJson.Marked> texts;
    try (var lines = Files.lines(Path.of(arguments[1]))) {
      texts =
          lines
              .map(GoldJson::read)
              .filter(marked -> marked.string("source").equals(arguments[2]))
              .toList();
    }
    Annotator annotator = new Annotator();
    annotator.annotate("", List.of("Once."), Locale.of(texts.getFirst().string("lang")));
    var cpu = ManagementFactory.getThreadMXBean();
    long spent = 0;
    try (PrintWriter out = new PrintWriter(arguments[3], StandardCharsets.UTF_8)) {
      for (GoldJson.Marked marked : texts) {
        MarkedText text = new MarkedText(marked.string("text"));
        long from = cpu.getCurrentThreadCpuTime();
        Apparatus apparatus =
            annotator.annotate("", text.paragraphs, Locale.of(marked.string("lang")));
        spent += cpu.getCurrentThreadCpuTime() - from;
        out.println(line(marked.string("id"), text, apparatus, quotes));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d texts, %.1f in a CPU second%n",
        texts.size(),
        texts.size() / (spent / 1e9));
  }

  private static String line(String id, MarkedText text, Apparatus apparatus, boolean quotes) {
    StringWriter writer = new StringWriter();
    try (JsonGenerator json =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), writer)) {
      json.writeStartObject();
      json.writeStringProperty("id", id);
      json.writeArrayPropertyStart(quotes ? "quotes" : "ents");
      if (quotes) {
        for (Quotation quotation :
            apparatus.quotations().stream().filter(any -> any.kind().isVerbatim()).toList()) {
          json.writeStartObject();
          json.writeNumberProperty("start", text.codePoint(quotation.spans().getFirst(), true));
          json.writeNumberProperty("end", text.codePoint(quotation.spans().getLast(), false));
          json.writeStringProperty("speaker", quotation.speaker());
          json.writeStringProperty("mention", quotation.mention());
          json.writeEndObject();
        }
      } else {
        for (Name name : apparatus.names()) {
          for (Span span : name.mentions()) {
            json.writeStartArray();
            json.writeNumber(text.codePoint(span, true));
            json.writeNumber(text.codePoint(span, false));
            json.writeString(
                switch (name.kind()) {
                  case PERSON -> "PER";
                  case ORGANISATION -> "ORG";
                  case PLACE -> "LOC";
                  case OTHER -> "MISC";
                });
            json.writeEndArray();
          }
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return writer.toString();
  }
}
