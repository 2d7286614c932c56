package org.compend.extract.content;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Writes a page anew as it would have been written about the year 2000: without names, semantic
 * elements and structured data, its paragraphs parted by line breaks or its boxes made of tables.
 *
 * <p>The collections are mostly English pages of recent years. What is learnt from these too does
 * not lean on what other pages lack.
 */
final class OldMarkup {
  private OldMarkup() {}

  /** The page in old markup; the seed says which of its customs it has. */
  static Document of(Document page, long seed) {
    Document old = page.clone();
    old.select("script, style, noscript").remove();
    List<Element> elements = List.copyOf(old.body().getAllElements());
    for (Element element : elements) {
      for (String name : List.of("class", "id", "role", "itemprop", "aria-hidden")) {
        element.removeAttr(name);
      }
      switch (element.normalName()) {
        case "article",
            "main",
            "section",
            "header",
            "footer",
            "aside",
            "nav",
            "figure",
            "hgroup",
            "figcaption" ->
            element.tagName("div");
        case "time" -> element.tagName("span");
        case "h1", "h2", "h3", "h4", "h5", "h6" -> {
          if ((seed & 1) != 0) {
            element.tagName("div");
            element.html("<b>" + element.html() + "</b>");
          }
        }
        default -> {}
      }
    }
    if ((seed & 2) != 0) {
      breakParagraphs(old.body());
    }
    if ((seed & 4) != 0) {
      makeTables(old.body());
    }
    return old;
  }

  private static void breakParagraphs(Element body) {
    for (Element paragraph : List.copyOf(body.select("p"))) {
      paragraph.before(new Element("br"));
      paragraph.before(new Element("br"));
      paragraph.after(new Element("br"));
      paragraph.after(new Element("br"));
      paragraph.unwrap();
    }
  }

  private static void makeTables(Element body) {
    int turn = 0;
    for (Element division : List.copyOf(body.select("div"))) {
      if (turn++ % 3 == 0 && division.parent() != null) {
        Element table = new Element("table");
        Element row = new Element("tr");
        division.replaceWith(table);
        table.appendChild(row);
        division.tagName("td");
        row.appendChild(division);
      }
    }
  }
}
