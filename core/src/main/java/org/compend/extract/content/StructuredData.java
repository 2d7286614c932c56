package org.compend.extract.content;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compend.extract.words.WordHashes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What a page's structured data (JSON-LD) say of its article, as far as finding its text goes.
 *
 * @param types the types of what they describe, in lower case, and how often each is named
 * @param words how many words the article has; 0 where they do not say
 * @param runs the runs of four words in the article's text ({@code articleBody}); empty where they
 *     do not repeat it
 */
record StructuredData(Map<String, Integer> types, int words, LongFloats runs) {
  private static final String TOLD = "\"articleBody\"";
  private static final String COUNT = "\"wordCount\"";
  private static final String TYPE = "\"@type\"";

  /** Reads scripts of type {@code application/ld+json}. */
  static StructuredData of(List<Element> scripts) {
    Map<String, Integer> types = new HashMap<>();
    LongFloats runs = new LongFloats(8);
    int words = 0;
    for (Element script : scripts) {
      String data = script.data();
      tell(data, runs);
      types(data, types);
      words = Math.max(words, number(data, COUNT));
    }
    return new StructuredData(types, words, runs);
  }

  /** Whether they tell the article's text. */
  boolean tellsText() {
    return runs.size() > 0;
  }

  /** Counts in each block the runs of words that the article's text has. */
  void count(List<TextBlock> blocks) {
    if (tellsText()) {
      for (TextBlock block : blocks) {
        RunReader reader = new RunReader(run -> block.toldRuns += runs.has(run) ? 1 : 0);
        for (var node : block.nodes) {
          if (node instanceof TextNode text) {
            WordHashes.each(text.getWholeText(), reader);
          }
        }
      }
    }
  }

  /** Makes runs of four words of a stream of words. */
  private static final class RunReader implements WordHashes.Sink {
    private final WordHashes.Sink runs;
    private long first;
    private long second;
    private long third;

    RunReader(WordHashes.Sink runs) {
      this.runs = runs;
    }

    @Override
    public void word(long hash) {
      if (first != 0) {
        runs.word(((first * 31 + second) * 31 + third) * 31 + hash);
      }
      first = second;
      second = third;
      third = hash;
    }
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
      WordHashes.each(text, new RunReader(run -> told.put(run, 1)));
      at = json.indexOf(TOLD, end);
    }
  }

  /** The number, of up to six digits, that stands by a name. */
  private static int number(String json, String name) {
    int at = json.indexOf(name);
    if (at < 0) {
      return 0;
    }
    int i = at + name.length();
    while (i < json.length() && " \n\t:\"".indexOf(json.charAt(i)) >= 0) {
      i++;
    }
    int number = 0;
    for (int end = Math.min(json.length(), i + 6); i < end && isDigit(json.charAt(i)); i++) {
      number = number * 10 + json.charAt(i) - '0';
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static void types(String json, Map<String, Integer> types) {
    for (int at = json.indexOf(TYPE); at >= 0; at = json.indexOf(TYPE, at + 1)) {
      int from = json.indexOf('"', at + TYPE.length());
      int to = json.indexOf('"', from + 1);
      if (from > 0 && to > from) {
        addType(json.substring(from + 1, to), types);
      }
    }
  }

  static void addType(String type, Map<String, Integer> types) {
    if (type.length() < 60) {
      types.merge(type.toLowerCase(Locale.ROOT), 1, Integer::sum);
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
