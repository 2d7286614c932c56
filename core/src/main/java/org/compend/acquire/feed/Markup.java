package org.compend.acquire.feed;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes what stands inside an XML element as HTML: XHTML, SVG and MathML lose their prefixes. */
final class Markup implements NodeVisitor {
  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");
  private static final Set<String> EMBEDDED = Set.of("xhtml", "svg", "mathml");

  private final StringBuilder out = new StringBuilder();

  private Markup() {}

  /** The inner HTML of an element. */
  static String inside(Element holder) {
    Markup markup = new Markup();
    holder.traverse(markup);
    return markup.out.toString();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      out.append(Entities.escape(text.getWholeText()));
    } else if (node instanceof Element element && depth > 0) {
      out.append('<').append(name(element));
      for (Attribute attribute : element.attributes()) {
        if (!attribute.getKey().startsWith("xmlns")) {
          out.append(' ').append(attribute.getKey()).append("=\"");
          out.append(attribute.getValue().replace("&", "&amp;").replace("\"", "&quot;"));
          out.append('"');
        }
      }
      out.append('>');
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && depth > 0 && !VOID.contains(name(element))) {
      out.append("</").append(name(element)).append('>');
    }
  }

  private static String name(Element element) {
    String module = Names.known(element.tag().namespace());
    return module != null && EMBEDDED.contains(module)
        ? element.tag().localName()
        : element.tagName().toLowerCase(Locale.ROOT);
  }
}
