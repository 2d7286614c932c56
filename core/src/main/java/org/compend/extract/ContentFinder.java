package org.compend.extract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Finds the part of a page that is its article. */
final class ContentFinder {
  /** How many levels above a block of text an element may stand that takes it in. */
  private static final int REACH = 12;

  /** More text than this, in characters, is no headline, standfirst, byline or date. */
  private static final int LONGEST_HEAD = 1_000;

  private final Model model;

  ContentFinder(Model model) {
    this.model = model;
  }

  /**
   * What was found.
   *
   * @param content the part of the page that is the article
   * @param scan the page's passages
   * @param verdicts one for each of them
   */
  record Finding(Content content, PageScan scan, List<Verdict> verdicts) {}

  Finding find(Document page, Set<Element> taken) {
    PageScan scan = PageScan.of(page, model.vocabulary());
    float[] chances = model.classifier().classify(scan);
    Choice choice = new Choice(scan, chances, heads(taken));
    choice.passages();
    choice.media();
    return new Finding(choice.content(), scan, choice.verdicts());
  }

  /**
   * Those of the elements that show a head and no more. In old layouts one table cell holds the
   * date and the whole article: it tells the date, but it is not the article's head.
   */
  private static Set<Element> heads(Set<Element> taken) {
    Set<Element> heads = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element element : taken) {
      if (isShort(element)) {
        heads.add(element);
      }
    }
    return heads;
  }

  private static boolean isShort(Element element) {
    int length = 0;
    for (TextNode text : (Iterable<TextNode>) element.nodeStream(TextNode.class)::iterator) {
      length += text.text().strip().length();
      if (length > LONGEST_HEAD) {
        return false;
      }
    }
    return true;
  }

  /** Whether a node is, or stands in, one of the elements. */
  static boolean isIn(Node node, Set<Element> elements) {
    if (elements.isEmpty()) {
      return false;
    }
    Node at = node;
    for (int level = 0; at != null && level < REACH; level++, at = at.parent()) {
      if (at instanceof Element element && elements.contains(element)) {
        return true;
      }
    }
    return false;
  }

  /** The nodes that make up a passage, as far as nothing else stands in them. */
  static void drop(TextBlock passage, Set<Node> dropped) {
    for (Node node : passage.nodes) {
      if (node instanceof TextNode) {
        Node top = node;
        Node parent = node.parent();
        while (parent instanceof Element element
            && !Role.of(element).parts()
            && element.childNodeSize() == 1) {
          top = parent;
          parent = parent.parent();
        }
        dropped.add(top);
      } else {
        dropped.add(node);
      }
    }
  }
}
