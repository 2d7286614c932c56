package org.compend.apparatus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the lines of the marked texts. */
final class GoldJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private GoldJson() {}

  /** A marked text. */
  record Marked(Map<String, Object> members) {
    boolean has(String name) {
      return members.containsKey(name);
    }

    String string(String name) {
      return (String) Objects.requireNonNull(members.get(name), name);
    }

    int number(String name) {
      return ((Number) Objects.requireNonNull(members.get(name), name)).intValue();
    }

    List<?> list(String name) {
      return (List<?>) Objects.requireNonNull(members.get(name), name);
    }
  }

  @SuppressWarnings("unchecked") // a line is an object
  static Marked read(String line) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      return new Marked(
          (Map<String, Object>) Objects.requireNonNull(value(parser, parser.nextToken()), line));
    }
  }

  private static @Nullable Object value(JsonParser parser, @Nullable JsonToken token) {
    return switch (token) {
      case START_OBJECT -> {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = parser.currentName();
          Object member = value(parser, parser.nextToken());
          if (member != null) {
            members.put(name, member);
          }
        }
        yield members;
      }
      case START_ARRAY -> {
        List<Object> items = new ArrayList<>();
        for (JsonToken next = parser.nextToken();
            next != JsonToken.END_ARRAY;
            next = parser.nextToken()) {
          Object item = value(parser, next);
          if (item != null) {
            items.add(item);
          }
        }
        yield items;
      }
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case null, default -> null;
    };
  }
}
