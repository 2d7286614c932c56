package org.compend.acquire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * JSON as maps, lists and strings, for formats whose publishers are careless: numbers are kept as
 * they are spelled, of a key given twice the first counts, and of a text that breaks off what was
 * read until there is kept.
 *
 * <p>Depth and length are bounded.
 */
public final class JsonTree {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(200)
                  .maxStringLength(16 * 1024 * 1024)
                  .build())
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private final @Nullable Object root;
  private final @Nullable String problem;

  private JsonTree(@Nullable Object root, @Nullable String problem) {
    this.root = root;
    this.problem = problem;
  }

  /** A factory with the same lenience and bounds, for reading in a stream. */
  public static JsonFactory factory() {
    return FACTORY;
  }

  /** What was read of a text; never an exception. */
  public static JsonTree parse(String text) {
    Builder builder = new Builder();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      builder.value(parser);
      return new JsonTree(builder.root, null);
    } catch (JacksonException e) {
      return new JsonTree(builder.root, e.getOriginalMessage());
    }
  }

  /** The value at the parser's current token, which is read to its end. */
  public static @Nullable Object read(JsonParser parser) {
    Builder builder = new Builder();
    builder.value(parser);
    return builder.root;
  }

  /** A map, a list, a string, or null. */
  public @Nullable Object root() {
    return root;
  }

  /** Why reading ended early, or null. */
  public @Nullable String problem() {
    return problem;
  }

  /** The fields of an object; empty where the value is none. */
  public static Map<String, @Nullable Object> object(@Nullable Object value) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, field) -> fields.put(String.valueOf(name), field));
    }
    return fields;
  }

  /** The members of an array; empty where the value is none. */
  public static List<@Nullable Object> array(@Nullable Object value) {
    return value instanceof List<?> list ? new ArrayList<>(list) : List.of();
  }

  /** A string, number or truth value as text; null for anything else and where it is blank. */
  public static @Nullable String text(@Nullable Object value) {
    return value instanceof String text && !text.isBlank() ? text.strip() : null;
  }

  private static final class Builder {
    private final Deque<Object> open = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();
    private @Nullable Object root;

    /** Iterative: no nesting of the text becomes nesting of calls. */
    void value(JsonParser parser) {
      for (JsonToken token = parser.currentToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case START_OBJECT -> begin(new LinkedHashMap<String, @Nullable Object>());
          case START_ARRAY -> begin(new ArrayList<@Nullable Object>());
          case END_OBJECT, END_ARRAY -> open.pop();
          case PROPERTY_NAME -> names.push(parser.currentName());
          case VALUE_NULL -> put(null);
          case VALUE_STRING,
              VALUE_NUMBER_INT,
              VALUE_NUMBER_FLOAT,
              VALUE_TRUE,
              VALUE_FALSE,
              VALUE_EMBEDDED_OBJECT ->
              put(parser.getString());
          case NOT_AVAILABLE -> {}
        }
        if (open.isEmpty()) {
          return;
        }
      }
    }

    private void begin(Object container) {
      put(container);
      open.push(container);
    }

    @SuppressWarnings("unchecked") // only begin() puts containers there, of these types
    private void put(@Nullable Object value) {
      switch (open.peek()) {
        case null -> root = value;
        case Map<?, ?> map -> ((Map<String, @Nullable Object>) map).putIfAbsent(names.pop(), value);
        case Object list -> ((List<@Nullable Object>) list).add(value);
      }
    }
  }
}
