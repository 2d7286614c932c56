package org.compend.extract.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.compend.Byline;
import org.compend.DateStamp;
import org.compend.Metadata;
import org.compend.Origin;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Writes the metadata read from a folder of development pages ({@code gold.json} with each page's
 * address, {@code html/ID.html.gz}) as predictions for {@code score_meta.py}, and tells the time.
 *
 * <pre>MetadataPredictions FOLDER PREDICTIONS.json</pre>
 */
final class MetadataPredictions {
  private MetadataPredictions() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    MetadataReader reader = new MetadataReader(Vocabulary.read(), MetadataModel.standard());
    Json.Members gold =
        (Json.Members) Json.parse(Files.readString(folder.resolve("gold.json"))).getFirst();
    StringBuilder out = new StringBuilder("{");
    long parsing = 0;
    long reading = 0;
    for (Map.Entry<String, Json> page : gold.members().entrySet()) {
      String id = page.getKey();
      String html;
      try (InputStream in =
          new GZIPInputStream(Files.newInputStream(folder.resolve("html/" + id + ".html.gz")))) {
        html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
      URI url = address(((Json.Members) page.getValue()).get("url"));
      Origin origin = new Origin(URI.create("file:///" + id + ".html"), url, null);
      long start = System.nanoTime();
      Document document = Jsoup.parse(html, origin.base().toString());
      long parsed = System.nanoTime();
      MetadataReader.Reading read = reader.read(document, origin);
      parsing += parsed - start;
      reading += System.nanoTime() - parsed;
      out.append(out.length() > 1 ? ",\n" : "").append(quote(id)).append(": ").append(json(read));
    }
    Files.writeString(Path.of(args[1]), out.append("}\n"));
    System.out.printf(
        "%s: parse %d ms, metadata %d ms%n",
        folder.getFileName(), parsing / 1_000_000, reading / 1_000_000);
  }

  private static @Nullable URI address(@Nullable Json value) {
    try {
      return value instanceof Json.Text text ? URI.create(text.text()) : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static String json(MetadataReader.Reading read) {
    Metadata metadata = read.metadata();
    DateStamp published = metadata.published();
    String fields =
        json(metadata.title(), metadata.bylines(), published == null ? null : published.day());
    return fields.substring(0, fields.length() - 1)
        + ", \"language\": "
        + quote(metadata.language().toLanguageTag())
        + ", \"sources\": "
        + read.sources().entrySet().stream()
            .map(source -> quote(source.getKey()) + ": " + quote(source.getValue()))
            .collect(Collectors.joining(", ", "{", "}"))
        + "}";
  }

  /** What {@code score_meta.py} reads of a page. */
  static String json(String title, List<Byline> authors, @Nullable LocalDate day) {
    return "{\"title\": "
        + quote(title)
        + ", \"author\": "
        + list(authors.stream().map(Byline::name).toList())
        + (day == null ? "" : ", \"date\": " + quote(day.toString()))
        + "}";
  }

  private static String list(List<String> values) {
    return values.stream()
        .map(MetadataPredictions::quote)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c == '"' || c == '\\' || c < ' ' ? String.format("\\u%04x", (int) c) : c);
    }
    return out.append('"').toString();
  }
}
