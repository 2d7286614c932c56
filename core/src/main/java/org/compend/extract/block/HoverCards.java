package org.compend.extract.block;

import org.compend.extract.words.NameWords;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Knows what is shown only to who points at a word within a line: an explanation, or links about
 * whom it names. It stands behind the word, in one element with it, and both are named so.
 */
final class HoverCards {
  private static final NameWords NAMES =
      NameWords.anywhere("tooltip", "popover", "popup", "rollover", "hovercard", "hover-card");

  private HoverCards() {}

  static boolean is(Element element) {
    Element holder = element.parent();
    return holder != null
        && isNamed(element)
        && !Shapes.isBlock(holder)
        && isNamed(holder)
        && standsBehindWords(element.previousSibling());
  }

  private static boolean isNamed(Element element) {
    return element.attributesSize() > 0 && NAMES.in(element.className());
  }

  private static boolean standsBehindWords(@Nullable Node before) {
    for (Node at = before; at != null; at = at.previousSibling()) {
      if (at instanceof TextNode text ? !text.isBlank() : at instanceof Element e && e.hasText()) {
        return true;
      }
    }
    return false;
  }
}
