package org.compend.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.compend.Byline;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What an author writes over a text: YAML 1.2 between two lines of three hyphens.
 *
 * @param fields by their names in lower case
 * @param text the text under it
 */
record FrontMatter(Map<String, Object> fields, String text) {

  /**
   * Reads a text with or without front matter.
   *
   * @throws MalformedFrontMatter where it has one that is not YAML, not a list of fields, or not
   *     closed
   */
  static FrontMatter of(String source) {
    String text = source.startsWith("\ufeff") ? source.substring(1) : source;
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals("---")) {
      return new FrontMatter(Map.of(), text);
    }
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      if (line.equals("---") || line.equals("...")) {
        String yaml = String.join("\n", lines.subList(1, i));
        return new FrontMatter(parse(yaml), String.join("\n", lines.subList(i + 1, lines.size())));
      }
      if (i == 1 && !line.isBlank() && !line.startsWith("#") && line.indexOf(':') < 0) {
        break; // a rule over a text, not the beginning of fields
      }
    }
    if (lines.size() > 1 && lines.get(1).matches("[A-Za-z_-]+\\s*:.*")) {
      throw new MalformedFrontMatter(1, "it is not closed; end it with a line of three hyphens");
    }
    return new FrontMatter(Map.of(), text);
  }

  private static Map<String, Object> parse(String yaml) {
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(1 << 20).setMaxAliasesForCollections(20).build();
    try {
      Object loaded = new Load(settings).loadFromString(yaml);
      if (loaded == null) {
        return Map.of();
      }
      if (!(loaded instanceof Map<?, ?> map)) {
        throw new MalformedFrontMatter(2, "fields are expected, such as \"title: A morning\"");
      }
      Map<String, Object> fields = new LinkedHashMap<>();
      map.forEach((name, value) -> {
        if (value != null) {
          fields.put(String.valueOf(name).strip().toLowerCase(Locale.ROOT), value);
        }
      });
      return fields;
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark();
      int line = mark.map(Mark::getLine).orElse(0) + 2;
      String problem = e.getProblem();
      throw new MalformedFrontMatter(line, problem == null ? "it is not YAML" : hint(problem));
    } catch (YamlEngineException e) {
      throw new MalformedFrontMatter(2, "it is not YAML: " + e.getMessage());
    }
  }

  private static String hint(String problem) {
    return problem.contains("mapping values are not allowed")
        ? problem + " (a value that holds a colon stands in quotation marks)"
        : problem;
  }

  /** The first of some fields that has a value, as text. */
  @Nullable String text(String... names) {
    for (String name : names) {
      Object value = fields.get(name);
      if (value instanceof String || value instanceof Number || value instanceof Boolean) {
        String text = value.toString().strip();
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return null;
  }

  /** Whether a field says yes. */
  boolean says(String name) {
    return switch (String.valueOf(fields.get(name)).toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> true;
      default -> false;
    };
  }

  /** The values of a field that holds a list, or words parted by commas. */
  List<String> list(String... names) {
    List<String> out = new ArrayList<>();
    for (String name : names) {
      switch (fields.get(name)) {
        case List<?> values ->
            values.stream().map(String::valueOf).map(String::strip).forEach(out::add);
        case String words -> {
          for (String word : words.split(",", -1)) {
            out.add(word.strip());
          }
        }
        case null, default -> {
          // no list
        }
      }
    }
    out.removeIf(value -> value.isEmpty() || value.equals("null"));
    return out;
  }

  /** Who signed: a name, a list of names, a name with an affiliation, a list of such. */
  List<Byline> bylines() {
    List<Byline> out = new ArrayList<>();
    for (String name : List.of("author", "authors", "by", "byline")) {
      addBylines(fields.get(name), out);
    }
    return out.stream().distinct().toList();
  }

  private static void addBylines(@Nullable Object value, List<Byline> out) {
    switch (value) {
      case List<?> several -> several.forEach(one -> addBylines(one, out));
      case Map<?, ?> person -> {
        String name = string(person.get("name"));
        if (!name.isEmpty()) {
          String affiliation = string(person.get("affiliation"));
          out.add(new Byline(name, affiliation.isEmpty() ? null : affiliation));
        } else if (person.size() == 1) {
          // "- Name: office"
          person.forEach((key, office) -> {
            if (!string(key).isEmpty()) {
              String affiliation = string(office);
              out.add(new Byline(string(key), affiliation.isEmpty() ? null : affiliation));
            }
          });
        }
      }
      case String name -> {
        if (!name.isBlank()) {
          out.add(Byline.of(name.strip()));
        }
      }
      case null, default -> {
        // nobody
      }
    }
  }

  private static String string(@Nullable Object value) {
    return value == null ? "" : value.toString().strip();
  }
}
