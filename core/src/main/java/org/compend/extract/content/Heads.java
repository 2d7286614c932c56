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
 * is not the article's head; of its text only the line with the date is told.
 */
final class Heads {
  /** How many levels above a block of text an element may stand that takes it in. */
  private static final int REACH = 12;

  /** More text than this, in characters, is no headline, standfirst, byline or date. */
  private static final int LONGEST = 1_000;

  private static final int LONGEST_LINE = 160;

  /** They are few: asking each whether it is one costs less than a look into a table. */
  private final List<Element> elements;

  private final Set<Integer> lines = new HashSet<>();

  /**
   * @param taken the elements that show what the metadata tell
   */
  Heads(PageScan scan, Set<Element> taken) {
    elements = new ArrayList<>(taken);
    for (Container container : scan.containers) {
      if (elements.contains(container.element) && holdsText(scan, container)) {
        elements.remove(container.element);
        for (int i = container.firstPassage; i < container.endPassage; i++) {
          if (isDateLine(scan.passages.get(i))) {
            lines.add(i);
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
   * Whether a block of the page's text is told by the metadata: not a paragraph that only begins
   * with its date.
   */
  boolean tell(TextBlock block) {
    if (lines.contains(block.index)) {
      return true;
    }
    Element head = head(block.nodes.getFirst());
    return head != null && (!block.isProse() || head.equals(head(block.nodes.getLast())));
  }

  /** What shows around a node what the metadata tell. */
  private @Nullable Element head(Node node) {
    Node at = node;
    for (int level = 0; at != null && level < REACH; level++, at = at.parent()) {
      if (at instanceof Element element && elements.contains(element)) {
        return element;
      }
    }
    return null;
  }
}
