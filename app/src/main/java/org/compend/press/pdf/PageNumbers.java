package org.compend.press.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Sets the numbers of the pages on which something stands, as links that lead there. */
final class PageNumbers {
  private final Fo fo;
  private final Placed placed;

  PageNumbers(Fo fo, Placed placed) {
    this.fo = fo;
    this.placed = placed;
  }

  /** Knows on which page something has been placed. */
  @FunctionalInterface
  interface Placed {
    /** The page of an id; {@code null} where it has not been set yet. */
    @Nullable Integer page(String id);
  }

  /** The bare number of the page of an id, which may still be to come. */
  void number(String id) throws SAXException {
    fo.empty("page-number-citation", "ref-id", id);
  }

  /** The number of the page of an id as a link; {@code name} says what is there. */
  void link(String id, String name) throws SAXException {
    open(id, name);
    number(id);
    fo.close();
  }

  /**
   * The numbers of several pages: each once, in order, pages that follow each other as a range. For
   * what stands behind all that it leads to, such as an index.
   */
  void links(List<String> ids, String name) throws SAXException {
    boolean first = true;
    for (Range range : ranges(ids)) {
      if (!first) {
        fo.text(", ");
      }
      open(range.id, name);
      fo.text(range.toString());
      fo.close();
      first = false;
    }
  }

  private void open(String id, String name) throws SAXException {
    fo.open("basic-link", "internal-destination", id, "fox:alt-text", Runs.clean(name));
  }

  /** Pages from one to another; {@code id} stands on the first. */
  private record Range(String id, int from, int to) {
    @Override
    public String toString() {
      return from == to ? Integer.toString(from) : from + "–" + to;
    }
  }

  private List<Range> ranges(List<String> ids) {
    Map<Integer, String> pages = new TreeMap<>();
    for (String id : ids) {
      Integer page = placed.page(id);
      if (page != null) {
        pages.putIfAbsent(page, id);
      }
    }
    List<Range> ranges = new ArrayList<>();
    pages.forEach((page, id) -> {
      Range last = ranges.isEmpty() ? null : ranges.getLast();
      if (last != null && last.to + 1 == page) {
        ranges.set(ranges.size() - 1, new Range(last.id, last.from, page));
      } else {
        ranges.add(new Range(id, page, page));
      }
    });
    return ranges;
  }
}
