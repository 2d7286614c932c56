package org.compend.extract.content;

import java.util.List;
import java.util.Locale;
import org.compend.extract.words.WordHashes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes a page anew as it would have been written about the year 2000: without names, semantic
 * elements and structured data, its paragraphs parted by line breaks or its boxes made of tables;
 * and, where asked, in a script without spaces between words and without capitals.
 *
 * <p>The collections are mostly English pages of recent years. What is learnt from these too does
 * not lean on what other pages lack.
 */
final class OldMarkup {
  private static final int HAN = 0x4e00;
  private static final int IDEOGRAPHS = 3_000;

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

  /** Puts an ideograph or several for each word, in place, and full-width stops for stops. */
  static void transliterate(Document page) {
    page.head()
        .select("meta[content]")
        .forEach(meta -> meta.attr("content", transliterated(meta.attr("content"))));
    page.head().select("title").forEach(title -> title.text(transliterated(title.text())));
    page.body().nodeStream(TextNode.class).toList().forEach(OldMarkup::transliterate);
  }

  private static void transliterate(Node node) {
    if (node instanceof TextNode text) {
      text.text(transliterated(text.getWholeText()));
    }
  }

  private static String transliterated(String text) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = i;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      if (end > i && !WordHashes.isWide(c)) {
        long hash = WordHashes.hash(text.substring(i, end).toLowerCase(Locale.ROOT));
        for (int k = 0; k < Math.max(1, (end - i + 1) / 3); k++) {
          hash = hash * 0x9e3779b97f4a7c15L + 1;
          out.append((char) (HAN + (hash >>> 33) % IDEOGRAPHS));
        }
        i = end;
      } else {
        i++;
        switch (c) {
          case '.' -> out.append('。');
          case ',' -> out.append('，');
          case '?' -> out.append('？');
          case '!' -> out.append('！');
          case ' ' -> {
            // Words stand side by side; a space stays only next to what is no letter.
            if (out.isEmpty() || !WordHashes.isWide(out.charAt(out.length() - 1))) {
              out.append(' ');
            }
          }
          default -> out.append(c);
        }
      }
    }
    return out.toString();
  }
}
