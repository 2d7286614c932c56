package org.compend.extract.block;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.compend.Inline;
import org.compend.extract.content.Content;
import org.compend.extract.words.NameWords;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of the whole of an article before its first block is made: which levels its
 * headings have, which links stay within it, which of them are marks of notes, which pictures have
 * a caption.
 */
public final class Passage {
  private static final NameWords CAPTION = NameWords.beginning("caption", "legend", "credit");
  private static final Pattern SIMPLE_ID = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");

  private static final Evaluator PICTURE = Selector.evaluatorOf("img, amp-img, picture");
  private static final Evaluator OTHER_CONTENT =
      Selector.evaluatorOf("table, blockquote, pre, h1, h2, h3, iframe, video");

  /** How many levels above its caption a picture may stand. */
  private static final int CAPTION_REACH = 3;

  /** How much text beside the caption what holds it and a picture may have. */
  private static final int BESIDE_CAPTION = 40;

  final Addresses addresses;
  final Notes notes;
  private final Content content;
  private final Map<Integer, Integer> levels;
  private final Map<Element, Inline.Anchor> anchors = new LinkedHashMap<>();
  private final Map<String, Inline.Anchor> linked = new HashMap<>();
  private final Set<Element> captioned = new HashSet<>();

  Passage(Content content, Addresses addresses) {
    this.content = content;
    this.addresses = addresses;
    Survey survey = new Survey();
    content.roots().forEach(root -> root.filter(survey));
    this.levels = ranks(survey.headings);
    Targets targets = Targets.of(survey.references, content);
    this.notes = Notes.find(survey.references, targets, this::isDropped);
    survey.references.forEach((link, fragment) -> {
      Element target = targets.find(fragment);
      if (target != null
          && !notes.isReference(link)
          && !notes.isSkipped(link)
          && targets.isWithin(target)) {
        Inline.Anchor anchor =
            linked.computeIfAbsent(fragment, name -> new Inline.Anchor(anchorId(name)));
        anchors.put(target, anchor);
      }
    });
    survey.captions.forEach(this::findCaptioned);
  }

  boolean isDropped(Node node) {
    return content.dropped().contains(node);
  }

  /** Whether the text in a node is there for a picture alone. */
  boolean isCaption(Node node) {
    return node instanceof Element element && content.captions().contains(element);
  }

  /** The level of a heading among those that the article uses, from 2 on without a gap. */
  int level(int tagLevel) {
    return levels.getOrDefault(tagLevel, Math.clamp(tagLevel, 2, 6));
  }

  /** The anchor that an element is, where a link of the article leads to it; given out once. */
  Inline.@Nullable Anchor anchor(Element element) {
    return anchors.isEmpty() ? null : anchors.remove(element);
  }

  /** Anchors that were not met in the text, so that the links to them still lead somewhere. */
  Collection<Inline.Anchor> remainingAnchors() {
    return anchors.values();
  }

  /** The anchor that a fragment names; {@code null} where the article has none. */
  Inline.@Nullable Anchor linked(String fragment) {
    return linked.get(fragment);
  }

  /** Whether an element holds a picture and its caption and nothing else. */
  boolean isCaptioned(Element element) {
    return captioned.contains(element);
  }

  /** The level that an element's tag or role gives it as a heading; 0 where it is none. */
  static int headingLevel(Element element) {
    String name = element.normalName();
    if (name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6') {
      return name.charAt(1) - '0';
    }
    if (element.attributesSize() > 0 && element.attributes().get("role").equals("heading")) {
      return switch (element.attr("aria-level")) {
        case "1" -> 1;
        case "3" -> 3;
        case "4" -> 4;
        case "5" -> 5;
        case "6" -> 6;
        default -> 2;
      };
    }
    return 0;
  }

  private static Map<Integer, Integer> ranks(Set<Integer> used) {
    Map<Integer, Integer> ranks = new TreeMap<>();
    used.forEach(level -> ranks.put(level, Math.min(2 + ranks.size(), 6)));
    return ranks;
  }

  private String anchorId(String fragment) {
    return SIMPLE_ID.matcher(fragment).matches() ? fragment : "anchor-" + (linked.size() + 1);
  }

  private void findCaptioned(Element caption) {
    int own = caption.text().length();
    Element holder = caption;
    for (int i = 0; i < CAPTION_REACH; i++) {
      if (holder.selectFirst(PICTURE) != null) {
        if (holder.selectFirst(OTHER_CONTENT) == null
            && holder.text().length() <= own + BESIDE_CAPTION) {
          captioned.add(holder);
        }
        return;
      }
      Element parent = holder.parent();
      if (parent == null || parent.nameIs("body") || content.roots().contains(parent)) {
        return;
      }
      holder = parent;
    }
  }

  private final class Survey implements NodeFilter {
    final Set<Integer> headings = new TreeSet<>();
    final Map<Element, String> references = new LinkedHashMap<>();
    final Set<Element> captions = new LinkedHashSet<>();

    @Override
    public FilterResult head(Node node, int depth) {
      if (isDropped(node)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (node instanceof Element element) {
        int level = headingLevel(element);
        if (level > 0 && element.hasText()) {
          headings.add(level);
        }
        if (element.nameIs("a") && element.hasAttr("href")) {
          String fragment = addresses.fragment(element.attr("href"));
          if (fragment != null) {
            references.put(element, fragment);
          }
        }
        if (element.nameIs("figcaption")
            ? element.closest("figure") == null
            : element.hasAttr("class") && (isCaption(element) || CAPTION.in(element.className()))) {
          captions.add(element);
        }
      }
      return FilterResult.CONTINUE;
    }
  }
}
