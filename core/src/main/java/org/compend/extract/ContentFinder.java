package org.compend.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Finds the part of a page that is its article. */
final class ContentFinder {
  private static final Set<String> FURNITURE =
      Set.of(
          "script",
          "style",
          "nav",
          "footer",
          "aside",
          "form",
          "button",
          "iframe",
          "template",
          "noscript",
          "select",
          "figcaption");

  /** The element whose own paragraphs hold the most text outside links, without its furniture. */
  Content find(Document page, MetadataReader.Reading reading) {
    Set<Node> dropped = new HashSet<>();
    dropped.addAll(reading.taken());
    Map<Element, Integer> scores = new HashMap<>();
    for (Element element : page.body().getAllElements()) {
      if (FURNITURE.contains(element.normalName())) {
        dropped.add(element);
      } else if (element.nameIs("p")) {
        int linked = 0;
        for (Element link : element.getElementsByTag("a")) {
          linked += link.text().length();
        }
        int score = element.text().length() - 2 * linked;
        Element parent = element.parent();
        if (parent != null) {
          scores.merge(parent, score, Integer::sum);
        }
      }
    }
    Element best = page.body();
    int most = 0;
    for (Element element : page.body().getAllElements()) {
      int score = scores.getOrDefault(element, 0);
      if (score > most) {
        most = score;
        best = element;
      }
    }
    return new Content(List.of(best), dropped);
  }
}
