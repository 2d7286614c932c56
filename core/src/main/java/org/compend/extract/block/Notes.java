package org.compend.extract.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Finds an article's footnotes: short marks that lead forward to a passage, in the shapes that
 * Markdown renderers, WordPress, MediaWiki, word processors and DPUB-ARIA give them.
 */
final class Notes {
  private static final Pattern MARK =
      Pattern.compile(
          "(?i)[\\[(]?\\s*(?:note\\s*)?(\\d{1,4}|[*†‡§¶]{1,4}|[a-z]|[ivxlc]{1,6})\\s*[\\])]?[.:]?");
  private static final Pattern AROUND_MARK = Pattern.compile("[\\s\\[\\]().:]");
  private static final Pattern BRACKETED = Pattern.compile("\\[.+\\]|\\(\\d+\\)|[*†‡§¶]+");
  private static final Pattern REFERENCE_SIGN =
      Pattern.compile(
          "(?i)(^|[-_ ])(fn-?ref|footnote|note-?ref|endnote|cite_ref|reference|sdfootnoteanc)");
  private static final Pattern NOTE_SIGN =
      Pattern.compile(
          "(?i)^_?(fn|ftn|edn|foot-?note|end-?note|note|cite_note|sdfootnote|sdendnote|easy-footnote"
              + "|fussnote|fußnote|anmerkung|nota|primechanie|snoska)s?[-_:.]?\\w*\\d");
  private static final Pattern CONTAINER_SIGN =
      Pattern.compile("(?i)(^|[-_ ])(footnotes?|endnotes?|notes|references|reflist|fn)($|[-_ ])");
  private static final Pattern BACK_SIGN =
      Pattern.compile("(?i)(back-?ref|back-?link|footnote-return|fn-?return|rev-?footnote)");
  private static final Pattern BACK_TEXT =
      Pattern.compile("[\\s\\[\\]()]*[↩↑^⤴←⏎⬆⇑⮐↵↖🔙\\ufe0e\\ufe0f]+[\\s\\[\\]()]*");
  private static final Set<String> HOLDERS =
      Set.of("p", "li", "div", "dd", "td", "tr", "aside", "section", "blockquote", "article");
  private static final int MAX_MARK = 12;
  private static final int MAX_NOTE = 6000;
  private static final int CLIMB = 4;

  /** A note as it stands in the page: its elements, its mark, and whether a link led back. */
  record Source(List<Element> elements, String mark) {}

  private final Map<Element, Source> byReference = new LinkedHashMap<>();
  private final Set<Node> skipped = new HashSet<>();

  /** What holds notes, as far as it has been looked through. */
  private final Set<Element> lists = new HashSet<>();

  private final Map<Source, String> ids = new HashMap<>();

  /** The notes with an id, in the order of first reference. */
  private final List<Source> referred = new ArrayList<>();

  /** Whether an element may be a note, asked once: very many links may lead into a long one. */
  private final Map<Element, Boolean> fitting = new HashMap<>();

  private Notes() {}

  /**
   * @param links links of the article to fragments of the page
   */
  static Notes find(Map<Element, String> links, Targets targets, Predicate<Node> dropped) {
    Notes notes = new Notes();
    Map<Element, Element> holderOf = new LinkedHashMap<>();
    Map<Element, Set<Element>> targetsOf = new HashMap<>();
    links.forEach((link, fragment) -> {
      Element target = targets.find(fragment);
      if (target != null && targets.isBefore(link, target) && isReference(link, target, fragment)) {
        Element holder = notes.holder(target);
        if (holder != null) {
          holderOf.put(link, holder);
          targetsOf.computeIfAbsent(holder, _ -> new HashSet<>()).add(target);
        }
      }
    });
    Set<Element> none = new HashSet<>();
    targetsOf.forEach((holder, named) -> {
      if (named.size() > 1 || notes.holdsReference(holder, links, targets)) {
        none.add(holder);
      }
    });
    holderOf.values().removeAll(none);
    Set<Element> holders = new HashSet<>(holderOf.values());
    Map<Element, Source> sources = new HashMap<>();
    holderOf.forEach((link, holder) ->
        notes.byReference.put(
            link,
            sources.computeIfAbsent(
                holder, h -> new Source(withContinuation(h, holders), mark(link)))));
    sources.forEach((holder, source) -> {
      notes.skipped.addAll(source.elements());
      notes.skipHeading(holder);
      source.elements().forEach(element -> notes.skipBackLinks(element, links, targets, dropped));
    });
    return notes;
  }

  boolean isReference(Element link) {
    return byReference.containsKey(link);
  }

  /** Whether a node is a note or belongs to one, and not to the running text. */
  boolean isSkipped(Node node) {
    return !skipped.isEmpty() && skipped.contains(node);
  }

  /** The id of the note that a link marks, given in the order of first reference. */
  @Nullable String refer(Element link) {
    Source source = byReference.get(link);
    return source == null ? null : ids.computeIfAbsent(source, this::number);
  }

  private String number(Source source) {
    referred.add(source);
    return id(referred.size() - 1);
  }

  /** The id of the note that is referred to as the first, second …, counted from 0. */
  static String id(int index) {
    return "note-" + (index + 1);
  }

  /** The notes referred to so far, in order. */
  List<Source> referred() {
    return referred;
  }

  /** Notes that were found and whose mark was not met in the text. */
  List<Source> unreferred() {
    return byReference.values().stream()
        .filter(source -> !ids.containsKey(source))
        .distinct()
        .toList();
  }

  private static boolean isReference(Element link, Element target, String fragment) {
    String text = link.text().strip();
    if (text.isEmpty() || text.length() > MAX_MARK || !MARK.matcher(text).matches()) {
      return false;
    }
    Element parent = link.parent();
    return saysReference(link)
        || saysNote(target, fragment)
        || BRACKETED.matcher(text).matches()
        || link.selectFirst("sup") != null
        || (parent != null && (parent.nameIs("sup") || saysReference(parent)));
  }

  private static boolean saysReference(Element element) {
    return role(element).contains("noteref")
        || element.attr("rel").equals("footnote")
        || REFERENCE_SIGN.matcher(element.className()).find()
        || REFERENCE_SIGN.matcher(element.id()).find();
  }

  private static boolean saysNote(Element target, String fragment) {
    String role = role(target);
    return role.contains("footnote")
        || role.contains("endnote")
        || role.contains("rearnote")
        || NOTE_SIGN.matcher(fragment).find();
  }

  private static String role(Element element) {
    return element.attr("role") + " " + element.attr("epub:type");
  }

  /** The element that holds the whole of a note, given the element with its name. */
  private @Nullable Element holder(Element target) {
    Element holder = target;
    for (int i = 0; i < CLIMB && !HOLDERS.contains(holder.normalName()); i++) {
      Element parent = holder.parent();
      if (parent == null) {
        return null;
      }
      holder = parent;
    }
    if (holder.nameIs("td")) {
      Element row = holder.parent();
      holder = row == null ? holder : row;
    }
    if (!holder.hasText()) {
      Element next = holder.nextElementSibling();
      holder = next != null && HOLDERS.contains(next.normalName()) ? next : holder;
    }
    return fitting.computeIfAbsent(holder, Notes::fits) ? holder : null;
  }

  private static boolean fits(Element holder) {
    return HOLDERS.contains(holder.normalName())
        && holder.hasText()
        && holder.text().length() <= MAX_NOTE;
  }

  /** Whether what should be a note holds a mark that leads forward to another: it is the text. */
  private boolean holdsReference(Element holder, Map<Element, String> links, Targets targets) {
    for (Element link : holder.getElementsByTag("a")) {
      String fragment = links.get(link);
      Element target = fragment == null ? null : targets.find(fragment);
      if (target != null && targets.isBefore(link, target) && holder.equals(holder(target))) {
        return true;
      }
    }
    return false;
  }

  /** In a list of notes, paragraphs after one that begins a note belong to it. */
  private static List<Element> withContinuation(Element holder, Set<Element> holders) {
    List<Element> elements = new ArrayList<>(List.of(holder));
    Element parent = holder.parent();
    if (holder.nameIs("p") && parent != null && isContainer(parent)) {
      for (Element next = holder.nextElementSibling();
          next != null && next.nameIs("p") && !holders.contains(next);
          next = next.nextElementSibling()) {
        elements.add(next);
      }
    }
    return List.copyOf(elements);
  }

  private static boolean isContainer(Element element) {
    String role = role(element);
    return role.contains("notes")
        || CONTAINER_SIGN.matcher(element.className()).find()
        || CONTAINER_SIGN.matcher(element.id()).find();
  }

  /** The heading and the rule over the notes. */
  private void skipHeading(Element holder) {
    Element list = holder.parent();
    if (list == null || !lists.add(list)) {
      return; // with another of its notes it has been looked through
    }
    for (int i = 0; i < 2 && list != null; i++) {
      if (isContainer(list)) {
        list.children().stream()
            .filter(child -> Passage.headingLevel(child) > 0 || child.nameIs("hr"))
            .forEach(skipped::add);
      }
      Element before = list.previousElementSibling();
      if (before != null && list.nameIs("ol") && isNotesHeading(before)) {
        skipped.add(before);
      }
      list = list.parent();
    }
  }

  private static boolean isNotesHeading(Element element) {
    return Passage.headingLevel(element) > 0
        && SetPhrases.NOTES_HEADINGS.matchesWhole(element.text());
  }

  private void skipBackLinks(
      Element element, Map<Element, String> links, Targets targets, Predicate<Node> dropped) {
    for (Element link : element.getElementsByTag("a")) {
      String fragment = links.get(link);
      if (fragment == null && link.attr("href").startsWith("#")) {
        fragment = link.attr("href").substring(1);
      }
      if (fragment == null || dropped.test(link)) {
        continue;
      }
      Element target = targets.find(fragment);
      boolean back = target == null || targets.isBefore(target, link);
      if (back && (says(link) || holdsOrIsIn(target))) {
        skipped.add(link);
      }
    }
  }

  private static boolean says(Element link) {
    return BACK_SIGN.matcher(link.className() + " " + link.attr("role")).find()
        || link.attr("rev").equals("footnote")
        || BACK_TEXT.matcher(link.text()).matches()
        || MARK.matcher(link.text().strip()).matches();
  }

  private boolean holdsOrIsIn(@Nullable Element target) {
    return target != null
        && (byReference.containsKey(target)
            || target.getElementsByTag("a").stream().anyMatch(byReference::containsKey));
  }

  private static String mark(Element link) {
    return bare(link.text());
  }

  /** A mark without the brackets and stops around it. */
  static String bare(String mark) {
    return AROUND_MARK.matcher(mark).replaceAll("");
  }
}
