package org.compend.extract.content;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.compend.extract.words.WordHashes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What a page's head says of its article, as words to look for in the body. */
final class Hints {
  static final int TITLE = 1;
  static final int DESCRIPTION = 2;

  /** How many bits tell which words may be in the head. */
  private static final int BITS = 12;

  private final LongFloats words = new LongFloats(64);
  private final Map<String, Integer> types = new HashMap<>();

  /** A bit for each word, or for several: most of a page's words are not in its head. */
  private final BitSet may = new BitSet(1 << BITS);

  private Hints() {}

  static Hints of(Document page) {
    Hints hints = new Hints();
    for (Node node : page.head().childNodes()) {
      if (node instanceof Element element) {
        hints.take(element);
      }
    }
    return hints;
  }

  /** What it says that it is, in lower case: its OpenGraph type, and the program that made it. */
  Map<String, Integer> types() {
    return types;
  }

  /** Where the head has a word: {@link #TITLE}, {@link #DESCRIPTION}, or the sum of both. */
  int parts(long hash) {
    return may.get(bit(hash)) ? (int) words.get(hash) : 0;
  }

  private static int bit(long hash) {
    return (int) ((hash * 0x9e3779b97f4a7c15L) >>> (Long.SIZE - BITS));
  }

  private void take(Element element) {
    switch (element.normalName()) {
      case "title" -> put(element.wholeText(), TITLE);
      case "meta" -> {
        String name = element.attr("property") + element.attr("name");
        switch (name) {
          case "og:title", "twitter:title" -> put(element.attr("content"), TITLE);
          case "description", "og:description", "twitter:description" ->
              put(element.attr("content"), DESCRIPTION);
          case "og:type", "generator" -> StructuredData.addType(element.attr("content"), types);
          default -> {}
        }
      }
      default -> {}
    }
  }

  private void put(String text, int part) {
    WordHashes.each(
        text,
        hash -> {
          words.put(hash, (int) words.get(hash) | part);
          may.set(bit(hash));
        });
  }
}
