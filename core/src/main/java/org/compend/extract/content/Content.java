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
 */
public record Content(List<Element> roots, Set<Node> dropped) {}
