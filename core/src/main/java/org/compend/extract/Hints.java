package org.compend.extract;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page's head says of its article, as words to look for in the body.
 *
 * @param titleWords the words of its titles
 * @param descriptionWords the words of its description
 * @param types what it says that it is, in lower case: its OpenGraph type, and the program that
 *     made it
 */
record Hints(LongFloats titleWords, LongFloats descriptionWords, Set<String> types) {

  static Hints of(Document page) {
    LongFloats titles = new LongFloats(64);
    LongFloats descriptions = new LongFloats(64);
    Set<String> types = new HashSet<>();
    for (Element element : page.head().children()) {
      switch (element.normalName()) {
        case "title" -> put(element.wholeText(), titles);
        case "meta" -> {
          String name = element.attr("property") + element.attr("name");
          switch (name) {
            case "og:title", "twitter:title" -> put(element.attr("content"), titles);
            case "description", "og:description", "twitter:description" ->
                put(element.attr("content"), descriptions);
            case "og:type", "generator" -> StructuredData.addType(element.attr("content"), types);
            default -> {}
          }
        }
        default -> {}
      }
    }
    return new Hints(titles, descriptions, types);
  }

  private static void put(String text, LongFloats words) {
    WordHashes.each(text, hash -> words.put(hash, 1));
  }
}
