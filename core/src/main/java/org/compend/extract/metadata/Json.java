package org.compend.extract.metadata;

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

/** A small tree of what pages call JSON: read leniently, and as far as it goes. */
sealed interface Json {

  /** An object; of two members with one name the first counts. */
  record Members(Map<String, Json> members) implements Json {
    @Nullable Json get(String name) {
      return members.get(name);
    }
  }

  record Items(List<Json> items) implements Json {}

  /** A string, number or boolean as characters. */
  record Text(String text) implements Json {}

  int DEEPEST = 100;
  int LONGEST = 4_000_000;

  JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_MISSING_VALUES,
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  /**
   * The values in a script, one after the other. Comments, CDATA marks, trailing commas, line ends
   * within strings and the like are let pass; at a fault that cannot be, what came before it is the
   * result.
   */
  static List<Json> read(String script) {
    String text = unwrap(script);
    return text.isEmpty() || text.length() > LONGEST ? List.of() : parse(text);
  }

  /** The values in a text of any length. */
  static List<Json> parse(String text) {
    Builder builder = new Builder();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        builder.add(token, parser);
      }
    } catch (JacksonException _) {
      // What was read up to the fault counts: browsers and search engines do no better.
    }
    return builder.roots;
  }

  /** Without comment and CDATA marks around the whole and without a closing semicolon. */
  private static String unwrap(String script) {
    int from = 0;
    int to = script.length();
    while (from < to && "{[".indexOf(script.charAt(from)) < 0) {
      // "[" of "<![CDATA[" is not the beginning
      from += script.startsWith("<![CDATA[", from) ? 9 : 1;
    }
    while (to > from && "}]".indexOf(script.charAt(to - 1)) < 0) {
      to--;
    }
    if (script.startsWith("]]>", to - 2) && to - 2 > from) {
      to -= 2;
      while (to > from && "}]".indexOf(script.charAt(to - 1)) < 0) {
        to--;
      }
    }
    return to > from ? script.substring(from, to) : script.substring(from);
  }

  /** Makes the tree of a stream of tokens without recursion. */
  final class Builder {
    private final List<Json> roots = new ArrayList<>();
    private final Deque<Json> open = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();
    private String name = "";

    private Builder() {}

    private void add(JsonToken token, JsonParser parser) {
      switch (token) {
        case START_OBJECT -> open(new Members(new LinkedHashMap<>()));
        case START_ARRAY -> open(new Items(new ArrayList<>()));
        case END_OBJECT, END_ARRAY -> {
          open.pop();
          name = names.pop();
        }
        case PROPERTY_NAME -> name = parser.currentName();
        case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
            attach(new Text(parser.getString()));
        case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> {}
      }
    }

    private void open(Json value) {
      attach(value);
      open.push(value);
      names.push(name);
    }

    private void attach(Json value) {
      switch (open.peek()) {
        case null -> roots.add(value);
        case Members object -> object.members().putIfAbsent(name, value);
        case Items array -> array.items().add(value);
        case Text _ -> throw new IllegalStateException("a string holds no values");
      }
    }
  }
}
