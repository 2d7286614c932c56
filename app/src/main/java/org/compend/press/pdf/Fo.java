package org.compend.press.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Writes XSL-FO 1.1 as events, so that no document is ever held as a whole. */
final class Fo {
  private static final String FO = "http://www.w3.org/1999/XSL/Format";
  private static final String FOX = "http://xmlgraphics.apache.org/fop/extensions";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final ContentHandler out;
  private final Deque<String> open = new ArrayDeque<>();

  Fo(ContentHandler out) {
    this.out = out;
  }

  void begin(String... attributes) throws SAXException {
    out.startDocument();
    out.startPrefixMapping("fo", FO);
    out.startPrefixMapping("fox", FOX);
    open("root", attributes);
  }

  void end() throws SAXException {
    close();
    out.endDocument();
  }

  /** Opens an element; attributes are name, value, name, value, …; those with no value are left. */
  Fo open(String name, String... attributes) throws SAXException {
    AttributesImpl list = new AttributesImpl();
    for (int i = 0; i < attributes.length; i += 2) {
      String attribute = attributes[i];
      if (attributes[i + 1].isEmpty()) {
        continue;
      }
      int colon = attribute.indexOf(':');
      String local = attribute.substring(colon + 1);
      String namespace = colon < 0 ? "" : attribute.startsWith("xml:") ? XML : FOX;
      list.addAttribute(namespace, local, attribute, "CDATA", attributes[i + 1]);
    }
    out.startElement(FO, name, "fo:" + name, list);
    open.push(name);
    return this;
  }

  /** Closes the innermost open element. */
  Fo close() throws SAXException {
    String name = open.pop();
    out.endElement(FO, name, "fo:" + name);
    return this;
  }

  /** An element without content. */
  Fo empty(String name, String... attributes) throws SAXException {
    return open(name, attributes).close();
  }

  /** Characters as they are. */
  Fo text(String text) throws SAXException {
    out.characters(text.toCharArray(), 0, text.length());
    return this;
  }
}
