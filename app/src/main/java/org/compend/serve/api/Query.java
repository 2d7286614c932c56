package org.compend.serve.api;

import java.util.Map;

/**
 * A parameter of a call's query.
 *
 * @param schema what its values are, as JSON Schema has it
 * @param many whether it may be given several times
 */
record Query(String name, String description, Map<String, Object> schema, boolean many) {
  static final Query PAGE = number("page", "which page, from 1", 1, 1, 999_999);
  static final Query LIMIT = number("limit", "how many at most", 50, 1, 200);

  static Query text(String name, String description) {
    return new Query(name, description, Json.object("type", "string"), false);
  }

  static Query texts(String name, String description) {
    return new Query(name, description, Json.object("type", "string"), true);
  }

  static Query day(String name, String description) {
    return new Query(name, description, Json.object("type", "string", "format", "date"), false);
  }

  static Query words(String name, String description, Object words) {
    return new Query(name, description, Json.object("type", "string", "enum", words), false);
  }

  static Query number(String name, String description, int otherwise, int least, int most) {
    return new Query(
        name,
        description,
        Json.object("type", "integer", "minimum", least, "maximum", most, "default", otherwise),
        false);
  }
}
