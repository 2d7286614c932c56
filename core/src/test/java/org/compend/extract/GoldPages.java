package org.compend.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A collection of pages with what people say their articles are: {@code gold.json} and {@code
 * html/}.
 */
public final class GoldPages {
  private GoldPages() {}

  /**
   * A page with its gold.
   *
   * @param text the article's whole text, where the collection has it
   * @param with snippets that the text must have
   * @param without snippets that it must not have
   */
  public record GoldPage(
      String collection,
      String id,
      String html,
      @Nullable String url,
      String type,
      @Nullable String text,
      List<String> with,
      List<String> without) {

    /** What pages of one site share: pages of a site are never parted between folds. */
    public String site() {
      if (url == null) {
        return id;
      }
      try {
        String host = URI.create(url).getHost();
        if (host == null || host.equals("fakehost")) {
          return id;
        }
        String[] labels = host.split("\\.", -1);
        int keep = labels.length > 2 && labels[labels.length - 2].length() <= 3 ? 3 : 2;
        return String.join(
            ".", List.of(labels).subList(Math.max(0, labels.length - keep), labels.length));
      } catch (IllegalArgumentException _) {
        return id;
      }
    }
  }

  public static List<GoldPage> load(Path folder) {
    try {
      List<GoldPage> pages = new ArrayList<>();
      Object gold = json(Files.readAllBytes(folder.resolve("gold.json")));
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) gold).entrySet()) {
        String id = (String) entry.getKey();
        Map<?, ?> fields = (Map<?, ?>) entry.getValue();
        Path file = folder.resolve("html").resolve(id + ".html.gz");
        String html;
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Object type = fields.get("type");
        pages.add(
            new GoldPage(
                folder.getFileName().toString(),
                id,
                html,
                (String) fields.get("url"),
                type == null ? "article" : type.toString(),
                (String) fields.get("articleBody"),
                strings(fields.get("with")),
                strings(fields.get("without"))));
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the collection in " + folder, e);
    }
  }

  private static List<String> strings(@Nullable Object list) {
    return list instanceof List<?> many ? many.stream().map(String::valueOf).toList() : List.of();
  }

  static Object json(byte[] bytes) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), bytes)) {
      parser.nextToken();
      Object value = value(parser);
      return value == null ? Map.of() : value;
    }
  }

  private static @Nullable Object value(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        map.put(name, value(parser));
      }
      return map;
    }
    if (token == JsonToken.START_ARRAY) {
      List<@Nullable Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    return token == JsonToken.VALUE_NULL ? null : parser.getString();
  }
}
