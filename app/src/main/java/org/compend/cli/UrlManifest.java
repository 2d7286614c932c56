package org.compend.cli;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.compend.acquire.WebAddress;
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
      String name = stripped.substring(0, gap).strip();
      put(addresses, name, stripped.substring(gap + 1));
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
          put(addresses, name, parser.getString());
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

  /** Takes an address as people copy it, with spaces around it or letters of any script in it. */
  private static void put(Map<String, URI> addresses, String name, String text) {
    if (!text.isBlank()) {
      URI address =
          WebAddress.of(text)
              .orElseThrow(
                  () -> new IllegalArgumentException(name + ": " + text + " is no address"));
      addresses.put(name, address);
    }
  }

  private static void member(JsonParser parser, String name, Map<String, URI> addresses) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      if (parser.nextToken() == JsonToken.VALUE_STRING && key.equals("url")) {
        put(addresses, name, parser.getString());
      } else {
        parser.skipChildren();
      }
    }
  }
}
