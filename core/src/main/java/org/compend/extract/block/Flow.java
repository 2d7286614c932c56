package org.compend.extract.block;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.compend.Block;
import org.compend.Image;
import org.compend.Inline;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * One flow of text in the making: walks elements in document order and gathers paragraphs and the
 * blocks between them.
 *
 * <p>The walk does not recurse; what holds a flow of its own (a list's item, a cell) does, to a
 * depth that is capped: beyond it such an element is read as if it were not there, so that its
 * words are kept and nothing overflows.
 */
final class Flow implements NodeFilter {
  /** How deep flows nest; no reader follows further. */
  private static final int MAX_DEPTH = 24;

  private static final Evaluator SHOWN = Selector.evaluatorOf("img, picture, iframe, video");

  private static final Evaluator BUTTON = new Evaluator.Tag("button");

  private final Structures structures;
  private final Passage passage;
  private final @Nullable Flow outer;
  private final int depth;
  private final Locale language;

  /** Whether all is gathered on one line, as for a heading; else as blocks. */
  private final boolean oneLine;

  private final InlineBuffer buffer;
  private final List<Block> blocks = new ArrayList<>();

  /** Words that are there for a picture or a film, which has not come yet. */
  private List<Inline> waiting = List.of();

  /** Whether the last thing met is a picture or a film that cannot be shown. */
  private boolean unshown;

  /** Pictures met within a paragraph, which stand after it; on one line, all pictures. */
  private final List<Image> pictures = new ArrayList<>();

  private final Deque<Opened> opened = new ArrayDeque<>();

  /** How many short quotations are open. */
  private int quoting;

  /** A mark that an element opened, or what stands at its end. */
  private record Opened(Element element, @Nullable Mark mark, String closing) {}

  private Flow(Structures structures, Locale language) {
    this.structures = structures;
    this.passage = structures.passage();
    this.outer = null;
    this.depth = 0;
    this.language = language;
    this.oneLine = false;
    this.buffer = new InlineBuffer(List.of());
  }

  private Flow(Flow outer, Locale language, boolean oneLine, List<Mark> marks) {
    this.structures = outer.structures;
    this.passage = outer.passage;
    this.outer = outer;
    this.depth = outer.depth + 1;
    this.language = language;
    this.oneLine = oneLine;
    this.buffer = new InlineBuffer(marks);
  }

  /** The outermost flow of an article. */
  static Flow outermost(Structures structures, Locale language) {
    return new Flow(structures, language);
  }

  /** Whether a node is left out of the article or stands at its foot. */
  boolean isLeftOut(Node node) {
    return passage.isDropped(node) || passage.notes.isSkipped(node);
  }

  /** Whether the text in a node is there for a picture, and nothing where that cannot be shown. */
  boolean isCaption(Node node) {
    return passage.isCaption(node);
  }

  /** What is in an element, as blocks. */
  List<Block> inside(Element element) {
    return inner(language, false, buffer.marks()).children(element).finish();
  }

  /** A flow of its own for nodes that stand in this one. */
  Flow inner() {
    return inner(language, false, buffer.marks());
  }

  /** What is in an element, on one line; its pictures are left aside. */
  Line line(Element element) {
    Flow flow = inner(language, true, List.of());
    flow.children(element);
    List<Inline> content = flow.buffer.take();
    flow.buffer.moveAnchorsTo(buffer);
    return new Line(content, flow.pictures);
  }

  /** Words on one line, and the pictures that were among them. */
  record Line(List<Inline> content, List<Image> pictures) {}

  private Flow inner(Locale in, boolean line, List<Mark> marks) {
    Flow inner = new Flow(this, in, line, marks);
    buffer.moveAnchorsTo(inner.buffer);
    return inner;
  }

  /** Whether another flow may be nested in this one. */
  private boolean nests() {
    return !oneLine && depth < MAX_DEPTH;
  }

  /** Adds a node with all that is in it. */
  Flow add(Node node) {
    node.filter(this);
    return this;
  }

  /** Adds all that is in an element. */
  Flow children(Element element) {
    element.childNodes().forEach(this::add);
    return this;
  }

  /** The blocks gathered. */
  List<Block> finish() {
    flush();
    if (outer != null) {
      buffer.moveAnchorsTo(outer.buffer);
    }
    return blocks;
  }

  /** Adds a block, after the paragraph that it interrupts. */
  void put(Block block) {
    flush();
    append(block);
  }

  private void append(Block block) {
    Block captioned = Captioned.isBare(block) ? Captioned.by(block, waiting) : null;
    blocks.add(captioned == null ? block : captioned);
    waiting = List.of();
    unshown = false;
  }

  /** Notes that a picture or a film stands here of which nothing can be shown. */
  void skipUnshown() {
    unshown = true;
  }

  @Override
  public FilterResult head(Node node, int level) {
    if (isLeftOut(node)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (!oneLine && node instanceof Element element && isCaption(node)) {
      place(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (node instanceof TextNode text) {
      if (!oneLine && buffer.isBreakDue() && Characters.beginsParagraph(text.getWholeText())) {
        flush();
      }
      buffer.text(text instanceof CDataNode ? "" : text.getWholeText());
      return FilterResult.CONTINUE;
    }
    return node instanceof Element element ? element(element) : FilterResult.CONTINUE;
  }

  /**
   * Gives words that are there for a picture to what stands before them: a picture, or a film. They
   * wait for the next one where nothing does, and say nothing where that does not come either.
   */
  private void place(Element caption) {
    if (Shapes.isBlock(caption)) {
      flush();
    } else if (!buffer.isEmpty()) {
      return;
    }
    List<Inline> words = caption(caption);
    flush();
    if (!unshown && !isGiven(words)) {
      waiting = words;
    }
  }

  private boolean isGiven(List<Inline> words) {
    if (blocks.isEmpty()) {
      return outer != null
          && !outer.blocks.isEmpty()
          && Captioned.isBare(outer.blocks.getLast())
          && outer.isGiven(words);
    }
    Block captioned = Captioned.by(blocks.getLast(), words);
    if (captioned != null) {
      blocks.set(blocks.size() - 1, captioned);
    }
    return captioned != null;
  }

  /** The words under a picture, in their language. */
  List<Inline> caption(Element caption) {
    List<Inline> words = line(caption).content();
    Locale own = Languages.of(caption);
    return own == null || words.isEmpty() || !Languages.differ(own, language)
        ? words
        : List.of(new Inline.InLanguage(own, words));
  }

  @Override
  public FilterResult tail(Node node, int level) {
    if (node instanceof Element element) {
      while (!opened.isEmpty() && opened.peek().element().equals(element)) {
        Opened last = opened.pop();
        buffer.verbatim(last.closing());
        if (last.mark() != null) {
          buffer.close(last.mark());
        }
      }
      if (element.nameIs("q")) {
        quoting--;
      }
      if (Shapes.isBlock(element)) {
        flush();
      }
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult element(Element element) {
    if (Shapes.isUnreadable(element)) {
      return formula(element) ? FilterResult.SKIP_ENTIRELY : skip();
    }
    boolean block = Shapes.isBlock(element);
    if (block) {
      flush();
    } else if (HoverCards.is(element)) {
      return skip();
    }
    Inline.Anchor anchor = passage.anchor(element);
    if (anchor != null) {
      buffer.atom(anchor);
    }
    Locale own = Languages.of(element);
    if (own != null && Languages.differ(own, language)) {
      if (!block || !nests()) {
        open(element, new Mark.Language(own), "");
      } else {
        List<Block> content = inner(own, false, buffer.marks()).add(element).finish();
        if (!content.isEmpty()) {
          put(new Block.InLanguage(own, content));
        }
        return FilterResult.SKIP_ENTIRELY;
      }
    }
    if (formula(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    return block ? block(element) : inline(element);
  }

  private FilterResult block(Element element) {
    if (nests() && structures.make(element, this)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (element.nameIs("hr") && !oneLine) {
      put(new Block.Break());
    }
    open(element);
    return FilterResult.CONTINUE;
  }

  private FilterResult inline(Element element) {
    switch (element.normalName()) {
      case "br" -> {
        if (!oneLine && buffer.isBreakDue()) {
          flush();
        } else {
          buffer.lineBreak();
        }
      }
      case "img", "amp-img", "picture" -> {
        picture(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      case "noscript" -> {
        boolean shows = element.selectFirst(SHOWN) != null;
        return shows && !structures.pictures().isTwin(element) ? FilterResult.CONTINUE : skip();
      }
      case "input" -> {
        if (element.attr("type").equalsIgnoreCase("checkbox") && element.hasAttr("disabled")) {
          buffer.text(element.hasAttr("checked") ? "☑ " : "☐ ");
        }
      }
      case "a" -> {
        return link(element);
      }
      case "q" -> {
        boolean inner = quoting % 2 == 1;
        quoting++;
        buffer.verbatim(Languages.quotationMark(language, true, inner));
        opened.push(new Opened(element, null, Languages.quotationMark(language, false, inner)));
      }
      case "ruby" -> {
        Ruby.read(element).forEach(buffer::atom);
        return FilterResult.SKIP_ENTIRELY;
      }
      case "sup" -> {
        if (noteReferences(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        open(element);
      }
      default -> open(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult link(Element element) {
    String id = passage.notes.refer(element);
    if (id != null) {
      buffer.atom(new Inline.NoteReference(id));
      return FilterResult.SKIP_ENTIRELY;
    }
    Element before = element.previousElementSibling();
    if (before != null && before.nameIs("a") && before.equals(element.previousSibling())) {
      buffer.partWords(element.text());
    }
    Mark.Link mark = target(element);
    if (mark != null) {
      open(element, mark, "");
    }
    open(element);
    return FilterResult.CONTINUE;
  }

  private Mark.@Nullable Link target(Element element) {
    String reference = element.attr("href");
    if (!element.hasAttr("href")) {
      return null;
    }
    String fragment = passage.addresses.fragment(reference);
    if (fragment != null) {
      Inline.Anchor anchor = passage.linked(fragment);
      if (anchor != null) {
        return new Mark.Link(URI.create("#" + anchor.id()));
      }
    }
    URI target = passage.addresses.link(reference);
    return target == null ? null : new Mark.Link(target);
  }

  /** Marks of notes that are raised: how they look is for a press to say. */
  private boolean noteReferences(Element raised) {
    List<Element> links = raised.getElementsByTag("a");
    if (links.isEmpty() || !links.stream().allMatch(passage.notes::isReference)) {
      return false;
    }
    for (Element link : links) {
      String id = passage.notes.refer(link);
      if (id != null) {
        buffer.atom(new Inline.NoteReference(id));
      }
    }
    return true;
  }

  private void picture(Element element) {
    Pictures.Picture picture = structures.pictures().read(element);
    if (picture == null) {
      unshown |= buffer.isEmpty() && !Pictures.isPixel(element);
      return;
    }
    if (picture.amongWords() && element.closest(BUTTON) != null) {
      return; // it shows that the answer opens, or closes
    }
    if (picture.amongWords()) {
      buffer.atom(new Inline.Picture(picture.image()));
    } else if (oneLine || !buffer.isEmpty()) {
      pictures.add(picture.image());
    } else {
      put(new Block.Figure(List.of(picture.image()), List.of()));
    }
  }

  private boolean formula(Element element) {
    String formula = Formulas.read(element);
    if (formula == null) {
      return false;
    }
    buffer.text(formula);
    return true;
  }

  /** Opens the marks that an element's name and style give its words. */
  private void open(Element element) {
    Shapes.styles(element).forEach(style -> open(element, new Mark.Style(style), ""));
    String isolate = Languages.isolate(element, language);
    if (!isolate.isEmpty()) {
      buffer.verbatim(isolate);
      opened.push(new Opened(element, null, Languages.END_ISOLATE));
    }
  }

  private void open(Element element, Mark mark, String closing) {
    if (buffer.open(mark)) {
      opened.push(new Opened(element, mark, closing));
    }
  }

  /** Ends the paragraph in the making. */
  void flush() {
    if (oneLine) {
      buffer.space();
      return;
    }
    List<Inline> content = buffer.take();
    if (!content.isEmpty()) {
      append(Shapes.paragraph(content));
    }
    pictures.forEach(image -> append(new Block.Figure(List.of(image), List.of())));
    pictures.clear();
  }

  private static FilterResult skip() {
    return FilterResult.SKIP_ENTIRELY;
  }
}
