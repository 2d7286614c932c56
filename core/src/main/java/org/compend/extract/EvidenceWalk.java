package org.compend.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.compend.extract.Evidence.DateMark;
import org.compend.extract.Evidence.Mark;
import org.compend.extract.Evidence.Passage;
import org.compend.extract.Evidence.Place;
import org.compend.extract.Evidence.ShortText;
import org.compend.extract.Evidence.Tells;
import org.compend.extract.Names.Hint;
import org.compend.extract.Names.Region;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Gathers {@link Evidence} in one walk over a page, without recursion. */
final class EvidenceWalk implements NodeVisitor {
  private static final int LONGEST_HEADLINE = 400;
  private static final int LONGEST_LINE = 160;
  private static final int LONGEST_STANDFIRST = 700;
  private static final int MOST_MARKS = 300;

  private final Evidence evidence = new Evidence();
  private final Names.Reader names = new Names.Reader();
  private final BylineRecogniser bylines;
  private Place place;
  private int offset;
  private boolean link;

  private EvidenceWalk(Document page, BylineRecogniser bylines) {
    this.bylines = bylines;
    this.place = new Place(null, Set.of(), page);
  }

  static Evidence over(Document page, BylineRecogniser bylines) {
    EvidenceWalk walk = new EvidenceWalk(page, bylines);
    page.traverse(walk);
    walk.evidence.length = walk.offset;
    return walk.evidence;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      text(text);
    } else if (node instanceof Element element) {
      element(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (same(node, place.root)) {
      Place outer = place.outer();
      if (outer != null) {
        outer.add(place.prose());
        place = outer;
      }
    }
    if (link && node instanceof Element element && element.nameIs("a")) {
      link = false;
    }
  }

  private void element(Element element) {
    switch (element.normalName()) {
      case "html" ->
          evidence.language =
              element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang");
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
        }
        return;
      }
      case "style", "br", "svg", "path" -> {
        return;
      }
      case "title" -> {
        if (evidence.title.isEmpty()) {
          evidence.title = Words.line(element.wholeText());
        }
        return;
      }
      case "a" -> link = true;
      default -> {}
    }
    Names told = names.of(element);
    if (!told.regions().isEmpty()) {
      place = new Place(place, told.regions(), element);
    }
    mark(element, told.hints());
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

  private void mark(Element element, Set<Hint> hints) {
    String name = element.normalName();
    int level =
        name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))
            ? name.charAt(1) - '0'
            : 0;
    String property =
        element.attributesSize() == 0
            ? ""
            : element.attributes().get("itemprop").toLowerCase(Locale.ROOT);
    if (property.contains("headline")) {
      headline(element, Tells.MARKUP, level);
    } else if (level > 0 && level <= 3) {
      headline(element, hints.contains(Hint.TITLE) ? Tells.NAME : Tells.TAG, level);
    } else if (hints.contains(Hint.TITLE)) {
      headline(element, Tells.NAME, level);
    }
    if ((name.equals("time") || property.startsWith("date"))
        && evidence.dates.size() < MOST_MARKS) {
      time(element, property, hints);
    } else if ((hints.contains(Hint.DATE) || hints.contains(Hint.MODIFIED))
        && evidence.dates.size() < MOST_MARKS) {
      int hint = hints.contains(Hint.MODIFIED) ? -1 : 1;
      String machine = machineDate(element);
      String text = machine.isEmpty() ? bounded(element, LONGEST_LINE) : machine;
      if (text != null) {
        date(element, text, !machine.isEmpty(), hint, Tells.NAME);
      }
    }
    String rel = element.attributesSize() == 0 ? "" : element.attributes().get("rel");
    if (property.equals("author") || property.equals("creator") || rel.contains("author")) {
      author(element, Tells.MARKUP);
    } else if (hints.contains(Hint.AUTHOR)) {
      author(element, Tells.NAME);
    }
    if (hints.contains(Hint.STANDFIRST) && evidence.standfirsts.size() < MOST_MARKS) {
      String text = bounded(element, LONGEST_STANDFIRST);
      if (text != null && !text.isEmpty()) {
        evidence.standfirsts.add(new Mark(element, text, Tells.NAME, offset, level, place));
      }
    }
    if (hints.contains(Hint.CRUMBS) && evidence.crumbs.isEmpty()) {
      crumbs(element);
    }
  }

  private void headline(Element element, Tells tells, int level) {
    if (evidence.headlines.size() >= MOST_MARKS) {
      return;
    }
    String text = bounded(element, LONGEST_HEADLINE);
    if (text != null && !text.isEmpty()) {
      evidence.headlines.add(new Mark(element, text, tells, offset, level, place));
    }
  }

  private void author(Element element, Tells tells) {
    if (evidence.authors.size() >= MOST_MARKS || element.nameIs("link")) {
      return;
    }
    String text =
        element.hasAttr("content") ? element.attr("content") : bounded(element, LONGEST_LINE);
    if (text != null && !text.isBlank()) {
      evidence.authors.add(new Mark(element, text, tells, offset, 0, place));
    }
  }

  private void time(Element element, String property, Set<Hint> hints) {
    int hint = dateHint(property + " " + element.className());
    if (hint == 0) {
      hint = hints.contains(Hint.MODIFIED) ? -1 : hints.contains(Hint.DATE) ? 1 : 0;
    }
    String machine = machineDate(element);
    if (!machine.isEmpty()) {
      date(element, machine, true, hint, property.isEmpty() ? Tells.TAG : Tells.MARKUP);
    } else {
      String text = bounded(element, LONGEST_LINE);
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
      String text = bounded(child, 80);
      if (text != null && !text.isEmpty() && evidence.crumbs.size() < 12) {
        evidence.crumbs.add(text);
      }
    }
  }

  private void text(TextNode node) {
    if (node.isBlank()) {
      return;
    }
    String text = node.getWholeText();
    int length = text.length();
    Element parent = node.parent();
    if (parent == null
        || parent.nameIs("script")
        || parent.nameIs("style")
        || parent.nameIs("title")) {
      return;
    }
    if (length > 80 && !link) {
      evidence.passages.add(new Passage(offset, length, place, text));
      place.add(length);
      evidence.prose += length;
    }
    if (length <= LONGEST_LINE && !place.in(Region.HIDDEN, 0)) {
      String line = Words.line(text);
      evidence.shorts.add(new ShortText(line, offset, parent, place));
      if (evidence.authors.size() < MOST_MARKS && bylines.opens(line)) {
        String around = around(parent, line);
        evidence.authors.add(new Mark(parent, around, Tells.WORDS, offset, 0, place));
      }
      if (mayHoldDate(line)) {
        date(parent, line, false, 0, Tells.WORDS);
      }
    }
    offset += length;
  }

  /** A line from its first words on: the name after "By" is often an element of its own. */
  private static String around(Element parent, String line) {
    String best = line;
    Element element = parent;
    for (int i = 0; i < 3 && element != null; i++) {
      String text = bounded(element, LONGEST_LINE);
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
      if (i < line.length() && Character.isDigit(line.charAt(i))) {
        run++;
      } else if (run > 0) {
        runs++;
        year |= run == 4 || run == 8;
        run = 0;
      }
    }
    return year || (runs >= 3 && runs <= 8);
  }

  /**
   * The text of an element on one line, its blocks parted by bars; null where it has more than so
   * many characters.
   */
  static @Nullable String bounded(Element element, int longest) {
    StringBuilder out = new StringBuilder();
    Node node = element.childNodeSize() > 0 ? element.childNode(0) : null;
    int nodes = 0;
    while (node != null) {
      if (out.length() > longest * 2 || nodes++ > 400) {
        return null;
      }
      if (node instanceof TextNode text) {
        out.append(text.getWholeText());
      } else if (node instanceof Element inner
          && (inner.isBlock() || inner.nameIs("time") || inner.nameIs("br"))) {
        out.append(" | ");
      }
      boolean open =
          node instanceof Element inner
              && inner.childNodeSize() > 0
              && !inner.nameIs("script")
              && !inner.nameIs("style")
              && !inner.nameIs("svg")
              && !inner.nameIs("noscript");
      if (open) {
        node = node.childNode(0);
      } else {
        while (!same(node, element) && node.nextSibling() == null) {
          node = node.parent();
          if (node == null || same(node, element)) {
            break;
          }
          if (node instanceof Element inner && inner.isBlock()) {
            out.append(" | ");
          }
        }
        node = node == null || same(node, element) ? null : node.nextSibling();
      }
    }
    String line = bars(Words.line(out));
    return line.length() > longest ? null : line;
  }

  /** Nodes are the same only if they are one. */
  @SuppressWarnings("ReferenceEquality") // jsoup's nodes have no other equality
  private static boolean same(Node one, Node other) {
    return one == other;
  }

  private static String bars(String line) {
    String text = line;
    while (text.contains("| |")) {
      text = text.replace("| |", "|");
    }
    if (text.startsWith("| ") || text.equals("|")) {
      text = text.substring(1).strip();
    }
    return text.endsWith(" |") ? text.substring(0, text.length() - 2) : text;
  }
}
