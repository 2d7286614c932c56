package org.compend.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compend.Bytes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON object as it was read, asked for its members by name and type.
 *
 * <p>Unknown members are passed over, so that a newer form can be read by an older program. Asking
 * for a member of another type than it has is an {@link IllegalArgumentException} that names it.
 */
public record JsonTree(Map<String, Object> members) {

  private static final JsonFactory FACTORY = new JsonFactory();

  /**
   * Reads an object.
   *
   * @throws IllegalArgumentException if the bytes are no object's JSON; the message says where
   */
  public static JsonTree of(Bytes bytes) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes.stream())) {
      JsonTree tree = read(parser);
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("the JSON goes on after its end");
      }
      return tree;
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not well-formed JSON: " + e.getMessage(), e);
    }
  }

  /** Reads the object at which the parser stands. */
  static JsonTree read(JsonParser parser) {
    Object value = value(parser, parser.nextToken());
    if (value instanceof JsonTree tree) {
      return tree;
    }
    throw new IllegalArgumentException("the JSON is not an object");
  }

  // Depth is bounded by the parser's own limit on nesting.
  private static Object value(JsonParser parser, @Nullable JsonToken token) {
    return switch (token) {
      case START_OBJECT -> {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = parser.currentName();
          JsonToken next = parser.nextToken();
          if (next != JsonToken.VALUE_NULL) {
            members.put(name, value(parser, next));
          }
        }
        yield new JsonTree(members);
      }
      case START_ARRAY -> {
        List<Object> items = new ArrayList<>();
        for (JsonToken next = parser.nextToken();
            next != JsonToken.END_ARRAY;
            next = parser.nextToken()) {
          items.add(value(parser, next));
        }
        yield items;
      }
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case null, default -> throw new IllegalArgumentException("unexpected JSON: " + token);
    };
  }

  /** A text; {@code null} where it is missing. */
  public @Nullable String string(String name) {
    return member(name, String.class);
  }

  /** A text that must be there. */
  public String text(String name) {
    String value = string(name);
    if (value == null) {
      throw new IllegalArgumentException("the JSON lacks \"" + name + "\"");
    }
    return value;
  }

  /** A whole number, or another where it is missing. */
  public int number(String name, int otherwise) {
    Long value = member(name, Long.class);
    return value == null ? otherwise : Math.toIntExact(value);
  }

  /** Whether a member is there and true. */
  public boolean flag(String name) {
    Boolean value = member(name, Boolean.class);
    return value != null && value;
  }

  /** An object; {@code null} where it is missing. */
  public @Nullable JsonTree object(String name) {
    return member(name, JsonTree.class);
  }

  /** The items of an array; none where the member is missing. */
  public List<?> items(String name) {
    List<?> value = member(name, List.class);
    return value == null ? List.of() : value;
  }

  private <T> @Nullable T member(String name, Class<T> type) {
    Object value = members.get(name);
    if (value != null && !type.isInstance(value)) {
      throw new IllegalArgumentException(
          "the JSON member \""
              + name
              + "\" is no "
              + type.getSimpleName().toLowerCase(Locale.ROOT));
    }
    return type.cast(value);
  }
}
