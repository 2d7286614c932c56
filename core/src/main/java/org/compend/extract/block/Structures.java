package org.compend.extract.block;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.Block;
import org.compend.Image;
import org.compend.Inline;
import org.compend.Prose;
import org.compend.extract.content.Posts;
import org.compend.extract.words.NameWords;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Makes the blocks that hold text of their own: headings, lists, quotations, asides, code. */
final class Structures {
  private static final NameWords EDITORIAL =
      NameWords.whole(
          "editor-note",
          "editornote",
          "editors-note",
          "editorsnote",
          "editor's-note",
          "editor'snote",
          "editorial-note",
          "correction",
          "corrections",
          "clarification",
          "erratum",
          "errata");
  private static final Pattern CODE_LANGUAGE =
      Pattern.compile("(?:^|\\s)(?:language|lang|highlight-source|brush:\\s*)[-:]?\\s*([\\w+#-]+)");
  private static final Pattern SIGNATURE = Pattern.compile("\\s*[—–―-]{1,2}\\s*(?=\\S)");
  private static final int MAX_EDITORIAL = 2000;
  private static final int MAX_SIGNATURE = 160;

  private final Passage passage;
  private final Pictures pictures;
  private final Embeds embeds;
  private final Figures figures;

  Structures(Passage passage) {
    this.passage = passage;
    this.pictures = new Pictures(passage.addresses);
    this.embeds = new Embeds(passage.addresses);
    this.figures = new Figures(pictures);
  }

  Passage passage() {
    return passage;
  }

  Pictures pictures() {
    return pictures;
  }

  /** Puts into a flow what an element is; false where it is no more than a paragraph. */
  boolean make(Element element, Flow flow) {
    int level = Passage.headingLevel(element);
    if (level > 0) {
      heading(element, level, flow);
      return true;
    }
    switch (element.normalName()) {
      case "ul", "menu", "dir", "ol" -> list(element, flow);
      case "dl" -> {
        if (passage.isCaptioned(element)) {
          figures.make(element, flow);
        } else {
          definitions(element, flow);
        }
      }
      case "blockquote" -> quotation(element, flow);
      case "pre", "listing", "xmp" -> code(element, flow);
      case "table" -> {
        return Tables.make(element, flow, passage);
      }
      case "figure" -> figures.make(element, flow);
      case "aside" -> aside(element, flow);
      case "iframe",
          "amp-iframe",
          "amp-youtube",
          "amp-twitter",
          "amp-video",
          "amp-audio",
          "lite-youtube",
          "video",
          "audio",
          "embed" -> {
        Block.Embed embed = embeds.media(element);
        if (embed != null) {
          flow.put(embed);
        } else if (!Embeds.isUnseen(element)) {
          flow.skipUnshown();
        }
      }
      case "object" -> {
        Block.Embed embed = embeds.media(element);
        if (embed == null) {
          return false;
        }
        flow.put(embed);
      }
      default -> {
        return other(element, flow);
      }
    }
    return true;
  }

  private boolean other(Element element, Flow flow) {
    if (passage.isCaptioned(element)) {
      figures.make(element, flow);
      return true;
    }
    if (Posts.is(element)) {
      return post(element, flow);
    }
    if (element.hasAttr("class") && EDITORIAL.in(element.className())) {
      int length = element.text().length();
      if (length > 0 && length <= MAX_EDITORIAL) {
        List<Block> content = flow.inside(element);
        flow.put(new Block.EditorialNote(withoutEditorialNotes(content)));
        return true;
      }
    }
    return false;
  }

  private void heading(Element element, int level, Flow flow) {
    Flow.Line line = flow.line(element);
    List<Inline> content = line.content();
    if (content.size() == 1
        && content.getFirst() instanceof Inline.Styled styled
        && styled.style() == Inline.Style.STRONG) {
      content = styled.content();
    }
    if (!content.isEmpty()) {
      flow.put(new Block.Heading(passage.level(level), content));
    }
    line.pictures().forEach(image -> flow.put(new Block.Figure(List.of(image), List.of())));
  }

  private void list(Element list, Flow flow) {
    List<List<Block>> items = new ArrayList<>();
    Flow stray = flow.inner();
    for (Node node : list.childNodes()) {
      if (node instanceof Element item && item.nameIs("li")) {
        addItem(items, stray.finish());
        stray = flow.inner();
        if (!isLeftOut(item) && !isGiven(item, items, flow)) {
          addItem(items, flow.inner().add(item).finish());
        }
      } else if (node instanceof Element inner && isList(inner) && !items.isEmpty()) {
        // a list in a list, not in its item as it should be: it belongs to the item before
        List<Block> item = new ArrayList<>(items.removeLast());
        item.addAll(flow.inner().add(inner).finish());
        items.add(item);
      } else {
        stray.add(node);
      }
    }
    addItem(items, stray.finish());
    if (items.isEmpty()) {
      return;
    }
    if (items.stream().allMatch(item -> item.stream().allMatch(Block.Figure.class::isInstance))) {
      gallery(items, flow);
    } else if (list.nameIs("ol")) {
      flow.put(new Block.NumberedList(start(list), items));
    } else {
      flow.put(new Block.BulletList(items));
    }
  }

  /** A list of pictures is a gallery: one figure where none has a caption of its own. */
  private static void gallery(List<List<Block>> items, Flow flow) {
    List<Block> all = items.stream().flatMap(List::stream).toList();
    List<Image> images = new ArrayList<>();
    boolean captions = false;
    for (Block block : all) {
      if (block instanceof Block.Figure figure) {
        images.addAll(figure.images());
        captions |= !figure.caption().isEmpty();
      }
    }
    if (captions) {
      all.forEach(flow::put);
    } else {
      flow.put(new Block.Figure(images, List.of()));
    }
  }

  private boolean isLeftOut(Node node) {
    return passage.isDropped(node) || passage.notes.isSkipped(node);
  }

  /** Gives an item that is a caption and nothing else to the picture by which the items end. */
  private static boolean isGiven(Element item, List<List<Block>> items, Flow flow) {
    Element caption = item;
    while (!flow.isCaption(caption) && caption.childrenSize() == 1 && caption.ownText().isBlank()) {
      caption = caption.child(0);
    }
    List<Block> captioned =
        items.isEmpty() || !flow.isCaption(caption)
            ? null
            : Captioned.by(items.getLast(), flow.caption(caption));
    if (captioned != null) {
      items.set(items.size() - 1, captioned);
    }
    return captioned != null;
  }

  private static void addItem(List<List<Block>> items, List<Block> item) {
    if (!item.isEmpty()) {
      items.add(item);
    }
  }

  private static boolean isList(Element element) {
    return element.nameIs("ul") || element.nameIs("ol");
  }

  private static int start(Element list) {
    String start = list.attr("start").strip();
    if (start.isEmpty()) {
      Element first = list.selectFirst("li");
      start = first == null ? "" : first.attr("value").strip();
    }
    try {
      return start.isEmpty() ? 1 : Integer.parseInt(start);
    } catch (NumberFormatException _) {
      return 1;
    }
  }

  private void definitions(Element list, Flow flow) {
    List<Block.Definition> definitions = new ArrayList<>();
    List<List<Inline>> terms = new ArrayList<>();
    List<List<Block>> descriptions = new ArrayList<>();
    for (Node node : definitionParts(list)) {
      if (isLeftOut(node)) {
        continue;
      }
      if (node instanceof Element term && term.nameIs("dt")) {
        if (!descriptions.isEmpty()) {
          definitions.add(new Block.Definition(terms, descriptions));
          terms.clear();
          descriptions.clear();
        }
        List<Inline> line = flow.line(term).content();
        if (!line.isEmpty()) {
          terms.add(line);
        }
      } else {
        addItem(descriptions, flow.inner().add(node).finish());
      }
    }
    if (!terms.isEmpty() || !descriptions.isEmpty()) {
      definitions.add(new Block.Definition(terms, descriptions));
    }
    if (!definitions.isEmpty()) {
      flow.put(new Block.DefinitionList(definitions));
    }
  }

  /** A definition list's terms and descriptions, also where they stand in groups. */
  private static List<Node> definitionParts(Element list) {
    List<Node> parts = new ArrayList<>();
    for (Node node : list.childNodes()) {
      if (node instanceof Element group && group.nameIs("div")) {
        parts.addAll(group.childNodes());
      } else {
        parts.add(node);
      }
    }
    return parts;
  }

  private void quotation(Element element, Flow flow) {
    if (Posts.is(element) && post(element, flow)) {
      return;
    }
    Element source = attribution(element);
    if (source == null) {
      List<Block> content = flow.inside(element);
      if (!content.isEmpty()) {
        flow.put(signed(content));
      }
      return;
    }
    Flow words = flow.inner();
    for (Node node : element.childNodes()) {
      if (!node.equals(source)) {
        words.add(node);
      }
    }
    List<Inline> attribution = withoutDash(flow.line(source).content());
    List<Block> content = words.finish();
    if (!content.isEmpty() || !attribution.isEmpty()) {
      flow.put(new Block.Quotation(content, attribution));
    }
  }

  /** The part of a quotation that tells its source by its tag: the last one. */
  private @Nullable Element attribution(Element quotation) {
    Element last = quotation.lastElementChild();
    if (last == null || isLeftOut(last) || !last.hasText() || followedByText(last)) {
      return null;
    }
    if (last.nameIs("footer")) {
      return last;
    }
    boolean alone = last.previousElementSibling() != null;
    if (last.nameIs("cite") && alone) {
      return last;
    }
    boolean cites =
        last.nameIs("p")
            && last.childrenSize() == 1
            && last.child(0).nameIs("cite")
            && last.ownText().replaceAll("[—–―-]", "").isBlank();
    return cites && alone ? last : null;
  }

  private static boolean followedByText(Element element) {
    for (Node next = element.nextSibling(); next != null; next = next.nextSibling()) {
      if (next instanceof org.jsoup.nodes.TextNode text && !text.isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** A quotation whose last paragraph, begun with a dash, tells who said it. */
  private static Block.Quotation signed(List<Block> content) {
    if (content.size() > 1 && content.getLast() instanceof Block.Paragraph last) {
      String words = Prose.ofInlines(last.content());
      if (words.length() <= MAX_SIGNATURE && SIGNATURE.matcher(words).lookingAt()) {
        return new Block.Quotation(
            content.subList(0, content.size() - 1), withoutDash(last.content()));
      }
    }
    return new Block.Quotation(content, List.of());
  }

  private static List<Inline> withoutDash(List<Inline> line) {
    if (!line.isEmpty() && line.getFirst() instanceof Inline.Text first) {
      Matcher dash = SIGNATURE.matcher(first.text());
      if (dash.lookingAt() || first.text().strip().matches("[—–―-]{1,2}")) {
        List<Inline> rest = new ArrayList<>(line.subList(1, line.size()));
        String words = first.text().replaceFirst("^\\s*[—–―-]{1,2}\\s*", "");
        if (!words.isEmpty()) {
          rest.addFirst(new Inline.Text(words));
        }
        return rest;
      }
    }
    return line;
  }

  private boolean post(Element element, Flow flow) {
    Block.Embed embed = embeds.post(element, flow.inside(element));
    if (embed != null) {
      flow.put(embed);
    }
    return embed != null;
  }

  private void aside(Element element, Flow flow) {
    List<Block> content = flow.inside(element);
    if (!content.isEmpty()) {
      flow.put(
          EDITORIAL.in(element.className())
              ? new Block.EditorialNote(withoutEditorialNotes(content))
              : new Block.Aside(content));
    }
  }

  /** What is marked as the editors' word already need not be marked again within. */
  private static List<Block> withoutEditorialNotes(List<Block> blocks) {
    return blocks.stream()
        .flatMap(block ->
            block instanceof Block.EditorialNote note
                ? note.content().stream()
                : java.util.stream.Stream.of(block))
        .toList();
  }

  private void code(Element pre, Flow flow) {
    if (isGutter(pre)) {
      return;
    }
    String text = PreformattedText.of(pre, this::isLeftOut);
    if (!text.isBlank()) {
      flow.put(new Block.Code(text, language(pre)));
    }
  }

  /** Line numbers that stand in a column of their own. */
  private static boolean isGutter(Element pre) {
    Element cell = pre.closest("td");
    return cell != null
        && pre.text().matches("[\\d\\s]+")
        && cell.nextElementSibling() != null
        && cell.nextElementSibling().selectFirst("pre") != null;
  }

  private static @Nullable String language(Element pre) {
    Element code = pre.selectFirst("code");
    List<Element> places = new ArrayList<>(List.of(pre));
    if (code != null) {
      places.add(code);
    }
    for (Element e = pre.parent(); e != null && places.size() < 4; e = e.parent()) {
      places.add(e);
    }
    for (Element place : places) {
      String declared = place.attr("data-lang");
      if (!declared.isBlank()) {
        return declared.strip();
      }
      Matcher matcher = CODE_LANGUAGE.matcher(place.className());
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    return null;
  }
}
