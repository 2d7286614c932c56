package org.compend.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  /** How many of a passage's first words are weighed. */
  private static final int WEIGHED_WORDS = 24;

  /**
   * Containers nest no deeper than this; what stands deeper belongs to the last of them. Real pages
   * stay below a hundred, and the work on a block grows with the containers around it.
   */
  private static final int DEEPEST = 400;

  final List<Container> containers = new ArrayList<>();
  final List<TextBlock> passages = new ArrayList<>();

  /** Elements that show something that is not text, in order, each with its place. */
  final List<Medium> media = new ArrayList<>();

  private final WordWeights vocabulary;
  private final LongFloats titleWords;
  private final LongFloats descriptionWords;
  private final LongFloats toldRuns;

  /** What the page says that it is. */
  final Set<String> types;

  private @Nullable Container container;
  private @Nullable TextBlock passage;
  private int links;
  private int strong;
  private boolean space;
  private int lineBreaks;
  private long word = WordHashes.start();
  private int wordLength;
  private final long[] run = new long[3];
  private final Map<String, Weighed> weighed = new HashMap<>();
  private float names;
  private int groups;
  private int inlineGroups;
  private int headlines;
  private int mediaSeen;
  private float inlineNames;

  /** A picture, a player or the like, in a container, before the passage of that index. */
  record Medium(Element element, Container owner, int before) {}

  /** What the names in an attribute's value weigh, and their groups. */
  private record Weighed(float sum, int groups) {}

  private record Frame(
      Element element, Role role, @Nullable Container opened, float outerNames, int outerGroups) {}

  private PageScan(WordWeights vocabulary, Hints hints) {
    this.vocabulary = vocabulary;
    this.titleWords = hints.titleWords();
    this.descriptionWords = hints.descriptionWords();
    this.toldRuns = hints.toldRuns();
    this.types = hints.types();
  }

  static PageScan of(Document page, WordWeights vocabulary, Hints hints) {
    PageScan scan = new PageScan(vocabulary, hints);
    scan.walk(page.body());
    scan.count();
    return scan;
  }

  /** Whether the page's structured data tell the article's text. */
  boolean told() {
    return toldRuns.size() > 0;
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
      } else if (node instanceof TextNode text) {
        read(text);
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
        return false;
      }
      case LINE_BREAK -> {
        lineBreak(element);
        return false;
      }
      case MEDIUM -> {
        medium(element);
        return false;
      }
      case LINK -> {
        links++;
        if (passage != null) {
          passage.links++;
        }
        open.push(new Frame(element, role, null, inlineNames, inlineGroups));
        inlineNames(element);
      }
      case STRONG -> {
        strong++;
        open.push(new Frame(element, role, null, inlineNames, inlineGroups));
      }
      case INLINE -> {
        open.push(new Frame(element, role, null, inlineNames, inlineGroups));
        inlineNames(element);
      }
      default -> {
        finish();
        if (container != null && container.depth >= DEEPEST) {
          open.push(new Frame(element, role, null, inlineNames, inlineGroups));
          return true;
        }
        Container opened = new Container(element, container, role, containers.size());
        describe(opened);
        containers.add(opened);
        if (container != null) {
          container.children++;
        }
        open.push(new Frame(element, role, opened, inlineNames, inlineGroups));
        inlineNames = 0;
        inlineGroups = 0;
        container = opened;
        opened.headlinesBefore = headlines;
        if (role == Role.H1) {
          headlines++;
        }
      }
    }
    return true;
  }

  private void leave(Frame frame) {
    inlineNames = frame.outerNames();
    inlineGroups = frame.outerGroups();
    Container opened = frame.opened();
    if (opened != null) {
      finish();
      opened.end = containers.size();
      opened.endPassage = passages.size();
      container = opened.parent;
    } else if (frame.role() == Role.LINK) {
      links--;
    } else if (frame.role() == Role.STRONG) {
      strong--;
    } else if (frame.role().parts()) {
      finish();
    }
  }

  private void medium(Element element) {
    Container owner = container;
    if (owner != null) {
      owner.media++;
      media.add(new Medium(element, owner, passages.size()));
    }
    space = true;
  }

  private void lineBreak(Element element) {
    endWord();
    space = true;
    TextBlock current = passage;
    if (current != null) {
      if (lineBreaks > 0) {
        finish();
      } else {
        lineBreaks++;
        current.breaks++;
        current.nodes.add(element);
      }
    }
  }

  private void inlineNames(Element element) {
    if (element.attributesSize() > 0) {
      groups = 0;
      inlineNames += weigh(element, "class") + weigh(element, "id");
      inlineGroups |= groups;
    }
  }

  /** Sums what is known of an attribute's names; pages repeat few values many times. */
  private float weigh(Element element, String attribute) {
    String value = element.attributes().get(attribute);
    if (value.isEmpty()) {
      return 0;
    }
    Weighed known = weighed.get(value);
    if (known == null) {
      names = 0;
      int outer = groups;
      groups = 0;
      ClassNames.each(
          value,
          (text, from, to, hash) -> {
            names += vocabulary.names().get(hash);
            groups |= (int) vocabulary.groups().get(hash);
          });
      known = new Weighed(names, groups);
      weighed.put(value, known);
      groups = outer;
    }
    groups |= known.groups();
    return known.sum();
  }

  private void describe(Container opened) {
    Container parent = opened.parent;
    Element element = opened.element;
    opened.firstPassage = passages.size();
    opened.flags = (parent == null ? 0 : parent.flags) | Markings.of(opened.role, parent);
    opened.signature = WordHashes.start() + opened.role.rank();
    if (element.attributesSize() > 0 && parent != null) {
      String names = element.attributes().get("class");
      opened.signature = opened.signature * 31 + names.hashCode();
      groups = 0;
      opened.tokens =
          Math.clamp(
              weigh(element, "class") + weigh(element, "id") + weigh(element, "role"), -8f, 8f);
      opened.groups = groups;
      opened.flags |= Markings.of(element, names);
    }
    opened.pathGroups = opened.groups | (parent == null ? 0 : parent.pathGroups);
    opened.pathTokens = opened.tokens + (parent == null ? 0 : parent.pathTokens);
    opened.pathTokensLeast = Math.min(opened.tokens, parent == null ? 0 : parent.pathTokensLeast);
    opened.pathTokensMost = Math.max(opened.tokens, parent == null ? 0 : parent.pathTokensMost);
  }

  private void read(TextNode node) {
    String text = node.getWholeText();
    int length = text.length();
    TextBlock current = passage;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == 0xa0 || c == 0x200b || c == 0xfeff) {
        if (!space) {
          endWord();
          space = true;
        }
        continue;
      }
      if (current == null) {
        current = begin(c);
      }
      if (lineBreaks > 0) {
        lineBreaks = 0;
      }
      if (current.nodes.isEmpty() || !current.nodes.getLast().equals(node)) {
        current.nodes.add(node);
      }
      take(current, c);
    }
  }

  private TextBlock begin(char c) {
    Container owner = container;
    if (owner == null) {
      throw new IllegalStateException("text outside the body");
    }
    TextBlock begun = new TextBlock(owner, passages.size());
    begun.first = c;
    begun.inlineLeast = Math.min(0, inlineNames);
    begun.inlineMost = Math.max(0, inlineNames);
    begun.inlineGroups = inlineGroups;
    begun.links = links > 0 ? 1 : 0;
    begun.mediaBefore = media.size() - mediaSeen;
    mediaSeen = media.size();
    passage = begun;
    passages.add(begun);
    space = false;
    lineBreaks = 0;
    run[0] = 0;
    run[1] = 0;
    run[2] = 0;
    return begun;
  }

  private void take(TextBlock current, char c) {
    int wide = 1;
    if (WordHashes.isWide(c)) {
      wide = 3;
      endWord();
      word = WordHashes.next(word, c);
      wordLength = 1;
      endWord();
      current.letters++;
    } else if (WordHashes.isWordPart(c)) {
      word = WordHashes.next(word, c);
      wordLength++;
      if (c >= '0' && c <= '9') {
        current.digits++;
      } else {
        current.letters++;
        if (c < 128 ? c <= 'Z' : Character.isUpperCase(c)) {
          current.capitals++;
        }
      }
    } else {
      sign(current, c);
    }
    int width = space ? wide + 1 : wide;
    space = false;
    current.length += width;
    if (links > 0) {
      current.linkLength += width;
    }
    if (strong > 0) {
      current.strongLength += width;
    }
    if (inlineNames < current.inlineLeast) {
      current.inlineLeast = inlineNames;
    } else if (inlineNames > current.inlineMost) {
      current.inlineMost = inlineNames;
    }
    current.inlineGroups |= inlineGroups;
    current.last = c;
  }

  private void sign(TextBlock current, char c) {
    switch (c) {
      case '.', '!', '?', '…', '。', '！', '？', '؟', '।', ';', '；' -> {
        current.sentenceEnds++;
        endWord();
      }
      case ',', '，', '、', '،' -> {
        current.commas++;
        endWord();
      }
      case '\'', '’' -> {}
      default -> {
        current.signs++;
        endWord();
      }
    }
  }

  private void endWord() {
    TextBlock current = passage;
    if (wordLength > 0 && current != null) {
      long hash = word;
      current.words++;
      current.textHash = (current.textHash ^ hash) * 0x100000001b3L;
      if (titleWords.has(hash)) {
        current.titleWords++;
      }
      if (descriptionWords.has(hash)) {
        current.descriptionWords++;
      }
      if (toldRuns.size() > 0) {
        if (run[0] != 0 && toldRuns.has(Hints.run(run[0], run[1], run[2], hash))) {
          current.toldRuns++;
        }
        run[0] = run[1];
        run[1] = run[2];
        run[2] = hash;
      }
      if (current.words <= WEIGHED_WORDS) {
        weighWord(current, vocabulary.words().get(hash));
      }
    }
    word = WordHashes.start();
    wordLength = 0;
  }

  private static void weighWord(TextBlock current, float weight) {
    if (current.words == 1) {
      current.firstWord = weight;
    }
    if (weight != 0) {
      current.weighedWords++;
      current.wordSum += weight;
      current.wordLeast = Math.min(current.wordLeast, weight);
      current.wordMost = Math.max(current.wordMost, weight);
    }
  }

  private void finish() {
    endWord();
    TextBlock done = passage;
    if (done != null) {
      while (!(done.nodes.getLast() instanceof TextNode)) {
        done.nodes.removeLast();
      }
      passage = null;
    }
    lineBreaks = 0;
    space = false;
  }

  /** What can be counted only when the whole page has been seen. */
  private void count() {
    LongFloats texts = new LongFloats(passages.size());
    int before = 0;
    for (TextBlock each : passages) {
      each.before = before;
      before += each.length;
      texts.add(each.textHash, 1);
      Container owner = each.owner;
      owner.length += each.length;
      owner.linkLength += each.linkLength;
      if (each.isProse()) {
        owner.proseLength += each.length;
      }
    }
    for (TextBlock each : passages) {
      each.same = (int) texts.get(each.textHash);
    }
    for (int i = containers.size() - 1; i > 0; i--) {
      Container each = containers.get(i);
      Container parent = each.parent;
      if (parent != null) {
        parent.length += each.length;
        parent.linkLength += each.linkLength;
        parent.proseLength += each.proseLength;
        parent.media += each.media;
      }
    }
    Map<Long, int[]> kinds = new HashMap<>();
    for (Container each : containers) {
      kinds.computeIfAbsent(kind(each), _ -> new int[1])[0]++;
    }
    for (Container each : containers) {
      each.alike = kinds.getOrDefault(kind(each), new int[1])[0];
    }
  }

  private static long kind(Container container) {
    Container parent = container.parent;
    return container.signature * 31 + (parent == null ? 0 : parent.index + 1);
  }
}
