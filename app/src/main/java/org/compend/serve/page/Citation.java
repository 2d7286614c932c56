package org.compend.serve.page;

import java.io.StringWriter;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.compend.Byline;
import org.compend.DateStamp;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** How an article is cited: BibTeX, CSL-JSON 1.0.2, RIS. */
final class Citation {
  private final Story story;
  private final String address;
  private final String magazine;

  /**
   * A citation.
   *
   * @param address where the article was published
   * @param magazine where the article does not name one
   */
  Citation(Story story, String address, String magazine) {
    this.story = story;
    this.address = address;
    String site = story.metadata().site();
    this.magazine = site == null || site.isBlank() ? magazine : site;
  }

  String bibtex() {
    StringBuilder out = new StringBuilder("@article{").append(key()).append(",\n");
    String authors =
        names().stream()
            .map(name ->
                name.given() == null ? "{" + tex(name.family()) + "}" : tex(name.inverted()))
            .collect(Collectors.joining(" and "));
    field(out, "author", authors);
    field(out, "title", "{" + tex(story.title()) + "}");
    field(out, "journal", tex(magazine));
    LocalDate day = day();
    if (day != null) {
      field(out, "year", Integer.toString(day.getYear()));
      field(out, "month", Integer.toString(day.getMonthValue()));
      field(out, "day", Integer.toString(day.getDayOfMonth()));
    }
    if (story.language() != null) {
      field(out, "langid", story.language());
    }
    field(out, "url", address.replace("%", "\\%").replace("#", "\\#"));
    return out.append("}\n").toString();
  }

  String cslJson() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartArray();
      json.writeStartObject();
      json.writeStringProperty("id", key());
      json.writeStringProperty("type", "article-magazine");
      json.writeStringProperty("title", story.title());
      json.writeArrayPropertyStart("author");
      for (PersonName name : names()) {
        json.writeStartObject();
        if (name.given() == null) {
          json.writeStringProperty("literal", name.family());
        } else {
          json.writeStringProperty("family", name.family());
          json.writeStringProperty("given", name.given());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringProperty("container-title", magazine);
      LocalDate day = day();
      if (day != null) {
        json.writeObjectPropertyStart("issued");
        json.writeArrayPropertyStart("date-parts");
        json.writeStartArray();
        json.writeNumber(day.getYear());
        json.writeNumber(day.getMonthValue());
        json.writeNumber(day.getDayOfMonth());
        json.writeEndArray();
        json.writeEndArray();
        json.writeEndObject();
      }
      if (story.language() != null) {
        json.writeStringProperty("language", story.language());
      }
      if (story.metadata().section() != null) {
        json.writeStringProperty("section", story.metadata().section());
      }
      json.writeStringProperty("URL", address);
      json.writeEndObject();
      json.writeEndArray();
    }
    return text.append('\n').toString();
  }

  String ris() {
    StringBuilder out = new StringBuilder();
    line(out, "TY", "MGZN");
    names().forEach(name -> line(out, "AU", name.inverted()));
    line(out, "TI", story.title());
    line(out, "T2", magazine);
    LocalDate day = day();
    if (day != null) {
      line(out, "PY", Integer.toString(day.getYear()));
      line(
          out,
          "DA",
          String.format(
              Locale.ROOT,
              "%d/%02d/%02d",
              day.getYear(),
              day.getMonthValue(),
              day.getDayOfMonth()));
    }
    if (story.language() != null) {
      line(out, "LA", story.language());
    }
    story.metadata().tags().forEach(tag -> line(out, "KW", tag));
    line(out, "UR", address);
    return out.append("ER  - \r\n").toString();
  }

  private List<PersonName> names() {
    return story.metadata().bylines().stream().map(Byline::name).map(PersonName::of).toList();
  }

  private @Nullable LocalDate day() {
    DateStamp published = story.metadata().published();
    return published == null ? null : published.day();
  }

  /** A key for those who cite: family name, year, and so much of the id that no two are alike. */
  private String key() {
    String family = names().isEmpty() ? "" : names().getFirst().family();
    String plain =
        Normalizer.normalize(family, Normalizer.Form.NFKD)
            .replaceAll("[^A-Za-z]", "")
            .toLowerCase(Locale.ROOT);
    LocalDate day = day();
    return (plain.isEmpty() ? "article" : plain)
        + (day == null ? "" : day.getYear())
        + "-"
        + story.id().value().substring(0, 6);
  }

  private static void field(StringBuilder out, String name, String value) {
    if (!value.isEmpty()) {
      out.append("  ").append(name).append(" = {").append(value).append("},\n");
    }
  }

  private static void line(StringBuilder out, String tag, String value) {
    out.append(tag).append("  - ").append(value.replaceAll("\\s+", " ").strip()).append("\r\n");
  }

  /** Text in which TeX sees nothing of its own. */
  private static String tex(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.replaceAll("\\s+", " ").strip().toCharArray()) {
      switch (c) {
        case '&', '%', '$', '#', '_', '{', '}' -> out.append('\\').append(c);
        case '~' -> out.append("\\textasciitilde{}");
        case '^' -> out.append("\\textasciicircum{}");
        case '\\' -> out.append("\\textbackslash{}");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
