package org.compend.extract.content;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * What a page says to those who run no scripts ({@code noscript}): mostly a picture that is there
 * already or a word about browsers, but of a page that its scripts would write it may be all.
 */
final class Unscripted {
  /** A page with more text than this, in characters, need not be written by scripts. */
  private static final int BARE = 1000;

  /** Less text than this is a word about browsers. */
  private static final int MUCH = 600;

  private final List<Element> found = new ArrayList<>();

  /** Notes an element whose content is not read. */
  void note(Element element) {
    if (element.nameIs("noscript") && element.childNodeSize() > 0) {
      found.add(element);
    }
  }

  /** The elements that say more than the rest of the page does; none where it needs none. */
  List<Element> instead(List<TextBlock> blocks) {
    if (found.isEmpty()) {
      return List.of();
    }
    int shown = 0;
    for (TextBlock block : blocks) {
      shown += block.length;
    }
    if (shown > BARE) {
      return List.of();
    }
    int least = Math.max(MUCH, 2 * shown);
    return found.stream().filter(element -> element.text().length() >= least).toList();
  }
}
