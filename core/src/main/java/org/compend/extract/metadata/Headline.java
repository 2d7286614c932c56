package org.compend.extract.metadata;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The headline as other parts of a page lie to it. For one page only. */
final class Headline {
  /** As far apart as anything is counted; what lies so on pages without a headline. */
  static final int FAR_APART = 40;

  /** All that holds the headline, and how many steps up from it. */
  private final IdentityHashMap<Element, Integer> above = new IdentityHashMap<>();

  private final boolean known;
  private final int offset;

  /**
   * @param offset how many characters of text stand before it
   */
  Headline(@Nullable Element element, int offset) {
    known = element != null;
    this.offset = offset;
    for (Element around = element; around != null; around = around.parent()) {
      above.put(around, above.size());
    }
  }

  /** How many characters of text stand before it. */
  int offset() {
    return offset;
  }

  /** Whether an element shows it. */
  boolean isKnown() {
    return known;
  }

  /** How many steps up from the headline something holds an element too. */
  int above(Element element) {
    Element around = element;
    for (int steps = 0; around != null && steps < FAR_APART; steps++) {
      Integer level = above.get(around);
      if (level != null) {
        return level;
      }
      around = around.parent();
    }
    return FAR_APART;
  }

  /** How many steps up from an element something holds the headline too. */
  int apart(Element element) {
    Element around = element;
    for (int steps = 0; around != null && steps < FAR_APART; steps++) {
      if (above.containsKey(around)) {
        return steps;
      }
      around = around.parent();
    }
    return FAR_APART;
  }
}
