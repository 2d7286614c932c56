package org.compend.extract.content;

import java.util.HashSet;
import java.util.Set;
import org.compend.extract.words.WordHashes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * What a page's head says of its article, as words to look for in the body.
 *
 * @param words the words of its titles ({@link #TITLE}) and of its description ({@link
 *     #DESCRIPTION}), as sums of these
 * @param types what it says that it is, in lower case: its OpenGraph type, and the program that
 *     made it
 */
record Hints(LongFloats words, Set<String> types) {
  static final int TITLE = 1;
  static final int DESCRIPTION = 2;

  static Hints of(Document page) {
    LongFloats words = new LongFloats(64);
    Set<String> types = new HashSet<>();
    Hints hints = new Hints(words, types);
    for (Node node : page.head().childNodes()) {
      if (node instanceof Element element) {
        hints.take(element);
      }
    }
    return hints;
  }

  private void take(Element element) {
    switch (element.normalName()) {
      case "title" -> put(element.wholeText(), TITLE, words);
      case "meta" -> {
        String name = element.attr("property") + element.attr("name");
        switch (name) {
          case "og:title", "twitter:title" -> put(element.attr("content"), TITLE, words);
          case "description", "og:description", "twitter:description" ->
              put(element.attr("content"), DESCRIPTION, words);
          case "og:type", "generator" -> StructuredData.addType(element.attr("content"), types);
          default -> {}
        }
      }
      default -> {}
    }
  }

  private static void put(String text, int part, LongFloats words) {
    WordHashes.each(text, hash -> words.put(hash, (int) words.get(hash) | part));
  }
}
