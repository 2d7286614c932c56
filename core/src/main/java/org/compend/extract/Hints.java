package org.compend.extract;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page's head says of its article, as words to look for in the body.
 *
 * @param titleWords the words of its titles
 * @param descriptionWords the words of its description
 * @param toldRuns the runs of four words in the article's text that its structured data (JSON-LD
 *     {@code articleBody}) repeat; empty where they do not
 * @param types what it says that it is, in lower case: the types of its structured data, its
 *     OpenGraph type, and the program that made it
 */
record Hints(
    LongFloats titleWords, LongFloats descriptionWords, LongFloats toldRuns, Set<String> types) {
  private static final String TOLD = "\"articleBody\"";
  private static final String TYPE = "\"@type\"";

  static Hints of(Document page) {
    LongFloats titles = new LongFloats(64);
    LongFloats descriptions = new LongFloats(64);
    LongFloats told = new LongFloats(64);
    Set<String> types = new TreeSet<>();
    for (Element element : page.head().children()) {
      switch (element.normalName()) {
        case "title" -> put(element.wholeText(), titles);
        case "meta" -> {
          String name = element.attr("property") + element.attr("name");
          switch (name) {
            case "og:title", "twitter:title" -> put(element.attr("content"), titles);
            case "description", "og:description", "twitter:description" ->
                put(element.attr("content"), descriptions);
            case "og:type", "generator" -> addType(element.attr("content"), types);
            default -> {}
          }
        }
        default -> {}
      }
    }
    for (Element script : page.getElementsByTag("script")) {
      if (script.attr("type").contains("ld+json")) {
        String data = script.data();
        tell(data, told);
        types(data, types);
      }
    }
    return new Hints(titles, descriptions, told, types);
  }

  /** The hash of four words in a row. */
  static long run(long first, long second, long third, long fourth) {
    return ((first * 31 + second) * 31 + third) * 31 + fourth;
  }

  private static void put(String text, LongFloats words) {
    WordHashes.each(text, hash -> words.put(hash, 1));
  }

  private static void tell(String json, LongFloats told) {
    int at = json.indexOf(TOLD);
    while (at >= 0) {
      int from = json.indexOf('"', at + TOLD.length());
      if (from < 0) {
        return;
      }
      StringBuilder text = new StringBuilder();
      int end = unescape(json, from + 1, text);
      long[] last = new long[3];
      WordHashes.each(
          text,
          hash -> {
            if (last[0] != 0) {
              told.put(run(last[0], last[1], last[2], hash), 1);
            }
            last[0] = last[1];
            last[1] = last[2];
            last[2] = hash;
          });
      at = json.indexOf(TOLD, end);
    }
  }

  private static void types(String json, Set<String> types) {
    for (int at = json.indexOf(TYPE); at >= 0; at = json.indexOf(TYPE, at + 1)) {
      int from = json.indexOf('"', at + TYPE.length());
      int to = json.indexOf('"', from + 1);
      if (from > 0 && to > from) {
        addType(json.substring(from + 1, to), types);
      }
    }
  }

  private static void addType(String type, Set<String> types) {
    if (type.length() < 60) {
      types.add(type.toLowerCase(Locale.ROOT));
    }
  }

  /** Reads a JSON string up to its closing quotation mark; gives the place after it. */
  private static int unescape(String json, int from, StringBuilder out) {
    int i = from;
    while (i < json.length() && json.charAt(i) != '"') {
      char c = json.charAt(i++);
      if (c != '\\' || i >= json.length()) {
        out.append(c);
        continue;
      }
      char escaped = json.charAt(i++);
      if (escaped == 'u' && i + 4 <= json.length()) {
        int code = 0;
        for (int k = 0; k < 4; k++) {
          code = code * 16 + Math.max(0, Character.digit(json.charAt(i++), 16));
        }
        out.append((char) code);
      } else {
        out.append(
            switch (escaped) {
              case 'n', 'r', 't', 'b', 'f' -> ' ';
              default -> escaped;
            });
      }
    }
    return i;
  }
}
