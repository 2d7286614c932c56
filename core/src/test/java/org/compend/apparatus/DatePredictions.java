package org.compend.apparatus;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.compend.apparatus.time.Mention;
import org.compend.apparatus.time.TimeTagger;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the times that marked texts speak of in the form that their scorer reads. */
final class DatePredictions {
  private DatePredictions() {}

  static void write(String gold, String source, String target) throws IOException {
    List<GoldJson.Marked> texts;
    try (var lines = Files.lines(Path.of(gold))) {
      texts =
          lines
              .map(GoldJson::read)
              .filter(marked -> marked.string("source").equals(source))
              .toList();
    }
    TimeTagger tagger = new TimeTagger();
    tagger.find(List.of("Once."), Locale.of(texts.getFirst().string("lang")), null);
    var cpu = ManagementFactory.getThreadMXBean();
    long spent = 0;
    try (PrintWriter out = new PrintWriter(target, StandardCharsets.UTF_8)) {
      for (GoldJson.Marked marked : texts) {
        MarkedText text = new MarkedText(marked.string("text"));
        LocalDate day = marked.has("dct") ? LocalDate.parse(marked.string("dct")) : null;
        long from = cpu.getCurrentThreadCpuTime();
        List<Mention> mentions =
            tagger.find(text.paragraphs, Locale.of(marked.string("lang")), day);
        spent += cpu.getCurrentThreadCpuTime() - from;
        out.println(line(marked, text, mentions));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d texts, %.1f in a CPU second%n",
        texts.size(),
        texts.size() / (spent / 1e9));
  }

  private static String line(GoldJson.Marked marked, MarkedText text, List<Mention> found) {
    StringWriter writer = new StringWriter();
    try (JsonGenerator json =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), writer)) {
      json.writeStartObject();
      json.writeStringProperty("source", marked.string("source"));
      json.writeStringProperty("id", marked.string("id"));
      json.writeArrayPropertyStart("timex");
      for (Mention mention : found) {
        json.writeStartObject();
        json.writeNumberProperty("start", text.codePoint(mention.paragraph(), mention.start()));
        json.writeNumberProperty("end", text.codePoint(mention.paragraph(), mention.end()));
        json.writeStringProperty("type", mention.clock() == null ? "DATE" : "TIME");
        // TIMEX3 leaves the open digits of a decade and a century out.
        json.writeStringProperty("value", mention.value().replaceAll("X+$", ""));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return writer.toString();
  }
}
