package org.compend.extract.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compend.extract.metadata.Evidence.DateMark;
import org.compend.extract.metadata.Evidence.Mark;
import org.compend.extract.metadata.Evidence.Passage;
import org.compend.extract.metadata.Evidence.Place;
import org.compend.extract.metadata.Evidence.ShortText;
import org.compend.extract.metadata.Evidence.Tells;
import org.compend.extract.metadata.Names.Hint;
import org.compend.extract.metadata.Names.Region;
import org.compend.extract.words.WordHashes;
import org.compend.extract.words.Words;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Gathers {@link Evidence} in one walk over a page, without recursion. */
final class EvidenceWalk {
  private static final int LONGEST_HEADLINE = 400;
  private static final int LONGEST_LINE = 160;

  /** More text than this, in characters, is a passage; in scripts without spaces a third of it. */
  private static final int PASSAGE = 80;

  private static final int MOST_MARKS = 300;
  private static final Names FURNITURE = Names.of(Region.FURNITURE);
  private static final Names OTHERS = Names.of(Region.OTHERS);
  private static final Names HIDDEN = Names.of(Region.HIDDEN);

  private final Evidence evidence = new Evidence();
  private final NameTable names;
  private final BylineRecogniser bylines;

  /** A page repeats few class attributes. */
  private final Map<String, Names> seen = new HashMap<>(512);

  private Place place;
  private int offset;
  private boolean link;

  private EvidenceWalk(Document page, NameTable names, BylineRecogniser bylines) {
    this.names = names;
    this.bylines = bylines;
    this.place = new Place(null, Names.NONE, page);
  }

  static Evidence over(Document page, NameTable names, BylineRecogniser bylines) {
    EvidenceWalk walk = new EvidenceWalk(page, names, bylines);
    walk.walk(page);
    walk.evidence.length = walk.offset;
    return walk.evidence;
  }

  /** Goes over all nodes; the way down to the present one is kept in arrays of its own. */
  private void walk(Element root) {
    Element[] open = new Element[64];
    int[] next = new int[64];
    int depth = 0;
    open[0] = root;
    while (depth >= 0) {
      Element parent = open[depth];
      int child = next[depth]++;
      if (child >= parent.childNodeSize()) {
        leave(parent);
        depth--;
        continue;
      }
      Node node = parent.childNode(child);
      if (node instanceof Element element) {
        enter(element);
        depth++;
        if (depth == open.length) {
          open = Arrays.copyOf(open, depth * 2);
          next = Arrays.copyOf(next, depth * 2);
        }
        open[depth] = element;
        next[depth] = 0;
      } else if (node instanceof TextNode text) {
        text(text, parent);
      }
    }
  }

  private void leave(Element element) {
    if (same(element, place.root)) {
      Place outer = place.outer();
      if (outer != null) {
        outer.add(place.prose());
        place = outer;
      }
    }
    if (link && element.nameIs("a")) {
      link = false;
    }
  }

  private void enter(Element element) {
    boolean whole = false;
    Names told = Names.NONE;
    switch (element.normalName()) {
      case "html" -> {
        evidence.language =
            element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang");
        whole = true;
      }
      case "meta" -> {
        meta(element);
        return;
      }
      case "link" -> {
        if (element.attr("rel").equalsIgnoreCase("canonical") && evidence.canonical.isEmpty()) {
          evidence.canonical = element.attr("href").strip();
        }
        return;
      }
      case "script" -> {
        if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
          evidence.scripts.add(element.data());
        } else if (!element.hasAttr("src")) {
          evidence.programs.add(element);
        }
        return;
      }
      case "style", "br", "hr", "wbr", "img", "source", "input", "option", "svg", "path" -> {
        return;
      }
      case "title" -> {
        if (evidence.title.isEmpty()) {
          evidence.title = Words.line(element.wholeText());
        }
        return;
      }
      case "body", "main" -> whole = true;
      case "a" -> link = true;
      case "nav", "footer", "form", "dialog", "select", "button" -> told = FURNITURE;
      case "aside" -> told = OTHERS;
      case "template" -> told = HIDDEN;
      default -> {}
    }
    if (element.attributesSize() > 0) {
      attributes(element, told, whole);
    } else {
      opened(element, told);
      mark(element, told, "", "");
    }
  }

  private void attributes(Element element, Names byTag, boolean whole) {
    Attributes attributes = element.attributes();
    Names told = byTag;
    int left = attributes.size();
    String classes = attributes.get("class");
    left -= classes.isEmpty() ? 0 : 1;
    String id = left > 0 ? attributes.get("id") : "";
    left -= id.isEmpty() ? 0 : 1;
    if (!whole) {
      told = classes.isEmpty() ? told : told.and(named(classes));
      told = id.isEmpty() ? told : told.and(named(id));
    }
    if (left == 0 || (left == 1 && attributes.hasKey("href"))) { // what most elements have
      opened(element, told);
      mark(element, told, "", "");
      return;
    }
    if (!whole) {
      if (hidden(attributes)) {
        told = told.and(HIDDEN);
      }
      String role = attributes.get("role");
      if (role.equals("navigation") || role.equals("contentinfo") || role.equals("search")) {
        told = told.and(FURNITURE);
      } else if (role.equals("complementary")) {
        told = told.and(OTHERS);
      }
    }
    opened(element, told);
    String property = attributes.get("itemprop").toLowerCase(Locale.ROOT);
    mark(element, told, property, attributes.get("rel"));
  }

  private Names named(String value) {
    Names known = seen.get(value);
    if (known == null) {
      known = names.read(value);
      seen.put(value, known);
    }
    return known;
  }

  private static boolean hidden(Attributes attributes) {
    String style = attributes.get("style");
    return attributes.hasKey("hidden")
        || (style.contains("none") && style.replace(" ", "").contains("display:none"));
  }

  private void opened(Element element, Names told) {
    if (told.regions() != 0) {
      place = new Place(place, told, element);
    }
  }

  private void meta(Element element) {
    String value = element.attr("content");
    if (value.isBlank() || value.length() > 5000) {
      return;
    }
    String line = Words.line(value);
    for (String attribute : List.of("name", "property", "itemprop")) {
      String name = element.attr(attribute);
      if (!name.isEmpty()) {
        evidence
            .metas
            .computeIfAbsent(name.toLowerCase(Locale.ROOT).strip(), _ -> new ArrayList<>())
            .add(line);
      }
    }
    if (element.attr("http-equiv").equalsIgnoreCase("content-language")) {
      evidence.metas.computeIfAbsent("content-language", _ -> new ArrayList<>()).add(line);
    }
    if (element.attr("itemprop").startsWith("date")) {
      date(element, value, true, dateHint(element.attr("itemprop")), Tells.MARKUP);
    }
  }

  private static int dateHint(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("modif") || lower.contains("update")
        ? -1
        : lower.contains("publ") || lower.contains("creat") ? 1 : 0;
  }

  private void mark(Element element, Names told, String property, String rel) {
    String name = element.normalName();
    int level =
        name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))
            ? name.charAt(1) - '0'
            : 0;
    if (property.contains("headline")) {
      headline(element, Tells.MARKUP, level);
    } else if (level > 0 && level <= 3) {
      headline(element, told.has(Hint.TITLE) ? Tells.NAME : Tells.TAG, level);
    } else if (told.has(Hint.TITLE)) {
      headline(element, Tells.NAME, level);
    }
    if ((name.equals("time") || property.startsWith("date"))
        && evidence.dates.size() < MOST_MARKS) {
      time(element, property, told);
    } else if ((told.has(Hint.DATE) || told.has(Hint.MODIFIED))
        && evidence.dates.size() < MOST_MARKS) {
      int hint = told.has(Hint.MODIFIED) ? -1 : 1;
      String machine = machineDate(element);
      String text = machine.isEmpty() ? OneLine.of(element, LONGEST_LINE) : machine;
      if (text != null) {
        date(element, text, !machine.isEmpty(), hint, Tells.NAME);
      }
    }
    if (property.equals("author") || property.equals("creator") || rel.contains("author")) {
      author(element, Tells.MARKUP);
    } else if (told.has(Hint.AUTHOR)) {
      author(element, Tells.NAME);
    }
    if (told.has(Hint.STANDFIRST)
        && !told.has(Hint.AUTHOR)
        && evidence.standfirsts.size() < MOST_MARKS) {
      String text = OneLine.of(element, StandfirstChooser.LONGEST);
      if (text != null && !text.isEmpty()) {
        evidence.standfirsts.add(new Mark(element, text, Tells.NAME, offset, level, place));
      }
    }
    if ((told.has(Hint.KICKER) || element.nameIs("small")) && isInHeading(element)) {
      evidence.kickers.add(element);
    }
    if (told.has(Hint.CRUMBS) && evidence.crumbs.isEmpty()) {
      crumbs(element);
    }
  }

  private static boolean isInHeading(Element element) {
    Element around = element.parent();
    for (int steps = 0; around != null && steps < 3; steps++) {
      if (around.nameIs("h1") || around.nameIs("h2")) {
        return true;
      }
      around = around.parent();
    }
    return false;
  }

  private void headline(Element element, Tells tells, int level) {
    if (evidence.headlines.size() >= MOST_MARKS) {
      return;
    }
    String text = OneLine.of(element, LONGEST_HEADLINE);
    if (text != null && !text.isEmpty()) {
      evidence.headlines.add(new Mark(element, text, tells, offset, level, place));
    }
  }

  private void author(Element element, Tells tells) {
    if (evidence.authors.size() >= MOST_MARKS || element.nameIs("link")) {
      return;
    }
    String text =
        element.hasAttr("content") ? element.attr("content") : OneLine.of(element, LONGEST_LINE);
    if (text != null && !text.isBlank()) {
      evidence.authors.add(new Mark(element, text, tells, offset, 0, place));
    }
  }

  private void time(Element element, String property, Names told) {
    int hint = dateHint(property + " " + element.className());
    if (hint == 0) {
      hint = told.has(Hint.MODIFIED) ? -1 : told.has(Hint.DATE) ? 1 : 0;
    }
    String machine = machineDate(element);
    if (!machine.isEmpty()) {
      date(element, machine, true, hint, property.isEmpty() ? Tells.TAG : Tells.MARKUP);
    } else {
      String text = OneLine.of(element, LONGEST_LINE);
      if (text != null) {
        date(element, text, false, hint, property.isEmpty() ? Tells.TAG : Tells.MARKUP);
      }
    }
  }

  private static String machineDate(Element element) {
    for (String attribute :
        List.of("datetime", "content", "data-datetime", "data-date", "data-timestamp", "title")) {
      String value = element.attr(attribute);
      if (!value.isEmpty() && value.chars().anyMatch(Character::isDigit)) {
        return value;
      }
    }
    return "";
  }

  private void date(Element element, String value, boolean machine, int hint, Tells tells) {
    if (evidence.dates.size() < MOST_MARKS && !value.isBlank()) {
      evidence.dates.add(new DateMark(element, value, machine, hint, tells, offset, place));
    }
  }

  private void crumbs(Element element) {
    for (Element child : element.getElementsByTag("a")) {
      String text = OneLine.of(child, 80);
      if (text != null && !text.isEmpty() && evidence.crumbs.size() < 12) {
        evidence.crumbs.add(text);
      }
    }
  }

  private void text(TextNode node, Element parent) {
    String text = node.getWholeText();
    if (blank(text)
        || parent.nameIs("script")
        || parent.nameIs("style")
        || parent.nameIs("title")) {
      return;
    }
    int length = text.length();
    if (!link && (length > PASSAGE || (length > PASSAGE / 3 && WordHashes.isMostlyWide(text)))) {
      evidence.passages.add(new Passage(offset, length, place, text, parent));
      place.add(length);
      evidence.prose += length;
    }
    if (length <= LONGEST_LINE && !place.in(Region.HIDDEN)) {
      String line = Words.line(text);
      evidence.shorts.add(new ShortText(line, offset, parent, place));
      if (evidence.authors.size() < MOST_MARKS && bylines.opening().opens(line)) {
        String around = around(parent, line);
        evidence.authors.add(new Mark(parent, around, Tells.WORDS, offset, 0, place));
      }
      if (mayHoldDate(line)) {
        date(parent, line, false, 0, Tells.WORDS);
      }
    }
    offset += length;
  }

  private static boolean blank(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' || (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f')) {
        return false;
      }
    }
    return true;
  }

  /** A line from its first words on: the name after "By" is often an element of its own. */
  private static String around(Element parent, String line) {
    String best = line;
    Element element = parent;
    for (int i = 0; i < 3 && element != null; i++) {
      String text = OneLine.of(element, LONGEST_LINE);
      if (text == null) {
        break;
      }
      int at = text.indexOf(line);
      best = at < 0 ? best : text.substring(at);
      if (best.length() > line.length() + 2) {
        break;
      }
      element = element.parent();
    }
    return best;
  }

  /** Whether a line has a year's four digits, or numbers with two separators. */
  private static boolean mayHoldDate(String line) {
    int run = 0;
    int runs = 0;
    boolean year = false;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      if (c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c)) {
        run++;
      } else if (run > 0) {
        runs++;
        year |= run == 4 || run == 8;
        run = 0;
      }
    }
    return year || (runs >= 3 && runs <= 8);
  }

  /** Nodes are the same only if they are one. */
  @SuppressWarnings("ReferenceEquality") // jsoup's nodes have no other equality
  private static boolean same(Node one, Node other) {
    return one == other;
  }
}
