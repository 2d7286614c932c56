package org.compend.extract.block;

import java.util.ArrayList;
import java.util.List;
import org.compend.Inline;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads characters with their reading (HTML, section 4.5.10), in all the orders that occur. */
public final class Ruby {
  private Ruby() {}

  /** Bases, each with the reading that follows it; text without a reading as text. */
  static List<Inline> read(Element ruby) {
    List<String> bases = new ArrayList<>();
    List<String> readings = new ArrayList<>();
    List<Inline> out = new ArrayList<>();
    boolean reading = false;
    for (Node node : parts(ruby)) {
      boolean rt = node instanceof Element e && e.nameIs("rt");
      if (reading && !rt && !text(node).isBlank()) {
        pair(bases, readings, out);
        reading = false;
      }
      if (rt) {
        readings.add(text(node).strip());
        reading = true;
      } else if (!text(node).isBlank()) {
        bases.add(text(node).strip());
      }
    }
    pair(bases, readings, out);
    return out;
  }

  private static List<Node> parts(Element ruby) {
    List<Node> parts = new ArrayList<>();
    for (Node node : ruby.childNodes()) {
      if (node instanceof Element e && e.nameIs("rtc")) {
        continue; // a second reading has no place in the text
      }
      if (node instanceof Element e && e.nameIs("rp")) {
        continue;
      }
      parts.add(node);
    }
    return parts;
  }

  private static void pair(List<String> bases, List<String> readings, List<Inline> out) {
    if (bases.size() == readings.size()) {
      for (int i = 0; i < bases.size(); i++) {
        out.add(new Inline.Ruby(bases.get(i), readings.get(i)));
      }
    } else if (!bases.isEmpty()) {
      String base = String.join("", bases);
      String reading = String.join("", readings);
      out.add(reading.isEmpty() ? new Inline.Text(base) : new Inline.Ruby(base, reading));
    }
    bases.clear();
    readings.clear();
  }

  private static String text(Node node) {
    return Characters.clean(
        node instanceof TextNode text ? text.text() : node instanceof Element e ? e.text() : "");
  }
}
