package org.compend.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.compend.Article;
import org.compend.acquire.FileSource;
import org.compend.acquire.Found;
import org.compend.acquire.Listing;
import org.compend.apparatus.Annotator;
import org.compend.apparatus.Apparatus;
import org.compend.apparatus.Name;
import org.compend.apparatus.Occasion;
import org.compend.apparatus.Paragraph;
import org.compend.apparatus.Quotation;
import org.compend.apparatus.Span;
import org.compend.apparatus.time.Mention;
import org.compend.press.References;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Prints the apparatus of the articles that files hold. */
@Command(
    name = "annotate",
    description =
        "Prints what the articles of files are about, who is quoted in them, who and what is named,"
            + " and which times are spoken of.",
    sortOptions = false,
    footer = {
      "",
      "Paragraphs are counted from 1; characters (UTF-16) within them from 0.",
      "",
      "Exit codes: 0 done; 1 done, but some inputs were skipped; 2 the command is wrong;",
      "3 no input holds an article; 4 standard output has gone."
    })
final class AnnotateCommand implements Callable<Integer> {
  private final Shell shell;

  @Mixin private InputOptions inputs = new InputOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, to read; or json, a line for each article.",
      defaultValue = "text")
  private Form form = Form.TEXT;

  /** How the apparatus is printed. */
  enum Form {
    TEXT,
    JSON
  }

  AnnotateCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    FileSource source = inputs.source(shell);
    Tally tally = new Tally(shell, shell.err()::println);
    Reader reader = new Reader(source);
    Annotator annotator = new Annotator();
    Listing listing = inputs.list(source, shell);
    tally.skipped(listing);
    for (Found found : listing.found()) {
      switch (reader.read(found)) {
        case Reader.Outcome.Read read -> {
          Apparatus apparatus = annotator.annotate(read.article());
          shell
              .out()
              .print(
                  switch (form) {
                    case TEXT -> text(read.article(), apparatus);
                    case JSON -> json(found.id(), read.article(), apparatus);
                  });
          tally.done();
        }
        case Reader.Outcome.Skipped skipped -> tally.skipped(skipped.place(), skipped.reason());
      }
    }
    if (shell.out().checkError()) {
      throw new CannotWrite("cannot write to standard output: its reader has gone");
    }
    return tally.exit();
  }

  private static String text(Article article, Apparatus apparatus) {
    String title = article.metadata().title();
    StringBuilder out = new StringBuilder(title.isBlank() ? "…" : title).append("\n\n");
    String summary = apparatus.summary(article);
    out.append(summary).append(summary.isEmpty() ? "" : "\n\n");
    for (Quotation quotation : apparatus.quotations()) {
      out.append(quotation.speaker() == null ? "?" : quotation.speaker());
      if (quotation.mention() != null && !quotation.mention().equals(quotation.speaker())) {
        out.append(" (").append(quotation.mention()).append(')');
      }
      out.append(", ").append(quotation.spans().getFirst().paragraph() + 1).append(":\n  ");
      out.append(References.marked(quotation)).append('\n');
    }
    for (Name name : apparatus.names()) {
      out.append(out.toString().endsWith("\n\n") ? "" : "\n");
      out.append(word(name.kind())).append(": ").append(name.sortKey());
      if (!name.variants().isEmpty()) {
        out.append(" = ").append(String.join(" = ", name.variants()));
      }
      out.append("  ");
      out.append(
          String.join(
              ", ",
              name.mentions().stream()
                  .map(span -> Integer.toString(span.paragraph() + 1))
                  .distinct()
                  .toList()));
    }
    chronology(article, apparatus, out);
    return out.append("\n\n").toString();
  }

  private static void chronology(Article article, Apparatus apparatus, StringBuilder out) {
    List<Paragraph> paragraphs = Paragraph.of(article);
    for (Occasion occasion : apparatus.occasions()) {
      String text = paragraphs.get(occasion.span().paragraph()).text();
      out.append(out.toString().endsWith("\n\n") ? "" : "\n");
      out.append(occasion.time().value()).append(" = ").append(occasion.span().of(text));
      out.append(", ").append(occasion.span().paragraph() + 1);
      out.append(": ").append(occasion.sentence().of(text).replaceAll("\\s+", " "));
    }
  }

  private static String json(String id, Article article, Apparatus apparatus) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("id", id);
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
