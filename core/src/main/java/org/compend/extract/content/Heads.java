package org.compend.extract.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * What of a page's text the metadata tell already: the headline, standfirst, bylines and dates.
 *
 * <p>In old layouts one table cell holds the date and the whole article: it shows the date, but it
 * is not the article's head; of its text only the line with the date is told. Reports may name the
 * day, or who wrote them, in the midst of their first paragraph, which is theirs all the same.
 */
final class Heads {
  /** How many levels above a block of text an element may stand that takes it in. */
  private static final int REACH = 12;

  /** More text than this, in characters, is no headline, standfirst, byline or date. */
  private static final int LONGEST = 1_000;

  /** Prose that is longer than this, in characters, is no byline and no date. */
  private static final int LONGEST_LINE = 160;

  /** They are few: asking each whether it is one costs less than a look into a table. */
  private final List<Element> elements;

  private final Set<Element> taken;
  private final Set<Integer> dateLines = new HashSet<>();

  /**
   * @param taken the elements that show the headline and standfirst
   * @param lines the elements that show bylines and dates
   */
  Heads(PageScan scan, Set<Element> taken, Set<Element> lines) {
    this.taken = taken;
    elements = new ArrayList<>(taken);
    elements.addAll(lines);
    for (Container container : scan.containers) {
      if (elements.contains(container.element) && holdsText(scan, container)) {
        elements.removeIf(container.element::equals);
        for (int i = container.firstPassage; i < container.endPassage; i++) {
          if (isDateLine(scan.passages.get(i))) {
            dateLines.add(i);
          }
        }
      }
    }
  }

  private static boolean holdsText(PageScan scan, Container container) {
    int prose = 0;
    boolean date = false;
    for (int i = container.firstPassage; i < container.endPassage; i++) {
      prose += scan.passages.get(i).isProse() ? 1 : 0;
      date |= isDateLine(scan.passages.get(i));
    }
    return container.length > LONGEST || prose > 1 || (prose > 0 && date);
  }

  /** Whether a block is a line with a date, and perhaps a source and a count of comments. */
  private static boolean isDateLine(TextBlock block) {
    return !block.isProse()
        && block.length <= LONGEST_LINE
        && block.digits >= 4
        && block.digits * 8 >= block.length;
  }

  /**
   * Whether a block of the page's text is told by the metadata.
   *
   * @param begun whether prose of the article stands before it, of which it may be a part
   */
  boolean tell(TextBlock block, boolean begun) {
    if (dateLines.contains(block.index)) {
      return true;
    }
    Element head = head(block.nodes.getFirst());
    if (head == null) {
      return false;
    }
    boolean whole = head.equals(head(block.nodes.getLast()));
    return taken.contains(head)
        ? whole || !block.isProse()
        : !(whole ? isText(block) : block.isProse()) && !(begun && isPart(block));
  }

  /** Whether a block within a text is a subhead or an item of a list, which may name a day. */
  private static boolean isPart(TextBlock block) {
    return block.owner.is(Container.LIST) || (block.isHeading() && block.owner.role != Role.H1);
  }

  /** The index of the first heading that shows the headline; 0 where none does. */
  int headline(List<TextBlock> blocks) {
    for (TextBlock block : blocks) {
      if (block.isHeading()) {
        Element head = head(block.nodes.getFirst());
        if (head != null && taken.contains(head)) {
          return block.index;
        }
      }
    }
    return 0;
  }

  /** What shows around a node what the metadata tell; the headline first, that may tell a day. */
  private @Nullable Element head(Node node) {
    Element line = null;
    Node at = node;
    for (int level = 0; at != null && level < REACH; level++, at = at.parent()) {
      if (at instanceof Element element && elements.contains(element)) {
        if (taken.contains(element)) {
          return element;
        }
        line = line == null ? element : line;
      }
    }
    return line;
  }

  /** Whether a block that shows a day or an author does it in passing. */
  private static boolean isText(TextBlock block) {
    boolean sentence =
        block.digits > 0
            && block.digits * 8 < block.length
            && Letters.kind(block.last) == Letters.END;
    return block.isProse() && (sentence || block.length > LONGEST_LINE);
  }
}
