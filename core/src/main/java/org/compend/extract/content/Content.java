package org.compend.extract.content;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The part of a page that is the article.
 *
 * @param roots the elements under which it stands, in document order, none within another
 * @param dropped nodes under the roots that do not belong to it, each with all that is under it;
 *     compared by identity
 * @param captions elements whose text was kept for the picture that it stands by: where no picture
 *     can be shown, it says nothing
 */
public record Content(List<Element> roots, Set<Node> dropped, Set<Element> captions) {
  public Content(List<Element> roots, Set<Node> dropped) {
    this(roots, dropped, Set.of());
  }
}
