package org.compend.serve.api;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.compend.Article;
import org.compend.Bytes;
import org.compend.json.ArticleJson;
import org.compend.json.JsonTree;
import org.compend.press.cite.CslJson;
import org.compend.press.cite.Reference;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** JSON values: maps, collections, texts, numbers, articles, references. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final ArticleJson ARTICLES = new ArticleJson();

  private Json() {}

  /** A reference under its key, which is written as CSL-JSON has it. */
  record Cited(String key, Reference reference) {}

  /** An object of names and values in turn; what has no value is left out. */
  static Map<String, Object> object(@Nullable Object... members) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      if (members[i] instanceof String name && members[i + 1] != null) {
        object.put(name, members[i + 1]);
      }
    }
    return object;
  }

  /** The name of a constant, as JSON has it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A language's tag; {@code null} where it is not known. */
  static @Nullable String tag(Locale language) {
    return language.equals(Locale.ROOT) || language.getLanguage().equals("und")
        ? null
        : language.toLanguageTag();
  }

  /** A value as UTF-8. */
  static Bytes bytes(Object value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      write(value, json);
    }
    return Bytes.of(out.toByteArray());
  }

  private static void write(@Nullable Object value, JsonGenerator json) {
    switch (value) {
      case null -> json.writeNull();
      case Map<?, ?> members -> {
        json.writeStartObject();
        members.forEach((name, member) -> {
          json.writeName(String.valueOf(name));
          write(member, json);
        });
        json.writeEndObject();
      }
      case JsonTree tree -> write(tree.members(), json);
      case Collection<?> items -> {
        json.writeStartArray();
        items.forEach(item -> write(item, json));
        json.writeEndArray();
      }
      case Article article -> ARTICLES.publish(article, json);
      case Cited(String key, Reference reference) -> CslJson.write(key, reference, json);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case Boolean flag -> json.writeBoolean(flag);
      default -> json.writeString(value.toString());
    }
  }
}
