package org.compend.acquire.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compend.DateStamp;
import org.compend.acquire.WebAddress;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element that holds others, a channel or an item, with its children by their one name. */
final class Part {
  /** The most characters that one text may have: beyond it, the text is left out. */
  static final int LONGEST_TEXT = 8 * 1024 * 1024;

  private final Element element;
  private final URI location;
  private final boolean atom;
  private final List<String> complaints;
  private final Map<String, List<Element>> children = new LinkedHashMap<>();

  Part(Element element, Names names, URI location, boolean atom, List<String> complaints) {
    this.element = element;
    this.location = location;
    this.atom = atom;
    this.complaints = complaints;
    for (Element child : element.children()) {
      String name = names.of(child);
      if (name.equals("media:group")) {
        for (Element inner : child.children()) {
          add(names.of(inner), inner);
        }
      } else {
        add(name, child);
      }
    }
  }

  private void add(String name, Element child) {
    children.computeIfAbsent(name, _ -> new ArrayList<>()).add(child);
  }

  Element element() {
    return element;
  }

  List<Element> all(String name) {
    return children.getOrDefault(name, List.of());
  }

  /** The children of these names in the order of the names. */
  List<Element> all(String... names) {
    List<Element> all = new ArrayList<>();
    for (String name : names) {
      all.addAll(all(name));
    }
    return all;
  }

  @Nullable Element first(String... names) {
    Element empty = null;
    for (String name : names) {
      for (Element child : all(name)) {
        if (child.childNodeSize() > 0) {
          return child;
        }
        empty = empty == null ? child : empty;
      }
    }
    return empty;
  }

  /** The text of the first child of these names that has one. */
  @Nullable String text(String... names) {
    for (Element child : all(names)) {
      String text = child.wholeText().strip();
      if (!text.isEmpty()) {
        return text;
      }
    }
    return null;
  }

  FeedText prose(String... names) {
    Element child = first(names);
    return child == null ? FeedText.NONE : prose(child);
  }

  @Nullable DateStamp date(String... names) {
    for (Element child : all(names)) {
      DateStamp stamp = FeedDates.parse(child.wholeText());
      if (stamp != null) {
        return stamp;
      }
    }
    return null;
  }

  /** The base of references in an element: the feed's location and every xml:base down to it. */
  @Nullable URI base(Element at) {
    Deque<String> bases = new ArrayDeque<>();
    for (Element up = at; up != null; up = up.parent()) {
      if (up.hasAttr("xml:base")) {
        bases.push(up.attr("xml:base"));
      }
    }
    URI base = location;
    for (String reference : bases) {
      base = WebAddress.resolve(base, reference).orElse(base);
    }
    return base;
  }

  /** The address that an element's text or attribute means, where it is one on the web. */
  @Nullable URI address(Element at, @Nullable String reference) {
    return reference == null
        ? null
        : WebAddress.resolve(base(at), reference).filter(WebAddress::isWeb).orElse(null);
  }

  FeedText prose(Element child) {
    String raw = child.wholeText();
    if (raw.length() > LONGEST_TEXT) {
      complaints.add(
          "a text of " + raw.length() + " characters in <" + child.tagName() + "> was left out");
      return FeedText.NONE;
    }
    String type = attribute(child, "type");
    String mode = attribute(child, "mode");
    if (mode.equals("base64") || isBinary(type)) {
      return base64(child, raw, type);
    }
    if (type.equals("xhtml") || (type.equals("application/xhtml+xml") && isAtom1(child))) {
      return new FeedText(Markup.inside(wrapper(child)).strip(), true, base(child));
    }
    boolean saysHtml = type.equals("html") || type.equals("text/html") || type.contains("xhtml");
    if (child.childrenSize() > 0) {
      // Naked markup; in <content type="html"><div>&lt;p&gt;… the escaped text counts.
      boolean wrapped = type.equals("html") && child.childrenSize() == 1;
      if (wrapped && child.child(0).childrenSize() == 0 && raw.indexOf('<') >= 0) {
        return new FeedText(raw.strip(), true, base(child));
      }
      return new FeedText(Markup.inside(child).strip(), true, base(child));
    }
    if (saysHtml) {
      return new FeedText(raw.strip(), true, base(child));
    }
    if (type.equals("text") || type.equals("text/plain") || type.equals("plain") || atom) {
      return new FeedText(raw.strip(), false, base(child));
    }
    return FeedText.guess(raw.strip(), base(child));
  }

  private static boolean isAtom1(Element element) {
    return element.tag().namespace().equalsIgnoreCase("http://www.w3.org/2005/Atom");
  }

  /** RFC 4287, section 3.1.1.3: the div around XHTML is not part of it. */
  private static Element wrapper(Element child) {
    return child.childrenSize() == 1
            && child.child(0).tag().localName().equals("div")
            && child.ownText().isBlank()
        ? child.child(0)
        : child;
  }

  private FeedText base64(Element child, String raw, String type) {
    try {
      String text = new String(Base64.getMimeDecoder().decode(raw.strip()), StandardCharsets.UTF_8);
      return type.equals("text/html")
          ? new FeedText(text, true, base(child))
          : FeedText.guess(text, base(child));
    } catch (IllegalArgumentException _) {
      complaints.add("<" + child.tagName() + "> says that it is base64, and is not");
      return FeedText.guess(raw.strip(), base(child));
    }
  }

  private static boolean isBinary(String type) {
    return type.indexOf('/') > 0
        && !type.startsWith("text/")
        && !type.startsWith("message/")
        && !type.endsWith("xml");
  }

  private static String attribute(Element element, String name) {
    String value = Names.attribute(element, name);
    return value == null ? "" : value.toLowerCase(Locale.ROOT);
  }
}
