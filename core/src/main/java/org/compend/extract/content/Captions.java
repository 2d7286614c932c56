package org.compend.extract.content;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Knows the blocks that say what a picture shows: they stand in what is named so, an element of
 * their own or a part of a line, and come next to a picture or read little like the text; or they
 * come next to it and tell whose it is.
 */
final class Captions {
  /** What holds more text than this, in characters, is no caption, whatever it is called. */
  private static final int LONGEST = 1_000;

  /** A block less likely to be the article's than this reads little like it. */
  private static final float SURE = .7f;

  private final PageScan scan;
  private final Credits credits;

  /** The last block that was a caption; another may go on with it, as the picture's source does. */
  private int last = -2;

  Captions(PageScan scan, Credits credits) {
    this.scan = scan;
    this.credits = credits;
  }

  /**
   * The elements that make a caption of a block; none where it is the article's text. To be asked
   * in the order of the page.
   */
  List<Element> of(TextBlock block, float chance) {
    if (block.mediaBefore == 0 && block.index != last + 1 && chance >= SURE) {
      return List.of();
    }
    List<Element> elements =
        isNamed(block) || isCredited(block) ? List.of(block.owner.element) : inline(block);
    if (!elements.isEmpty()) {
      last = block.index;
    }
    return elements;
  }

  private static boolean isNamed(TextBlock block) {
    Container owner = block.owner;
    Container named = owner;
    while (named.parent != null && named.parent.is(Container.CAPTION)) {
      named = named.parent;
    }
    boolean credit = (owner.groups & WordWeights.CAPTION) != 0 && !block.isProse();
    return (owner.is(Container.CAPTION) || credit)
        && named.length <= LONGEST
        && !named.element.nameIs("caption"); // a table's is the table's
  }

  /** Whether a block is all that its element holds, and tells whose picture it is. */
  private boolean isCredited(TextBlock block) {
    return block.mediaBefore > 0
        && block.owner.passages() == 1
        && block.owner.media == 0
        && credits.end(block);
  }

  /** The parts of lines that are named so, where all words of the block stand in such. */
  private List<Element> inline(TextBlock block) {
    List<Element> elements = new ArrayList<>();
    if ((block.inlineGroups & WordWeights.CAPTION) != 0) {
      for (Node node : block.nodes) {
        Element named = named(node, block.owner.element);
        if (named != null) {
          elements.add(named);
        } else if (!node.nodeValue().isBlank()) {
          return List.of();
        }
      }
    }
    return elements;
  }

  private @Nullable Element named(Node node, Element owner) {
    Element named = null;
    for (Element at = node.parent() instanceof Element parent ? parent : owner;
        !at.equals(owner);
        at = at.parent() == null ? owner : at.parent()) {
      named = scan.marks(at, WordWeights.CAPTION) ? at : named;
    }
    return named;
  }
}
