package org.compend.extract.metadata;

import org.compend.extract.words.Words;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The texts of small elements as single lines. */
final class OneLine {
  private OneLine() {}

  /**
   * The text of an element on one line, its blocks parted by bars; null where it has more than so
   * many characters.
   */
  static @Nullable String of(Element element, int longest) {
    if (element.childNodeSize() == 1 && element.childNode(0) instanceof TextNode only) {
      String text = only.getWholeText();
      String line = text.length() > longest * 2 ? text : bars(Words.line(text));
      return line.length() > longest ? null : line;
    }
    StringBuilder out = new StringBuilder();
    Node node = element.childNodeSize() > 0 ? element.childNode(0) : null;
    int nodes = 0;
    while (node != null) {
      if (out.length() > longest * 2 || nodes++ > 400) {
        return null;
      }
      if (node instanceof TextNode text) {
        out.append(text.getWholeText());
      } else if (node instanceof Element inner
          && (inner.isBlock() || inner.nameIs("time") || inner.nameIs("br"))) {
        out.append(" | ");
      }
      boolean open =
          node instanceof Element inner
              && inner.childNodeSize() > 0
              && !inner.nameIs("script")
              && !inner.nameIs("style")
              && !inner.nameIs("svg")
              && !inner.nameIs("noscript");
      if (open) {
        node = node.childNode(0);
      } else {
        while (!same(node, element) && node.nextSibling() == null) {
          node = node.parent();
          if (node == null || same(node, element)) {
            break;
          }
          if (node instanceof Element inner && inner.isBlock()) {
            out.append(" | ");
          }
        }
        node = node == null || same(node, element) ? null : node.nextSibling();
      }
    }
    String line = bars(Words.line(out));
    return line.length() > longest ? null : line;
  }

  /** Nodes are the same only if they are one. */
  @SuppressWarnings("ReferenceEquality") // jsoup's nodes have no other equality
  private static boolean same(Node one, Node other) {
    return one == other;
  }

  private static String bars(String line) {
    if (line.indexOf('|') < 0) {
      return line;
    }
    String text = line;
    while (text.contains("| |")) {
      text = text.replace("| |", "|");
    }
    if (text.startsWith("| ") || text.equals("|")) {
      text = text.substring(1).strip();
    }
    return text.endsWith(" |") ? text.substring(0, text.length() - 2) : text;
  }
}
