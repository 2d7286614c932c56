package org.compend.extract.block;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compend.extract.content.Content;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The elements of a page to which its own links lead, and the order in which they stand. */
final class Targets {
  private final Map<String, Element> byFragment = new HashMap<>();
  private final Map<Element, Integer> order = new HashMap<>();
  private final List<Element> roots;

  private Targets(List<Element> roots) {
    this.roots = roots;
  }

  /**
   * @param references links of the article and the fragments to which they lead
   */
  static Targets of(Map<Element, String> references, Content content) {
    Targets targets = new Targets(content.roots());
    if (references.isEmpty() || content.roots().isEmpty()) {
      return targets;
    }
    Document page = content.roots().getFirst().ownerDocument();
    if (page == null) {
      return targets;
    }
    Set<String> wanted = new HashSet<>(references.values());
    page.traverse((node, _) -> {
      if (node instanceof Element element && element.attributesSize() > 0) {
        targets.note(element, references, wanted);
      }
    });
    return targets;
  }

  private void note(Element element, Map<Element, String> references, Set<String> wanted) {
    String id = element.id();
    String name = element.nameIs("a") ? element.attr("name") : "";
    if (references.containsKey(element) || !id.isEmpty() || !name.isEmpty()) {
      order.put(element, order.size() + 1);
    }
    if (wanted.contains(id)) {
      byFragment.putIfAbsent(id, element);
    }
    if (!name.isEmpty() && wanted.contains(name)) {
      byFragment.putIfAbsent(name, element);
    }
  }

  @Nullable Element find(String fragment) {
    return byFragment.get(fragment);
  }

  /** Whether one element stands before another; both are links or have a name. */
  boolean isBefore(Element one, Element other) {
    return order.getOrDefault(one, 0) < order.getOrDefault(other, 0);
  }

  /** Whether an element stands in the article. */
  boolean isWithin(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (roots.contains(e)) {
        return true;
      }
    }
    return false;
  }
}
