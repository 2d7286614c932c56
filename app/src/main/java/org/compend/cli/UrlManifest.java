package org.compend.cli;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A list of the pages' public addresses.
 *
 * <p>Either a JSON object whose members are named after files, each with an address or an object
 * with an address in its {@code url}; or lines of a name, white space and an address, where empty
 * lines and lines that begin with {@code #} count for nothing.
 */
final class UrlManifest {
  private UrlManifest() {}

  /**
   * Addresses by name.
   *
   * @throws IllegalArgumentException if the text is neither form; the message says where
   */
  static Map<String, URI> parse(String text) {
    return text.stripLeading().startsWith("{") ? json(text) : lines(text);
  }

  private static Map<String, URI> lines(String text) {
    Map<String, URI> addresses = new HashMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String stripped = line.strip();
      int gap = Math.max(stripped.lastIndexOf(' '), stripped.lastIndexOf('\t'));
      if (gap < 0) {
        throw new IllegalArgumentException("line " + number + " is not a name and an address");
      }
      addresses.put(stripped.substring(0, gap).strip(), URI.create(stripped.substring(gap + 1)));
    }
    return addresses;
  }

  private static Map<String, URI> json(String text) {
    Map<String, URI> addresses = new HashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.VALUE_STRING) {
          addresses.put(name, URI.create(parser.getString()));
        } else if (value == JsonToken.START_OBJECT) {
          member(parser, name, addresses);
        } else {
          parser.skipChildren();
        }
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
    return addresses;
  }

  private static void member(JsonParser parser, String name, Map<String, URI> addresses) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      if (parser.nextToken() == JsonToken.VALUE_STRING && key.equals("url")) {
        addresses.put(name, URI.create(parser.getString()));
      } else {
        parser.skipChildren();
      }
    }
  }
}
