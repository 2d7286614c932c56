package org.compend.extract.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.compend.extract.words.WordHashes;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a page: its passages and containers, with all that is counted of them.
 *
 * <p>The walk keeps its own stack, so that depth costs memory in proportion and nothing else.
 */
final class PageScan {
  /**
   * Containers nest no deeper than this; what stands deeper belongs to the last of them. Real pages
   * stay below a hundred, and the work on a block grows with the containers around it.
   */
  private static final int DEEPEST = 400;

  /** From so many alike on, containers repeat one pattern: comments, teasers, steps. */
  private static final int REPEATED = 3;

  final List<Container> containers = new ArrayList<>();
  final List<TextBlock> passages = new ArrayList<>();
  final Sentences sentences = new Sentences();

  /** Elements that show something that is not text, in order, each with its place. */
  final List<Medium> media = new ArrayList<>();

  /** What the page says that it is, in its head and its structured data, and how often. */
  final Map<String, Integer> types;

  /** The types of what its elements are marked to describe, and how often. */
  final Map<String, Integer> itemTypes = new HashMap<>();

  /** The scripts with structured data, as the walk finds them. */
  private final List<Element> scripts = new ArrayList<>();

  private final Unscripted unscripted = new Unscripted();
  private StructuredData data = StructuredData.of(List.of());
  private final NameWeights names;
  private final BlockCounter text;
  private @Nullable Container container;
  private int headlines;
  private int headline = -1;
  private int kinds;

  /** A picture, a player or the like, in a container, before the passage of that index. */
  record Medium(Element element, Container owner, int before) {}

  private record Frame(
      Element element, Role role, @Nullable Container opened, float outerNames, int outerGroups) {}

  private PageScan(WordWeights vocabulary, Hints hints) {
    this.types = hints.types();
    this.names = new NameWeights(vocabulary);
    this.text = new BlockCounter(passages, sentences, vocabulary, hints);
  }

  static PageScan of(Document page, WordWeights vocabulary) {
    PageScan scan = new PageScan(vocabulary, Hints.of(page));
    page.head().childNodes().forEach(scan::noteScript);
    scan.noteType(page.body().attr("itemtype"));
    Element root = page.firstElementChild();
    if (root != null) {
      scan.noteType(root.attr("itemtype"));
    }
    scan.walk(page.body());
    scan.data = StructuredData.of(scan.scripts);
    scan.data.count(scan.passages);
    scan.data.types().forEach((type, times) -> scan.types.merge(type, times, Integer::sum));
    scan.count();
    return scan;
  }

  /** What a page that its scripts would write holds for those who run none; mostly nothing. */
  List<Element> unscripted() {
    return unscripted.instead(passages);
  }

  /** What the page's structured data tell of its article. */
  StructuredData data() {
    return data;
  }

  private void noteType(String type) {
    if (!type.isEmpty()) {
      StructuredData.addType(type.substring(type.lastIndexOf('/') + 1).strip(), itemTypes);
    }
  }

  private void noteScript(Node node) {
    if (node instanceof Element element
        && element.nameIs("script")
        && element.attr("type").contains("ld+json")) {
      scripts.add(element);
    }
  }

  /** The index of the block that is most like the page's headline; -1 where none is. */
  int headline() {
    return headline;
  }

  /** Whether the class of an element names it as one of a group. */
  boolean marks(Element element, int group) {
    return (names.of(element.className()).groups() & group) != 0;
  }

  /** The groups of what the names of an element mark: its class and its id. */
  int groups(Element element) {
    return names.of(element.className()).groups() | names.of(element.id()).groups();
  }

  /** How many kinds of blocks there are. */
  int kinds() {
    return kinds;
  }

  private void walk(Element body) {
    Deque<Frame> open = new ArrayDeque<>();
    enter(body, open);
    Node node = body.childNodeSize() > 0 ? body.childNode(0) : null;
    while (!open.isEmpty()) {
      if (node == null) {
        Frame done = open.pop();
        leave(done);
        node = open.isEmpty() ? null : done.element().nextSibling();
      } else if (node instanceof TextNode words) {
        text.read(words);
        node = node.nextSibling();
      } else if (node instanceof Element element && enter(element, open)) {
        node = element.childNodeSize() > 0 ? element.childNode(0) : null;
      } else {
        node = node.nextSibling();
      }
    }
  }

  /** Opens an element; says whether its content is to be read. */
  private boolean enter(Element element, Deque<Frame> open) {
    Role role = Role.of(element);
    switch (role) {
      case SKIPPED -> {
        noteScript(element);
        unscripted.note(element);
        return false;
      }
      case LINE_BREAK -> {
        text.lineBreak(element);
        return false;
      }
      case MEDIUM -> {
        medium(element);
        return false;
      }
      case LINK -> {
        text.link();
        open.push(new Frame(element, role, null, text.inlineNames, text.inlineGroups));
        inlineNames(element);
      }
      case STRONG -> {
        text.strong++;
        open.push(new Frame(element, role, null, text.inlineNames, text.inlineGroups));
      }
      case INLINE -> {
        if (element.normalName().equals("time") && container != null) {
          container.times++;
        }
        open.push(new Frame(element, role, null, text.inlineNames, text.inlineGroups));
        inlineNames(element);
      }
      default -> {
        text.finish();
        if (container != null && container.depth >= DEEPEST) {
          open.push(new Frame(element, role, null, text.inlineNames, text.inlineGroups));
          return true;
        }
        Container opened = new Container(element, container, role, containers.size());
        describe(opened);
        containers.add(opened);
        if (container != null) {
          container.children++;
        }
        open.push(new Frame(element, role, opened, text.inlineNames, text.inlineGroups));
        text.inlineNames = 0;
        text.inlineGroups = 0;
        inside(opened);
        opened.headlinesBefore = headlines;
        if (role == Role.H1) {
          headlines++;
        }
      }
    }
    return true;
  }

  private void leave(Frame frame) {
    text.inlineNames = frame.outerNames();
    text.inlineGroups = frame.outerGroups();
    Container opened = frame.opened();
    if (opened != null) {
      text.finish();
      opened.end = containers.size();
      opened.endPassage = passages.size();
      inside(opened.parent);
    } else if (frame.role() == Role.LINK) {
      text.links--;
    } else if (frame.role() == Role.STRONG) {
      text.strong--;
    } else if (frame.role().parts()) {
      text.finish();
    }
  }

  private void inside(@Nullable Container at) {
    container = at;
    text.container = at;
  }

  private void medium(Element element) {
    Container owner = container;
    if (owner != null) {
      owner.media++;
      media.add(new Medium(element, owner, passages.size()));
      text.media = media.size();
    }
    text.space();
  }

  private void inlineNames(Element element) {
    int told = element.attributesSize();
    if (told > 0) {
      Attributes attributes = element.attributes();
      String classes = attributes.get("class");
      NameWeights.Weighed byClass = names.of(classes);
      int left = told - (classes.isEmpty() ? 0 : 1);
      NameWeights.Weighed byId = names.of(left > 0 ? attributes.get("id") : "");
      text.inlineNames += byClass.sum() + byId.sum();
      text.inlineGroups |= byClass.groups() | byId.groups();
    }
  }

  private void describe(Container opened) {
    Container parent = opened.parent;
    Element element = opened.element;
    opened.firstPassage = passages.size();
    opened.flags = (parent == null ? 0 : parent.flags) | Markings.of(opened.role, parent);
    opened.signature = WordHashes.start() + opened.rank;
    int told = element.attributesSize();
    if (told > 0 && parent != null) {
      Attributes attributes = element.attributes();
      String classes = attributes.get("class");
      NameWeights.Weighed byClass = names.of(classes);
      int left = told - (classes.isEmpty() ? 0 : 1); // most elements have a class and no more
      String id = left > 0 ? attributes.get("id") : "";
      NameWeights.Weighed byId = names.of(id);
      left -= id.isEmpty() ? 0 : 1;
      NameWeights.Weighed byRole = names.of(left > 0 ? attributes.get("role") : "");
      opened.signature = opened.signature * 31 + classes.hashCode();
      opened.tokens = Math.clamp(byClass.sum() + byId.sum() + byRole.sum(), -8f, 8f);
      opened.groups = byClass.groups() | byId.groups() | byRole.groups();
      opened.flags |= Markings.of(classes);
      if (left > 0) {
        opened.flags |= Markings.of(attributes);
        noteType(attributes.get("itemtype"));
      }
    }
    opened.pathGroups = opened.groups | (parent == null ? 0 : parent.pathGroups);
    opened.pathTokens = opened.tokens + (parent == null ? 0 : parent.pathTokens);
    opened.pathTokensLeast = Math.min(opened.tokens, parent == null ? 0 : parent.pathTokensLeast);
    opened.pathTokensMost = Math.max(opened.tokens, parent == null ? 0 : parent.pathTokensMost);
  }

  /** What can be counted only when the whole page has been seen. */
  private void count() {
    LongFloats texts = new LongFloats(passages.size());
    LongFloats kindNumbers = new LongFloats(64);
    int before = 0;
    float best = 0;
    for (TextBlock each : passages) {
      float headlineness = each.headlineness();
      if (headlineness > best) {
        best = headlineness;
        headline = each.index;
      }
      each.before = before;
      before += each.length;
      texts.add(each.textHash, 1);
      Container owner = each.owner;
      long kind = owner.signature * 31 + (owner.parent == null ? 0 : owner.parent.signature);
      if (!kindNumbers.has(kind)) {
        kindNumbers.put(kind, kindNumbers.size());
      }
      each.kind = (int) kindNumbers.get(kind);
      owner.length += each.length;
      owner.linkLength += each.linkLength;
      if (each.isProse()) {
        owner.proseLength += each.length;
      }
    }
    for (TextBlock each : passages) {
      each.same = (int) texts.get(each.textHash);
    }
    kinds = kindNumbers.size();
    for (int i = containers.size() - 1; i > 0; i--) {
      Container each = containers.get(i);
      Container parent = each.parent;
      if (parent != null) {
        parent.length += each.length;
        parent.linkLength += each.linkLength;
        parent.proseLength += each.proseLength;
        parent.media += each.media;
        parent.times += each.times;
      }
    }
    LongFloats turns = new LongFloats(containers.size());
    for (Container each : containers) {
      each.turn = (int) turns.add(kind(each), 1) - 1;
    }
    for (Container each : containers) {
      each.alike = (int) turns.get(kind(each));
      Container parent = each.parent;
      Container unit = parent == null ? null : parent.unit;
      each.unit = unit == null && each.alike >= REPEATED && each.passages() > 1 ? each : unit;
    }
  }

  /** What containers of one kind, side by side, share. */
  static long kind(Container container) {
    Container parent = container.parent;
    return container.signature * 31 + (parent == null ? 0 : parent.index + 1);
  }
}
