package org.compend.extract.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.compend.extract.words.Words;
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

  /** So many characters beside a name may say that it signs, and from where. */
  private static final int SLACK = 25;

  /** A shorter headline, in characters, may be the first word of any text. */
  private static final int SHORTEST = 6;

  /** Scripts without spaces count threefold. */
  private static final int WIDE = 3;

  /** They are few: asking each whether it is one costs less than a look into a table. */
  private final List<Element> elements;

  private final Set<Element> taken;
  private final Set<Integer> dateLines = new HashSet<>();
  private final Told told;
  private final String title;

  Heads(PageScan scan, Told told) {
    this.told = told;
    taken = told.taken();
    title = Words.key(told.title());
    elements = new ArrayList<>(taken);
    elements.addAll(told.lines());
    for (Container container : scan.containers) {
      if (elements.contains(container.element) && holdsText(scan, container)) {
        elements.removeIf(container.element::equals);
        for (int i = container.firstPassage; i < container.endPassage; i++) {
          if (isDateLine(scan.passages.get(i)) || isNameLine(scan.passages.get(i))) {
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

  /** Whether a block is a line with the name of who signed, and hardly anything else. */
  private boolean isNameLine(TextBlock block) {
    if (block.isProse() || block.length > LONGEST_LINE || Letters.kind(block.last) == Letters.END) {
      return false;
    }
    String text = block.text();
    return told.names().stream()
        .anyMatch(name -> text.length() - name.length() <= SLACK && text.contains(name));
  }

  /**
   * Whether a block is the headline, with no more beside it than a line of day and author: a text
   * may begin with the word that it is about.
   */
  private boolean isTitle(TextBlock block) {
    if (title.length() < SHORTEST || block.length > 2 * LONGEST_LINE + WIDE * title.length()) {
      return false;
    }
    String key = Words.key(block.text());
    int beside = key.startsWith(title) ? key.length() - title.length() : LONGEST_LINE + 1;
    return beside == 0 || (beside <= LONGEST_LINE && Letters.kind(block.last) != Letters.END);
  }

  /**
   * What shows a day or an author in one line with the beginning of a text, parted from that by a
   * line break; null where nothing does.
   */
  @Nullable Element opening(TextBlock block) {
    Element head = block.isProse() ? head(block.nodes.getFirst()) : null;
    return head != null
            && !taken.contains(head)
            && !Role.of(head).parts()
            && !head.equals(head(block.nodes.getLast()))
            && isBreak(head.nextElementSibling())
        ? head
        : null;
  }

  /** Whether a line ends here; pictures may stand before its end. */
  private static boolean isBreak(@Nullable Element next) {
    Element at = next;
    while (at != null && at.nameIs("img")) {
      at = at.nextElementSibling();
    }
    return at != null && at.nameIs("br");
  }

  /**
   * Whether a block of the page's text is told by the metadata.
   *
   * @param begun whether prose of the article stands before it, of which it may be a part
   */
  boolean tell(TextBlock block, boolean begun) {
    if (dateLines.contains(block.index) || (!begun && isTitle(block))) {
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
