package org.compend.press.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.Bytes;
import org.compend.press.WordSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Writes an SVG anew from what a list allows: no script, no event, no movement, no reference to
 * anything outside itself, well-formed and with its namespaces bound.
 *
 * <p>The lists are {@code svg-elements.txt} and {@code svg-attributes.txt}.
 */
final class SvgCleaner {
  private static final Set<String> ELEMENTS = WordSet.of(SvgCleaner.class, "svg-elements.txt");
  private static final Set<String> ATTRIBUTES = WordSet.of(SvgCleaner.class, "svg-attributes.txt");

  private static final int MOST_BYTES = 3 << 20;
  private static final int DEEPEST = 200;

  /** How many elements may be drawn in all, {@code use} counted as what it repeats. */
  private static final long MOST_DRAWN = 100_000;

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
  private static final Pattern NUMBER =
      Pattern.compile("\\s*([0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?)\\s*(px|pt|pc|mm|cm|in|em|)\\s*");
  private static final Pattern URL =
      Pattern.compile("(?i)url\\(\\s*['\"]?\\s*([^)'\"]*?)\\s*['\"]?\\s*\\)");
  private static final Pattern UNSAFE_STYLE =
      Pattern.compile(
          "(?i)@import|@font-face|@namespace|expression\\s*\\(|javascript:|-moz-binding|behavior\\s*:|\\\\");
  private static final Pattern MOVING_STYLE =
      Pattern.compile("(?i)@(?:-\\w+-)?keyframes|animation|transition");
  private static final Pattern EMBEDDED =
      Pattern.compile("(?is)data:image/(?:png|jpe?g|gif);base64,[A-Za-z0-9+/=\\s]+");

  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, Element> targets = new HashMap<>();
  private final StringBuilder out = new StringBuilder();

  private SvgCleaner() {}

  /** The cleaned picture. */
  static Picture clean(Bytes content) throws Decoder.Undecodable {
    if (content.size() > MOST_BYTES) {
      throw new Decoder.Undecodable(Picture.Reason.TOO_LARGE);
    }
    Document document;
    try {
      document = Jsoup.parse(content.stream(), null, "", Parser.xmlParser());
    } catch (IOException e) {
      throw new Decoder.Undecodable(Picture.Reason.DAMAGED);
    }
    Element root =
        document.children().stream()
            .filter(child -> name(child).equals("svg"))
            .findFirst()
            .orElseThrow(() -> new Decoder.Undecodable(Picture.Reason.DAMAGED));
    return new SvgCleaner().write(root);
  }

  private Picture write(Element root) throws Decoder.Undecodable {
    Size size = Size.of(root);
    if (Math.max(size.width, size.height) <= 3) {
      return new Picture.Blank();
    }
    collect(root, 0);
    if (drawn(root, new HashMap<>(), new HashSet<>()) > MOST_DRAWN) {
      throw new Decoder.Undecodable(Picture.Reason.TOO_LARGE);
    }
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    out.append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
    attribute("width", Integer.toString(size.width));
    attribute("height", Integer.toString(size.height));
    attribute("viewBox", size.viewBox);
    for (Attribute attribute : root.attributes()) {
      if (!Set.of("width", "height", "viewBox", "x", "y").contains(attribute.getKey())) {
        copy(root, attribute);
      }
    }
    out.append('>');
    root.childNodes().forEach(this::node);
    out.append("</svg>\n");
    Bytes cleaned = Bytes.of(out.toString().getBytes(StandardCharsets.UTF_8));
    return Pictures.ready(Picture.Format.SVG, cleaned, size.width, size.height);
  }

  /** Gives every id a name that XML allows, and refuses what is nested without reason. */
  private void collect(Element element, int depth) throws Decoder.Undecodable {
    if (depth > DEEPEST) {
      throw new Decoder.Undecodable(Picture.Reason.TOO_LARGE);
    }
    String id = element.attr("id");
    if (!id.isEmpty() && !ids.containsKey(id)) {
      String legal = NAME.matcher(id).matches() ? id : "id-" + ids.size();
      ids.put(id, ids.containsValue(legal) ? "id-" + ids.size() : legal);
      targets.put(id, element);
    }
    for (Element child : element.children()) {
      collect(child, depth + 1);
    }
  }

  /** How many elements are drawn for one, where {@code use} multiplies what it repeats. */
  private long drawn(Element element, Map<Element, Long> known, Set<Element> open) {
    Long count = known.get(element);
    if (count != null) {
      return count;
    }
    if (!open.add(element)) {
      return MOST_DRAWN + 1;
    }
    long sum = 1;
    for (Element child : element.children()) {
      sum += drawn(child, known, open);
    }
    if (name(element).equals("use")) {
      Element target = targets.get(reference(element).replaceFirst("^#", ""));
      sum += target == null ? 0 : drawn(target, known, open);
    }
    open.remove(element);
    sum = Math.min(sum, MOST_DRAWN + 1);
    known.put(element, sum);
    return sum;
  }

  private void node(Node node) {
    if (node instanceof TextNode text) {
      escape(text.getWholeText());
    } else if (node instanceof Element element) {
      element(element);
    }
  }

  private void element(Element element) {
    String name = name(element);
    if (name.equals("a")) {
      element.childNodes().forEach(this::node);
      return;
    }
    if (!ELEMENTS.contains(name) || isForeign(element)) {
      return;
    }
    if (name.equals("style")) {
      style(element);
      return;
    }
    if ((name.equals("image") || name.equals("use")) && !isInside(name, reference(element))) {
      return;
    }
    out.append('<').append(name);
    element.attributes().forEach(attribute -> copy(element, attribute));
    if (element.childNodeSize() == 0) {
      out.append("/>");
      return;
    }
    out.append('>');
    element.childNodes().forEach(this::node);
    out.append("</").append(name).append('>');
  }

  private void style(Element element) {
    String css = element.wholeText() + element.data();
    if (isStill(css) && isHarmless(css)) {
      out.append("<style>");
      escape(renamed(css));
      out.append("</style>");
    }
  }

  private void copy(Element element, Attribute attribute) {
    String key = attribute.getKey();
    String value = attribute.getValue();
    switch (key) {
      case "href", "xlink:href" -> {
        boolean twice = key.equals("href") && element.hasAttr("xlink:href");
        if (!twice && isInside(name(element), value.strip())) {
          String target = value.strip();
          attribute(
              "xlink:href", target.startsWith("#") ? "#" + ids.get(target.substring(1)) : target);
        }
      }
      case "xml:space" -> {
        if (value.equals("preserve")) {
          attribute(key, value);
        }
      }
      case "id" -> {
        if (Objects.equals(targets.get(value), element)) {
          attribute(key, Objects.requireNonNull(ids.get(value)));
        }
      }
      default -> {
        if (ATTRIBUTES.contains(key) && isHarmless(value) && isStill(value)) {
          attribute(key, renamed(value));
        }
      }
    }
  }

  /** Whether a reference stays within the picture. */
  private boolean isInside(String element, String reference) {
    if (element.equals("image")) {
      return EMBEDDED.matcher(reference).matches();
    }
    return reference.startsWith("#") && ids.containsKey(reference.substring(1));
  }

  private static boolean isHarmless(String value) {
    return !UNSAFE_STYLE.matcher(value).find()
        && URL.matcher(value).results().allMatch(url -> url.group(1).startsWith("#"));
  }

  private static boolean isStill(String value) {
    return !MOVING_STYLE.matcher(value).find();
  }

  /** The value with its references by the new names. */
  private String renamed(String value) {
    return URL.matcher(value)
        .replaceAll(url -> {
          String id = url.group(1).substring(1);
          return Matcher.quoteReplacement("url(#" + ids.getOrDefault(id, "none") + ")");
        });
  }

  private static String reference(Element element) {
    String old = element.attr("xlink:href");
    return (old.isEmpty() ? element.attr("href") : old).strip();
  }

  /** A prefix such as {@code svg:} says nothing; other prefixes name other languages. */
  private static String name(Element element) {
    String name = element.tagName();
    return name.startsWith("svg:") ? name.substring("svg:".length()) : name;
  }

  private static boolean isForeign(Element element) {
    return name(element).indexOf(':') >= 0;
  }

  private void attribute(String key, String value) {
    out.append(' ').append(key).append("=\"");
    escape(value);
    out.append('"');
  }

  private void escape(String text) {
    text.codePoints()
        .filter(SvgCleaner::isLegal)
        .forEach(character -> {
          switch (character) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            default -> out.appendCodePoint(character);
          }
        });
  }

  /** The characters of XML 1.0, section 2.2. */
  private static boolean isLegal(int character) {
    return character == '\t'
        || character == '\n'
        || (character >= ' ' && character < 0xd800)
        || (character >= 0xe000 && character < 0xfffe)
        || character > 0xffff;
  }

  /** How large it is drawn, in whole pixels, and which part of its plane is shown. */
  private record Size(int width, int height, String viewBox) {
    private static final int MOST = 4000;

    static Size of(Element root) {
      double[] box = box(root.attr("viewBox"));
      double width = length(root.attr("width"));
      double height = length(root.attr("height"));
      if (box == null) {
        width = width > 0 ? width : 300;
        height = height > 0 ? height : 150;
        box = new double[] {0, 0, width, height};
      }
      if (width <= 0 && height <= 0) {
        width = box[2];
        height = box[3];
      } else if (width <= 0) {
        width = height * box[2] / box[3];
      } else if (height <= 0) {
        height = width * box[3] / box[2];
      }
      double shrink = Math.min(1, MOST / Math.max(width, height));
      return new Size(
          (int) Math.max(1, Math.round(width * shrink)),
          (int) Math.max(1, Math.round(height * shrink)),
          number(box[0]) + " " + number(box[1]) + " " + number(box[2]) + " " + number(box[3]));
    }

    private static double @Nullable [] box(String text) {
      String[] parts = text.strip().split("[\\s,]+", -1);
      if (parts.length != 4) {
        return null;
      }
      try {
        double[] box = new double[4];
        for (int i = 0; i < 4; i++) {
          box[i] = Double.parseDouble(parts[i]);
        }
        return box[2] > 0 && box[3] > 0 ? box : null;
      } catch (NumberFormatException e) {
        return null;
      }
    }

    private static double length(String text) {
      Matcher number = NUMBER.matcher(text);
      if (!number.matches()) {
        return 0;
      }
      double value = Double.parseDouble(number.group(1));
      return value
          * switch (number.group(2)) {
            case "pt" -> 96.0 / 72;
            case "pc", "em" -> 16;
            case "mm" -> 96 / 25.4;
            case "cm" -> 96 / 2.54;
            case "in" -> 96;
            default -> 1;
          };
    }

    private static String number(double value) {
      return value == Math.rint(value) && Math.abs(value) < 1e9
          ? Long.toString((long) value)
          : Double.toString(value);
    }
  }
}
